namespace Reknit.Domain.Phases.Gates;

/// <summary>What is planned for one step in one room; from the session's plan.</summary>
/// <param name="MinutesBetweenArrivals">Null until both times are known.</param>
/// <param name="ExitsAreKnown">The child was shown the ways out.</param>
/// <param name="SecondAdult">Somebody of the practice, or an agreed helper, can be reached at once.</param>
/// <param name="Debrief">It is named who talks with the child afterwards.</param>
/// <param name="NextDayCheck">It is booked; under 14 the own therapist asks; decision 17.</param>
public sealed record SessionPlanFacts(
    int? MinutesBetweenArrivals,
    bool ExitsAreKnown,
    bool SecondAdult,
    bool ClosingRitual,
    bool Debrief,
    bool NextDayCheck
)
{
    public bool IsComplete(int minutesApart) =>
        MinutesBetweenArrivals >= minutesApart
        && ExitsAreKnown
        && SecondAdult
        && ClosingRitual
        && Debrief
        && NextDayCheck;
}
