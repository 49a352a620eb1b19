using Reknit.Domain.People;

namespace Reknit.Domain.Measures;

/// <summary>Whom a child's positive screen concerns besides the practice.</summary>
public abstract record SafeAdult
{
    private SafeAdult() { }

    /// <summary>Nothing in the answers needs one.</summary>
    public sealed record NotNeeded : SafeAdult;

    /// <summary>The one adult the child chose; told by the therapist, never by the program.</summary>
    public sealed record Chosen(PersonId Person) : SafeAdult;

    /// <summary>Nobody was chosen: the clinician settles it with the child now. No parent is put in by default.</summary>
    public sealed record ToBeChosenNow : SafeAdult;
}

/// <summary>What follows from one outcome: who acts by when, whether the steps stop, which one adult must know.</summary>
/// <param name="Follows">Each kind once, the most urgent first.</param>
/// <param name="Holds">A hold is placed at once, silently: trigger H2.</param>
public sealed record ScreenConsequence(IReadOnlyList<FollowUp> Follows, bool Holds, SafeAdult SafeAdult)
{
    /// <summary>A child's screen.</summary>
    /// <param name="chosen">The safe adult the child chose, if any.</param>
    public static ScreenConsequence OfChild(IReadOnlyList<Alert> alerts, PersonId? chosen)
    {
        var follows = FollowUpsOf(alerts);
        return new(
            follows,
            follows.Any(f => f.HoldsForChild),
            !follows.Any(f => f.NeedsSafeAdult) ? new SafeAdult.NotNeeded()
                : chosen is { } person ? new SafeAdult.Chosen(person)
                : new SafeAdult.ToBeChosenNow()
        );
    }

    /// <summary>An adult's screen stays between the adult and the clinician.</summary>
    public static ScreenConsequence OfAdult(IReadOnlyList<Alert> alerts) =>
        new(FollowUpsOf(alerts), false, new SafeAdult.NotNeeded());

    private static List<FollowUp> FollowUpsOf(IReadOnlyList<Alert> alerts) =>
        [.. alerts.Select(a => a.Kind).Distinct().Select(FollowUps.Of).OrderBy(f => f.ByWhen).ThenBy(f => f.Kind)];
}
