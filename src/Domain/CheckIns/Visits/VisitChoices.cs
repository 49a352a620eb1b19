namespace Reknit.Domain.CheckIns.Visits;

/// <summary>What a child chooses for a session in one room.</summary>
public enum VisitChoice
{
    Place,
    WhoIsThere,
    Seat,
    Length,
    FirstActivity,
    TopicsOff,
    HowItEnds,
}

/// <summary>Whether a child chose.</summary>
public enum Chosen
{
    ByChild,

    /// <summary>"You choose": an answer, and no choice of the child's.</summary>
    LeftToTherapist,
    DoesNotKnow,
    Skipped,
}

/// <summary>One of the seven, as it was last left.</summary>
/// <param name="Words">What the child chose; null where there is nothing to say.</param>
public sealed record ChoiceMade(VisitChoice What, Chosen Chosen, string? Words);

/// <summary>What a child chose for one session; the last word on each counts, and nothing is chosen beforehand.</summary>
public sealed record VisitChoices(IReadOnlyList<ChoiceMade> InOrder)
{
    public static VisitChoices None { get; } = new([]);

    /// <summary>How many of the seven the child chose; the gate asks for it.</summary>
    public int ByChild => Last.Count(c => c.Chosen == Chosen.ByChild);

    public IEnumerable<VisitChoice> Open => Enum.GetValues<VisitChoice>().Except(Last.Select(c => c.What));

    private IEnumerable<ChoiceMade> Last => InOrder.GroupBy(c => c.What).Select(g => g.Last());
}
