using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>What a child does to stop everything.</summary>
public enum StopSignalKind
{
    Word,
    HandUp,
    Card,
    SqueezeToy,
    RedButton,
    ColourChange,

    /// <summary>The child thought of something else.</summary>
    OwnIdea,
}

/// <summary>One time of practising, in a boring situation or with the therapist playing the parent.</summary>
public sealed record StopPractice(DateOnly On, bool TherapistPlayedParent);

/// <summary>A child's stop signal, from choosing it to saying back what happens next.</summary>
/// <param name="ChosenOn">A new signal begins anew: what was practised before counts for the old one.</param>
/// <param name="IsChosenByChild">It was not picked for the child.</param>
/// <param name="ShownOn">The child showed it to the therapist; null where not yet.</param>
/// <param name="TaughtBackOn">The child said in own words what happens next; null where not yet.</param>
public sealed record StopSignal(
    StopSignalKind Kind,
    DateOnly ChosenOn,
    bool IsChosenByChild,
    DateOnly? ShownOn,
    IReadOnlyList<StopPractice> Practices,
    DateOnly? TaughtBackOn
)
{
    /// <summary>Times since this signal was chosen.</summary>
    public int Practised => OfThisSignal.Count();

    public bool IsPractisedWithParentPlayed => OfThisSignal.Any(p => p.TherapistPlayedParent);

    public bool IsTaughtBack => TaughtBackOn >= ChosenOn;

    private IEnumerable<StopPractice> OfThisSignal => Practices.Where(p => p.On >= ChosenOn);
}

/// <summary>A child is about to rely on a stop signal.</summary>
/// <param name="Signal">Null where there is none yet.</param>
/// <param name="TimesToPractise">The practice's setting; two at least, whatever it says.</param>
public sealed record StopSignalFacts(StopSignal? Signal, int TimesToPractise, DateOnly Today);

/// <summary>When a stop signal can be relied on; nobody asks why it was used, and nobody praises that it was not.</summary>
public static class StopSignalRules
{
    public const int LeastTimesToPractise = 2;

    private const string Standard = "Practice standard 5.5 [D]";

    public static readonly IReadOnlyList<Requirement<StopSignalFacts>> Requirements =
    [
        Rule("SS.1", "The child chose it.", f => f.Signal is { IsChosenByChild: true } s && s.ChosenOn <= f.Today),
        Rule(
            "SS.2",
            "The child showed it to the therapist.",
            f => f.Signal is { ShownOn: { } shown } s && shown >= s.ChosenOn && shown <= f.Today
        ),
        Rule("SS.3", "It was practised often enough since it was chosen.", f => Practised(f) >= Asked(f)) with
        {
            HowFar = f => $"{Practised(f)} of {Asked(f)}",
        },
        Rule(
            "SS.4",
            "It was practised once with the therapist playing the parent.",
            f => f.Signal is { IsPractisedWithParentPlayed: true }
        ),
        Rule("SS.5", "The child said in own words what happens next.", f => f.Signal is { IsTaughtBack: true }),
        Rule(
            "SS.6",
            "No day of it is to come.",
            f => f.Signal is not { } s || (s.Practices.All(p => p.On <= f.Today) && !(s.TaughtBackOn > f.Today))
        ),
    ];

    public static Decision Decide(StopSignalFacts facts) => Decision.On(Requirements, facts);

    private static int Practised(StopSignalFacts f) => f.Signal?.Practised ?? 0;

    private static int Asked(StopSignalFacts f) => Math.Max(f.TimesToPractise, LeastTimesToPractise);

    private static Requirement<StopSignalFacts> Rule(string id, string words, Func<StopSignalFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
