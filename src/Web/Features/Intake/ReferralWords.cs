using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Intake;

/// <summary>Who asked for what, beside the name: kept sealed.</summary>
/// <param name="OtherName">For the check of conflicts alone.</param>
internal sealed record AskedWords(string OtherName, string Language, string Access, IReadOnlyList<string> Hours);

/// <summary>How somebody can be reached without danger: kept sealed, as a protected contact is.</summary>
internal sealed record ReachWords(
    string Phone,
    bool MayCall,
    bool MayLeaveVoice,
    bool MayText,
    string Mail,
    bool MayMail,
    string Address,
    string SafeHours
);

/// <summary>Addresses and words of referrals.</summary>
internal static class ReferralWords
{
    public const string All = "/referrals";

    public static readonly IReadOnlyList<ReferralState> OnTheWay =
    [
        ReferralState.Enquiry,
        ReferralState.Mediation,
        ReferralState.OrderOrAgreement,
        ReferralState.Intake,
    ];

    public static string Url(ReferralId id) => $"{All}/{id.Value:D}";

    public static string Of(ReferralState state) =>
        state switch
        {
            ReferralState.Enquiry => "Enquiry",
            ReferralState.Mediation => "In mediation",
            ReferralState.OrderOrAgreement => "Order or agreement awaited",
            ReferralState.Intake => "Intake",
            ReferralState.Accepted => "Accepted",
            _ => "Declined",
        };

    public static Tone ToneOf(ReferralState state) =>
        state switch
        {
            ReferralState.Accepted => Tone.Success,
            ReferralState.Declined => Tone.Plain,
            _ => Tone.Info,
        };

    private const string NotSure = "They are not sure";

    public static string Of(ServiceAsked service) =>
        service == ServiceAsked.NotSure
            ? NotSure
            : RequestForm.Services.First(s => s.Value == service.ToString()).Words;

    public static string Of(OrderSaid order) =>
        order == OrderSaid.NotSure ? NotSure : RequestForm.Orders.First(o => o.Value == order.ToString()).Words;

    /// <summary>What the reasons for a referral are called; none says whose fault it is.</summary>
    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new(nameof(ReferralReasonCode.PriorAbsence), "A parent was away for a time, or left."),
        new(nameof(ReferralReasonCode.ContactInterference), "Contact with a parent is kept from happening."),
        new(nameof(ReferralReasonCode.Relocation), "The family was moved without the other parent's consent."),
        new(
            nameof(ReferralReasonCode.MissedHearings),
            "A parent did not come to hearings, or was missing in the proceedings."
        ),
        new(nameof(ReferralReasonCode.StrugglesWithTime), "The child struggles with time with a parent."),
    ];

    public static string Of(ReferralReasonCode code) => Reasons.First(r => r.Value == code.ToString()).Words;

    /// <summary>In a list, of many.</summary>
    public static string Short(ReferralReasonCode code) =>
        code switch
        {
            ReferralReasonCode.PriorAbsence => "a parent was away",
            ReferralReasonCode.ContactInterference => "contact is kept from happening",
            ReferralReasonCode.Relocation => "a move without consent",
            ReferralReasonCode.MissedHearings => "missed hearings",
            _ => "time with a parent is a struggle",
        };

    public static string Of(ConflictOutcome outcome) =>
        outcome switch
        {
            ConflictOutcome.NothingFound => "Nothing found",
            ConflictOutcome.NoConflict => "Found, and no conflict",
            _ => "A conflict of interest",
        };

    public static readonly IReadOnlyList<Choice> Roles =
    [
        new(nameof(FamilyRole.Evaluator), "Evaluator"),
        new(nameof(FamilyRole.ParentingCoordinator), "Parenting coordinator"),
        new(nameof(FamilyRole.Mediator), "Mediator"),
        new(nameof(FamilyRole.GuardianAdLitem), "Guardian ad litem"),
    ];

    public static string Of(FamilyRole role) => Roles.First(r => r.Value == role.ToString()).Words;
}
