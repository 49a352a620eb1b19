namespace Reknit.Domain.CheckIns;

/// <summary>A child's answer as it is about to be written down.</summary>
/// <param name="ChildsAge">In whole years on that day.</param>
/// <param name="OwnDeviceAge">From which age a child may answer on a device of their own; the practice's setting, 14 at least.</param>
/// <param name="IsToldFirst">All that a child hears before the first question was told to them by the day of the answer.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record RecordAssentFacts(
    Assent Assent,
    int ChildsAge,
    int OwnDeviceAge,
    bool IsToldFirst,
    DateOnly Today
);

/// <summary>What must hold before something is kept as the child's answer. A no is kept wherever it was said.</summary>
public static class RecordAssentRules
{
    private const string Standard = "Practice standard 5.2 [D]; decision 21";

    /// <summary>Under it phones at home are read; decision 17.</summary>
    public const int LeastOwnDeviceAge = 14;

    public static readonly IReadOnlyList<Requirement<RecordAssentFacts>> Requirements =
    [
        Hard(
            "AR.1",
            "It comes from the child: nobody of the family answers for them, and the desk notes only that they did not come in.",
            Standard,
            f => AssentRules.MayTake(f.Assent) || IsDesk(f.Assent)
        ),
        Hard(
            "AR.2",
            "It was not given on a parent's device.",
            Standard,
            f => f.Assent.TakenOn != AssentSurface.ParentsDevice
        ),
        Hard(
            "AR.3",
            "A yes was given with nobody of the family there.",
            Standard,
            f => f.Assent.WasAlone || f.Assent.IsNo || !Assent.Opens(f.Assent.Answer)
        ),
        Hard(
            "AR.4",
            "It is about one step, with one adult, at one place.",
            Standard,
            f =>
                Rungs.NeedOf(f.Assent.Step) != AssentNeed.None
                && f.Assent.Adult != f.Assent.Child
                && !string.IsNullOrWhiteSpace(f.Assent.Place)
        ),
        Hard(
            "AR.5",
            "Its days are not to come, and nothing was taken back before it was said.",
            Standard,
            f =>
                f.Assent.AskedOn <= f.Today
                && (f.Assent.WithdrawnOn is not { } back || (back >= f.Assent.AskedOn && back <= f.Today))
        ),
        Hard(
            "AR.6",
            "A child who answers on a device of their own is old enough for it.",
            "Decision 17; 15 U.S.C. 6501(1)",
            f =>
                f.Assent.TakenOn != AssentSurface.ChildsOwnDevice
                || f.Assent.IsNo
                || f.ChildsAge >= Math.Max(f.OwnDeviceAge, LeastOwnDeviceAge)
        ),
        Hard(
            "AR.7",
            "Before a yes the child was told what stays private, what does not, and which adult could ask for the record.",
            "Practice standards 2.6 and 5.4 [D]; decision 16",
            f => f.IsToldFirst || f.Assent.IsNo || !Assent.Opens(f.Assent.Answer)
        ),
    ];

    public static Decision Decide(RecordAssentFacts facts) => Decision.On(Requirements, facts);

    private static bool IsDesk(Assent assent) =>
        assent.TakenBy == AssentTaker.FrontDesk && assent.Answer == AssentAnswer.DidNotComeInNotAsked;

    private static Requirement<RecordAssentFacts> Hard(
        string id,
        string words,
        string source,
        Func<RecordAssentFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
