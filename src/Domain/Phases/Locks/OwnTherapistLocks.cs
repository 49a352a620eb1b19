using System.Globalization;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;
using static Reknit.Domain.Phases.Settings.PathwayNumber;

namespace Reknit.Domain.Phases.Locks;

/// <summary>
/// The child's own therapist as a condition of every step: a word of theirs that has lapsed shuts from the next day, and
/// opens again with a new one. They are consulted, and no vote; decision 8.
/// </summary>
internal static class OwnTherapistLocks
{
    public static readonly IReadOnlyList<Lock> All =
    [
        new(
            Rule(
                "LK.17",
                "The child's own therapist was consulted of late; a concern, where one is open, was talked about in a case conference.",
                "Practice standard 2.6 [D], G4 and H7; decision 8",
                (f, own) => own.IsConsulted(f.Today, Days(f, OwnTherapistDaysIndirect)) && own.IsHeard,
                (f, own) => Consulted(own, Days(f, OwnTherapistDaysIndirect))
            ),
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.18",
                "The child's own therapist sees the child, as they said of late, and was consulted in the last days.",
                "Practice standard 2.6 [D], G5.8 and H7; decision 8",
                (f, own) =>
                    own.SeesChild(f.Today, Days(f, StillInCareDays))
                    && own.IsConsulted(f.Today, Days(f, OwnTherapistDaysJoint)),
                (f, own) => $"{Seen(own, Days(f, StillInCareDays))}; {Consulted(own, Days(f, OwnTherapistDaysJoint))}"
            ),
            Rung.SideBySide,
            CoParenting: false
        ),
    ];

    private static int Days(LockFacts f, PathwayNumber number) => (f.Settings ?? PathwaySettings.Shipped)[number];

    private static string Consulted(OwnTherapistFacts own, int days) =>
        own.ConsultedOn is { } on ? $"consulted on {Written(on)}, which counts for {days} days" : "not consulted yet";

    private static string Seen(OwnTherapistFacts own, int days) =>
        own.LeftCareOn is { } left ? $"no longer in their care since {Written(left)}"
        : own.SeesChildOn is { } on ? $"in their care on {Written(on)}, which counts for {days} days"
        : "not said yet that they are in care";

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A concern may come from something that nobody outside knows: a notice names none of it.</summary>
    private static Requirement<LockFacts> Rule(
        string id,
        string words,
        string source,
        Func<LockFacts, OwnTherapistFacts, bool> isMet,
        Func<LockFacts, OwnTherapistFacts, string> howFar
    ) =>
        new(id, RequirementKind.Hard, words, source, f => f.OwnTherapist is not { } own || isMet(f, own))
        {
            CuredBy = Curer.ChildsOwnTherapist,
            HowFar = f => f.OwnTherapist is { } own ? howFar(f, own) : "",
        };
}
