using static Reknit.Domain.Curer;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>
/// G8: the end, from any phase. What depends on others is clinical and can be passed, so that no work stays open because
/// somebody cannot be reached.
/// </summary>
public static class ClosingGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<ClosingFacts>> Requirements =
    [
        new("G8.1", Hard, "It says how it ended, without blame.", Standard, f => f.Outcome is not null)
        {
            CuredBy = Therapist,
        },
        new(
            "G8.2",
            Clinical,
            "The child was offered a last session in a form of their choice, or it says why that cannot be.",
            Standard,
            f => f.ChildIsOfferedSession || f.NoSessionHasReason
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G8.3",
            Clinical,
            "The child's own therapist goes on, or ends as planned.",
            Standard,
            f => f.OwnTherapistIsConfirmed
        )
        {
            CuredBy = ChildsOwnTherapist,
        },
        new("G8.4", Clinical, "Everybody has names of further help.", Standard, f => f.ResourcesAreGiven)
        {
            CuredBy = Therapist,
        },
        new(
            "G8.5",
            Clinical,
            "The report that the order asks for was sent to all who are entitled.",
            Standard,
            f => !f.ReportIsAskedFor || f.ReportIsSent
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G8.6",
            Clinical,
            "Somebody will ask after the child in 30, 90 and 180 days, or the family declined that.",
            Standard,
            f => f.FollowUpsAreDeclined || f.FollowUpsBooked >= FollowUpDays.Count
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.FollowUpsBooked} of {FollowUpDays.Count}",
        },
        new("G8.7", Hard, "It is set how long the record is kept.", Standard, f => f.RetentionIsSet)
        {
            CuredBy = Therapist,
        },
        new(
            "G8.8",
            Hard,
            "What calls for a hold was answered: by one, or by two clinicians who decided on none.",
            "Decisions 1 and 3",
            f => f.DangersUnanswered == 0
        )
        {
            CuredBy = Therapist,
        },
    ];

    /// <summary>Days after the closing on which the child is asked after.</summary>
    public static IReadOnlyList<int> FollowUpDays => [30, 90, 180];
}
