using static Reknit.Domain.CheckIns.Devices.DeviceQuestion;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Devices;

/// <summary>A therapist is about to decide that a device of the child's own is safe for check-ins.</summary>
/// <param name="Band">How the child is asked today; null where nobody has set it.</param>
/// <param name="SafeUntil">Last day; null where nobody said.</param>
/// <param name="MostDays">The practice's number; <see cref="DeviceRules.MostDays"/> at most, whatever it says.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record DeviceFacts(AgeBand? Band, DeviceSaid Said, DateOnly? SafeUntil, int MostDays, DateOnly Today)
{
    /// <summary>The last day that may be chosen.</summary>
    public DateOnly Furthest => Today.AddDays(Math.Min(MostDays, DeviceRules.MostDays));
}

/// <summary>When a device of the child's own is safe. It takes a yes to each question; nothing is chosen beforehand.</summary>
public static class DeviceRules
{
    /// <summary>Who else opens a telephone changes with a season, a quarrel, or a new one.</summary>
    public const int MostDays = 30;

    private const string Devices = "Decision 17";
    private const string Screens = "Practice standard 5.7 [D]";

    public static readonly IReadOnlyList<Requirement<DeviceFacts>> Requirements =
    [
        Rule(
            "DO.1",
            "The child is asked as one of 14 and over; whoever is younger is asked through their own therapist.",
            Devices,
            f => f.Band == AgeBand.FourteenAndOver
        ),
        Yes("DO.2", OldEnough, "The therapist knows that the child is old enough.", "Decision 17; 15 U.S.C. 6501(1)"),
        Yes("DO.3", OwnAndLocked, "The device is the child's own, and locked by what nobody else knows.", Devices),
        Yes("DO.4", NobodyElseOpens, "Nobody else uses it or opens it.", Devices),
        Yes("DO.5", NotSupervised, "No account, app or copy shows others what is opened on it.", Devices),
        Yes("DO.6", NobodyMakesShow, "Nobody would make the child show it.", Devices),
        Yes("DO.7", ChildWants, "The child wants it, asked alone, and knows that they may stop.", Screens),
        Yes("DO.8", ReachedAlone, "The link reaches the child by a way that the child alone reads.", Devices),
        Yes("DO.9", AddressIsKnown, "The child has seen what the link looks like, and is fine with it.", Screens),
        Yes("DO.10", SomebodyReads, "What comes back is read each day, at an hour that the child knows.", Screens),
        Rule("DO.11", "It is said how the link reaches the child.", Devices, f => f.Said.Channel is not null),
        Rule(
            "DO.12",
            "It is decided until a day, and then anew.",
            Devices,
            f => f.SafeUntil is { } until && until >= f.Today && until <= f.Furthest
        ) with
        {
            HowFar = f => $"until {f.Furthest:yyyy-MM-dd} at most",
        },
    ];

    public static Decision Decide(DeviceFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<DeviceFacts> Yes(string id, DeviceQuestion question, string words, string source) =>
        Rule(id, words, source, f => f.Said.Yes.Contains(question));

    private static Requirement<DeviceFacts> Rule(
        string id,
        string words,
        string source,
        Func<DeviceFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
