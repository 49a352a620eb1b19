namespace Reknit.Domain.Phases.Gates;

/// <summary>
/// What this practice knows of the child's own therapist: consulted, and no vote; decision 8. What they said stays with
/// them and never comes here.
/// </summary>
/// <param name="ConsultedOn">Last talk, by telephone or portal; null where there was none.</param>
/// <param name="SeesChildOn">The last day they confirmed that the child is still in their care.</param>
/// <param name="ConcernIsOpen">They raised a concern that is still open.</param>
/// <param name="CaseConferenceIsHeld">A case conference was held about that concern.</param>
public sealed record OwnTherapistFacts(
    DateOnly? ConsultedOn,
    DateOnly? SeesChildOn,
    bool ConcernIsOpen,
    bool CaseConferenceIsHeld
)
{
    /// <summary>No concern is open, or it was talked about in a case conference.</summary>
    public bool IsHeard => !ConcernIsOpen || CaseConferenceIsHeld;

    public bool IsConsulted(DateOnly today, int days) => IsWithin(ConsultedOn, today, days);

    public bool SeesChild(DateOnly today, int days) => IsWithin(SeesChildOn, today, days);

    private static bool IsWithin(DateOnly? on, DateOnly today, int days) =>
        on is { } day && day <= today && day >= today.AddDays(-days);
}
