using Reknit.Domain.Cases;

namespace Reknit.Domain.Sessions;

/// <summary>Somebody's part in a session that is about to be signed.</summary>
public sealed record DraftPart(CasePart Part, Attendance? Attendance, CalledOffBy? CalledOffBy)
{
    public bool IsChild => Part == CasePart.Child;

    public bool IsAdult => Part is CasePart.Parent or CasePart.OtherCaregiver;
}

/// <summary>A session as it is about to be signed.</summary>
/// <param name="IsOver">Its day and hour of beginning lie behind the practice's clock; false where it has none.</param>
/// <param name="Minutes">Null where no number was given.</param>
public sealed record SessionDraft(
    SessionKind? Kind,
    SessionPlace? Place,
    bool IsOver,
    int? Minutes,
    int? Rung,
    IReadOnlyList<DraftPart> Parts
)
{
    /// <summary>On the day of the session, sessions of the adults together were shut.</summary>
    public bool AdultsAreKeptApart { get; init; }

    /// <summary>Why the adults were brought together all the same.</summary>
    public string? WhyTogether { get; init; }

    /// <summary>Whoever signs holds a license that is valid today in the case's state.</summary>
    public bool SignerIsLicensed { get; init; }

    public bool SomebodyCame => Parts.Any(p => p.Attendance == Sessions.Attendance.Came);
}

/// <summary>What must hold before a session is signed, and before one is struck.</summary>
public static class SessionRules
{
    /// <summary>The ladder's rungs on which an adult is not in the room; practice standard 2.4.</summary>
    public static readonly (int First, int Last) IndirectRungs = (0, 7);

    /// <summary>The ladder's rungs with an adult in the room or nearby; practice standard 2.4.</summary>
    public static readonly (int First, int Last) JointRungs = (8, 14);

    private const string Standard = "Practice standard: the record of a session";
    private const string Decisions = "Decisions 21 and 27: what a child's absence says, and what it does not";

    public static readonly IReadOnlyList<Requirement<SessionDraft>> Requirements =
    [
        Hard(
            "SE.1",
            "It says which kind of session it was, and where.",
            f => f.Kind is not null && f.Place is not null
        ),
        Hard("SE.2", "It has a day and an hour that are over.", f => f.IsOver),
        Hard("SE.3", "It says whom it was for, in a way that fits its kind.", f => f.Kind is null || Fits(f)),
        Hard("SE.4", "It says for each of them whether they came.", f => f.Parts.All(p => p.Attendance is not null)),
        Hard(
            "SE.5",
            "What was called off says by whom, and nothing else does.",
            f => f.Parts.All(p => p.Attendance == Attendance.CalledOff == p.CalledOffBy is not null)
        ),
        new(
            "SE.6",
            RequirementKind.Hard,
            "Only a child came and chose not to join, or did not come in and was not asked.",
            Decisions,
            f =>
                f.Parts.All(p =>
                    p.IsChild || p.Attendance is not (Attendance.CameChoseNotToJoin or Attendance.DidNotComeInNotAsked)
                )
        ),
        Hard(
            "SE.7",
            "Where somebody came it says how many minutes, up to eight hours; where nobody came it says none.",
            f => f.SomebodyCame ? f.Minutes is > 0 and <= Session.MostMinutes : f.Minutes is null or 0
        ),
        Hard(
            "SE.8",
            "A session toward contact says on which rung it was; others have none.",
            f =>
                f.Kind switch
                {
                    SessionKind.Indirect => Within(IndirectRungs, f.Rung),
                    SessionKind.Joint => Within(JointRungs, f.Rung),
                    null => true,
                    _ => f.Rung is null,
                }
        ),
        new(
            "SE.9",
            RequirementKind.Hard,
            "Where sessions of the adults together were shut on its day, it says why one was held all the same.",
            "Decision 12",
            f =>
                f.Kind != SessionKind.CoParenting
                || !f.AdultsAreKeptApart
                || !f.SomebodyCame
                || !string.IsNullOrWhiteSpace(f.WhyTogether)
        ),
        new(
            "SE.10",
            RequirementKind.Hard,
            "Whoever signs it is licensed in the case's state on the day they sign.",
            "State licensing law; practice standard 2.6 [D]",
            f => f.SignerIsLicensed
        )
        {
            CuredBy = Curer.PracticeOwner,
        },
        Hard(
            "SE.11",
            "Only an adult was not to be there, and only of a session toward contact.",
            f =>
                f.Parts.All(p =>
                    p.Attendance != Attendance.NotToBeThere || (p.IsAdult && f.Kind == SessionKind.Indirect)
                )
        ),
    ];

    /// <summary>Of striking one: why it was a mistake.</summary>
    public static readonly IReadOnlyList<Requirement<string>> Striking =
    [
        new(
            "SK.1",
            RequirementKind.Hard,
            "It says why the record was a mistake.",
            Standard,
            because => !string.IsNullOrWhiteSpace(because)
        ),
    ];

    public static Decision Decide(SessionDraft draft) => Decision.On(Requirements, draft);

    private static bool Fits(SessionDraft draft) =>
        (draft.Kind, Children: draft.Parts.Count(p => p.IsChild), Adults: draft.Parts.Count(p => p.IsAdult)) switch
        {
            (SessionKind.Individual, var children, var adults) => children + adults == 1 && draft.Parts.Count == 1,
            (SessionKind.Indirect or SessionKind.Joint, >= 1, 1) => draft.Parts.All(p => p.IsChild || p.IsAdult),
            (SessionKind.CoParenting, 0, >= 2) => draft.Parts.All(p => p.IsAdult),
            _ => false,
        };

    private static bool Within((int First, int Last) rungs, int? rung) => rung >= rungs.First && rung <= rungs.Last;

    private static Requirement<SessionDraft> Hard(string id, string words, Func<SessionDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet);
}
