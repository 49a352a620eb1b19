using System.Globalization;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;

namespace Reknit.Domain.Phases.Locks;

/// <summary>
/// What a paper that came in shuts until somebody answered for it, and what an order forbids in so many words. A later
/// order binds only when it is confirmed; until then nobody knows what it says.
/// </summary>
internal static class OrderLocks
{
    public static readonly IReadOnlyList<Lock> All =
    [
        new(
            Rule(
                "LK.20",
                "A person answers for what was read from each order that binds.",
                "Practice standard 2.6 [D]; decision 31",
                Therapist,
                f => f.OrdersUnconfirmed == 0
            ) with
            {
                Cause = Practice,
                HowFar = f =>
                    f.OrdersUnconfirmed switch
                    {
                        0 => "",
                        1 => "one is not confirmed",
                        _ => $"{f.OrdersUnconfirmed} are not confirmed",
                    },
            },
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.21",
                "Since the latest order or plan came in, somebody looked which protective orders stand.",
                "Practice standard 2.6 [D]; decision 29",
                Therapist,
                f => !f.ProtectiveOrdersNotLookedFor
            ) with
            {
                Cause = Practice,
            },
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        new(
            Rule(
                "LK.22",
                "The last day of each order that binds is not over, or somebody said since how the order stands.",
                "Practice standard 2.6 [D]",
                EachSide,
                f => f.OrderEndedOn is null
            ) with
            {
                Cause = Document,
                HowFar = f => f.OrderEndedOn is { } last ? $"its last day was {Written(last)}" : "",
            },
            Rung.PhotoOrVoice,
            CoParenting: true
        ),
        Forbids("LK.23", "cards, letters or notes", TermKind.NoLetters, Rung.OneWayMessage, Rung.NotesBothWays),
        Forbids("LK.24", "telephone or video", TermKind.NoCallsOrVideo, Rung.WindowOrVideo, Rung.WindowOrVideo),
        Forbids(
            "LK.25",
            "time together at another place than the practice",
            TermKind.NoOtherPlaces,
            Rung.AccompaniedOuting,
            Rung.AtTheParentsHome
        ),
        Forbids(
            "LK.26",
            "visits at the parent's home",
            TermKind.NoHomeVisits,
            Rung.AtTheParentsHome,
            Rung.AtTheParentsHome
        ),
        Forbids("LK.27", "sessions of the adults together", TermKind.NoAdultsTogether, null, Rung.AtTheParentsHome) with
        {
            CoParenting = true,
        },
        // A helper may go along from the outing on: who goes is said at no step, so that the therapist may be elsewhere.
        Forbids(
            "LK.42",
            "time together without the therapist in the room",
            TermKind.NoTimeWithoutTherapist,
            Rung.TherapistNextDoor,
            Rung.AtTheParentsHome
        ),
    ];

    private static Lock Forbids(string id, string what, TermKind term, Rung? from, Rung until) =>
        new(
            Rule(
                id,
                $"No term of an order forbids {what}.",
                "Practice standard 2.6 [D]",
                Court,
                f => !f.Forbidden.Contains(term)
            ) with
            {
                Cause = Document,
            },
            from,
            CoParenting: false
        )
        {
            Until = until,
        };

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Requirement<LockFacts> Rule(
        string id,
        string words,
        string source,
        Curer curedBy,
        Func<LockFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet) { CuredBy = curedBy };
}
