using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Tables, addresses and words of what must stay in order while the work goes on.</summary>
internal static class InOrderPlaces
{
    public const string Checks = "CaseChecks";
    public const string Conditions = "Conditions";
    public const string Evidence = "ConditionEvidence";
    public const string CourtDecisions = "CourtDecisions";
    public const string OwnTherapists = "OwnTherapistEntries";

    public static readonly IReadOnlyList<Choice> CheckKinds =
    [
        new(nameof(CaseCheckKind.Conflicts), "Conflicts of interest, among everybody named here"),
        new(nameof(CaseCheckKind.ProtectiveOrders), "Protective orders: each that stands is on record"),
        new(nameof(CaseCheckKind.Conditions), "Conditions in orders and plan: each is on record"),
    ];

    public static readonly IReadOnlyList<Choice> Clear =
    [
        new("true", "Nothing stands against the work"),
        new("false", "Something does"),
    ];

    public static readonly IReadOnlyList<Choice> ConditionKinds =
    [
        new(nameof(ConditionKind.Substances), "Substances"),
        new(nameof(ConditionKind.Health), "Health"),
        new(nameof(ConditionKind.Programme), "A programme"),
    ];

    public static readonly IReadOnlyList<Choice> Without =
    [
        new(nameof(DecidedWithout.Consent), "The consent to the work"),
        new(nameof(DecidedWithout.Release), "The signature on the release for the child's own therapist"),
        new(nameof(DecidedWithout.Intake), "The talk alone and the screens at the beginning"),
    ];

    public static readonly IReadOnlyList<Choice> HeardKinds =
    [
        new(nameof(OwnTherapistEntryKind.Consulted), "Consulted"),
        new(nameof(OwnTherapistEntryKind.StillInCare), "Still in care"),
        new(nameof(OwnTherapistEntryKind.NoLongerInCare), "No longer in care"),
        new(nameof(OwnTherapistEntryKind.CaseConference), "Case conference held"),
    ];

    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(ConsultedBy.Telephone), "By telephone"),
        new(nameof(ConsultedBy.Portal), "In the portal"),
        new(nameof(ConsultedBy.InPerson), "In person"),
    ];

    public static readonly IReadOnlyList<Choice> YesNo = [new("false", "No"), new("true", "Yes")];

    public static string ChecksOf(CaseId id) => $"/cases/{id.Value:D}/checks";

    public static string ConditionsOf(CaseId id) => $"/cases/{id.Value:D}/conditions";

    public static string Condition(Guid id) => $"/conditions/{id:D}";

    public static string CourtDecisionsOf(CaseId id) => $"/cases/{id.Value:D}/court-decisions";

    public static string OwnTherapistOf(CaseId id) => $"/cases/{id.Value:D}/own-therapist";
}
