using Reknit.Domain.Disclosure.Demands;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>What demands, privileges and steps are called on a page.</summary>
internal static class DemandWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(
            nameof(DemandKind.OwnRecord),
            "Somebody asks for their own record",
            "30 days, one extension of 30 (45 CFR 164.524)"
        ),
        new(
            nameof(DemandKind.Accounting),
            "Somebody asks to whom it was told",
            "60 days, one extension of 30 (45 CFR 164.528)"
        ),
        new(nameof(DemandKind.Subpoena), "A subpoena or a discovery request", "Alone it opens nothing here."),
        new(
            nameof(DemandKind.CourtOrder),
            "A court's order for records",
            "Opens exactly what it names (45 CFR 164.512(e)(1)(i))."
        ),
        new(nameof(DemandKind.Other), "Another request in writing, such as an agency's"),
    ];

    public static readonly IReadOnlyList<Choice> Privileges =
    [
        new(nameof(PrivilegeState.NotKnown), "Not known yet"),
        new(nameof(PrivilegeState.Claimed), "Claimed: nothing goes"),
        new(nameof(PrivilegeState.Waived), "Waived by who holds it"),
        new(nameof(PrivilegeState.Overruled), "A court decided that it does not apply"),
        new(nameof(PrivilegeState.NotAtStake), "Not at stake"),
    ];

    public static readonly IReadOnlyList<Choice> Steps =
    [
        new("", "Choose"),
        new(nameof(DemandStepKind.AdviceTaken), "Our lawyer or insurer was asked"),
        new(nameof(DemandStepKind.NoticeGiven), "The person whose record it is was told"),
        new(nameof(DemandStepKind.Objected), "Somebody objected"),
        new(nameof(DemandStepKind.ObjectionSettled), "The objection is settled"),
        new(nameof(DemandStepKind.PrivilegeLookedAt), "The privilege was looked at"),
        new(nameof(DemandStepKind.Extended), "The time was extended, and the person was told why"),
        new(nameof(DemandStepKind.Granted), "A clinician granted access"),
        new(nameof(DemandStepKind.Denied), "A clinician refused access, in writing"),
        new(nameof(DemandStepKind.Produced), "Something was sent or handed over"),
        new(nameof(DemandStepKind.Withdrawn), "It was withdrawn"),
        new(nameof(DemandStepKind.Closed), "It is answered and closed"),
    ];

    public static string Of(DemandKind kind) => Kinds.First(k => k.Value == kind.ToString()).Words;

    public static string Of(PrivilegeState state) => Privileges.First(p => p.Value == state.ToString()).Words;

    public static string Of(DemandStepKind step) =>
        step == DemandStepKind.Came ? "It came" : Steps.First(s => s.Value == step.ToString()).Words;
}
