using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns;

/// <summary>A step that is about to be taken, and the child's last answer to it.</summary>
/// <param name="Assent">The last answer to this step, adult and place; null where the child was never asked.</param>
/// <param name="DaysFresh">How old a yes may be that opens a phase or indirect contact; seven days at most, whatever it says.</param>
/// <param name="IsGoingIn">The step is taken now: in one room the yes is of this very day, whatever the setting says.</param>
/// <param name="IsFirstInOneRoom">Child and adult have not shared a room in this work yet.</param>
/// <param name="AskedAgainFrom">The day from which only new answers count, as after a hold; null where none does.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record AssentFacts(
    Assent? Assent,
    PersonId Child,
    PersonId Adult,
    Rung Step,
    string Place,
    int DaysFresh,
    bool IsGoingIn,
    bool IsFirstInOneRoom,
    DateOnly? AskedAgainFrom,
    DateOnly Today
);

/// <summary>The child's own yes: asked alone, fresh, for this step. Nothing here can be overridden by anybody.</summary>
public static class AssentRules
{
    /// <summary>Stands on every page on which a child's yes is asked for, written down or counted.</summary>
    public const string DutyAndYes =
        "A duty to attend and a child's yes are two things: an order may ask the first, nobody can ask the second. "
        + "A no always wins.";

    private const string Standard = "Practice standard 5.2 [D]; decision 4";

    public static readonly IReadOnlyList<Requirement<AssentFacts>> Requirements =
    [
        OfChild(
            "AS.1",
            "The child was asked about this step, with this adult, at this place.",
            f => f.Assent is { } a && a.Child == f.Child && a.IsAbout(f.Step, f.Adult, f.Place)
        ),
        OfChild(
            "AS.2",
            "The child said yes, or OK to try a little, and was not asked too soon.",
            f => f.Assent is { WasAskedTooSoon: false } a && Assent.Opens(a.Answer)
        ),
        OfChild("AS.3", "The yes is fresh: of this very day to go into one room, else a week old at most.", IsFresh),
        new(
            "AS.4",
            Hard,
            "The child was asked alone, by the therapist, by their own therapist, or answered alone.",
            "Practice standard 5.2 [D]; decision 21",
            f => f.Assent is { WasAlone: true } a && MayTake(a) && a.TakenOn != AssentSurface.ParentsDevice
        )
        {
            CuredBy = Curer.Therapist,
        },
        OfChild("AS.5", "The child has not taken it back.", f => f.Assent is { WithdrawnOn: null }),
        new(
            "AS.6",
            Hard,
            "The child did not freeze, nor say yes to please.",
            "Decision 18",
            f => f.Assent is { FrozeOrFawned: false }
        )
        {
            CuredBy = Curer.Child,
        },
        new(
            "AS.7",
            Hard,
            "Before the first step in one room, the child was asked whether a yes is what somebody wants from them, and said no.",
            "Decision 18",
            f => !f.IsFirstInOneRoom || !Rungs.IsSameRoom(f.Step) || f.Assent is { WantedByOthers: WantedByOthers.No }
        )
        {
            CuredBy = Curer.Child,
        },
        new(
            "AS.8",
            Hard,
            "After a hold or a pause, the child was asked again.",
            "Practice standard 2.6 [D]",
            f => f.AskedAgainFrom is not { } from || f.Assent?.AskedOn >= from
        )
        {
            CuredBy = Curer.Child,
        },
    ];

    public static Decision Decide(AssentFacts facts) => Decision.On(Requirements, facts);

    /// <summary>Whether the step is open as far as the child goes; steps that need no yes always are.</summary>
    public static bool IsValid(AssentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Rungs.NeedOf(facts.Step) == AssentNeed.None || Decide(facts) is Decision.Allowed;
    }

    internal static bool MayTake(Assent assent) =>
        assent.TakenBy is AssentTaker.ChildAlone or AssentTaker.Therapist or AssentTaker.ChildsOwnTherapist;

    private static bool IsFresh(AssentFacts f)
    {
        if (f.Assent is not { } assent || assent.AskedOn > f.Today)
        {
            return false;
        }
        var days = f.IsGoingIn && Rungs.IsSameRoom(f.Step) ? 0 : Math.Min(f.DaysFresh, Rungs.MostDaysFresh);
        return assent.AskedOn >= f.Today.AddDays(-days);
    }

    private static Requirement<AssentFacts> OfChild(string id, string words, Func<AssentFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Child };
}
