using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Gates;

/// <summary>
/// What this practice knows of the child's own therapist: consulted, and no vote; decision 8. What they said stays with
/// them and never comes here.
/// </summary>
/// <param name="ConsultedOn">Last talk, by telephone or portal; null where there was none.</param>
/// <param name="SeesChildOn">
/// The last day on which they confirmed that the child is still in their care; a talk alone confirms nothing of it. Null
/// where the child is no longer in it.
/// </param>
/// <param name="ConcernIsOpen">They raised a concern that is still open.</param>
/// <param name="CaseConferenceIsHeld">A case conference was held about that concern.</param>
public sealed record OwnTherapistFacts(
    DateOnly? ConsultedOn,
    DateOnly? SeesChildOn,
    bool ConcernIsOpen,
    bool CaseConferenceIsHeld
)
{
    /// <summary>Since when the child is no longer in their care; null where they are, or nobody knows.</summary>
    public DateOnly? LeftCareOn { get; init; }

    /// <summary>From what was heard of them. While nobody has said that no concern is open, one is.</summary>
    /// <param name="heard">Entries about one child that count.</param>
    /// <param name="from">Said before this day, that no concern is open counts no longer; null where it always does.</param>
    public static OwnTherapistFacts Of(IReadOnlyList<OwnTherapistHeard> heard, DateOnly? from)
    {
        var inOrder = heard.OrderBy(h => h.On).ThenBy(h => h.RecordedAt).ToList();
        var talks = inOrder.FindAll(h => h.Kind == OwnTherapistEntryKind.Consulted);
        var last = talks.LastOrDefault();
        var care = inOrder.FindLast(h =>
            h.Kind is OwnTherapistEntryKind.StillInCare or OwnTherapistEntryKind.NoLongerInCare
        );
        var isInCare = care?.Kind == OwnTherapistEntryKind.StillInCare;
        // One open concern lasts from the talk that raised it to the talk that ended it.
        var raised = talks.Skip(talks.FindLastIndex(t => t.ConcernIsOpen == false) + 1).FirstOrDefault() ?? last;
        return new(
            last?.On,
            isInCare ? care!.On : null,
            last?.ConcernIsOpen != false || last.On < from,
            inOrder.Exists(h =>
                h.Kind == OwnTherapistEntryKind.CaseConference && raised is not null && h.On >= raised.On
            )
        )
        {
            LeftCareOn = isInCare ? null : care?.On,
        };
    }

    /// <summary>No concern is open, or it was talked about in a case conference.</summary>
    public bool IsHeard => !ConcernIsOpen || CaseConferenceIsHeld;

    public bool IsConsulted(DateOnly today, int days) => IsWithin(ConsultedOn, today, days);

    public bool SeesChild(DateOnly today, int days) => IsWithin(SeesChildOn, today, days);

    private static bool IsWithin(DateOnly? on, DateOnly today, int days) =>
        on is { } day && day <= today && day >= today.AddDays(-days);
}
