using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>What staff read about devices of children's own.</summary>
internal static class DeviceWords
{
    /// <param name="years">From which age; the practice's number.</param>
    /// <param name="host">What stands in the link's address.</param>
    public static IReadOnlyList<Choice> Questions(int years, string host) =>
        [
            new(nameof(DeviceQuestion.OldEnough), $"I know that they are {years} or older."),
            new(
                nameof(DeviceQuestion.OwnAndLocked),
                "The device is their own, and locked.",
                "Nobody else knows the code, and no other finger or face opens it."
            ),
            new(
                nameof(DeviceQuestion.NobodyElseOpens),
                "Nobody else uses it or opens it.",
                "No brother or sister borrows it, and no adult looks through it, now and then or at night."
            ),
            new(
                nameof(DeviceQuestion.NotSupervised),
                "Nothing shows others what is opened on it.",
                "No parent's family account, no supervision app, no shared browser history, no backup or tablet that shows the same messages."
            ),
            new(
                nameof(DeviceQuestion.NobodyMakesShow),
                "Nobody would make them show it.",
                "Ask what happened the last time somebody wanted to see it."
            ),
            new(
                nameof(DeviceQuestion.ChildWants),
                "They want it, asked alone.",
                "And know that they may leave, skip, or never open it, and that nobody asks why."
            ),
            new(
                nameof(DeviceQuestion.ReachedAlone),
                "The link reaches them by a way that they alone read.",
                "Never through a parent, a parent's telephone, or a group."
            ),
            new(
                nameof(DeviceQuestion.AddressIsKnown),
                $"They have seen what a link looks like, and are fine with it: it begins with {host}.",
                "The page names nobody. But the address stands in the message, and in the browser until they clear it."
            ),
            new(
                nameof(DeviceQuestion.SomebodyReads),
                "I read what comes back each day, at an hour that I name.",
                "Weekends too, while a link is out. The child is told the hour, and that nobody watches before."
            ),
        ];

    public static readonly IReadOnlyList<Choice> Channels =
    [
        new(nameof(DeviceChannel.InTheRoom), "In the room", "They take the picture with their device's camera."),
        new(nameof(DeviceChannel.TextToOwnNumber), "By a text message from me to their own number"),
        new(nameof(DeviceChannel.OwnMessages), "By a message from me in an app that they alone open"),
    ];

    /// <summary>Hours at which somebody reads.</summary>
    public static readonly IReadOnlyList<Choice> Hours =
    [
        .. Enumerable.Range(7, 15).Select(hour => new Choice($"{hour:00}:00", $"{hour:00}:00")),
    ];

    public static string Of(DeviceChannel channel) => Channels[(int)channel].Words;

    /// <summary>How a link stands, in one or two words.</summary>
    /// <param name="decisionStands">The decision that it was made under stands today.</param>
    public static (Tone Tone, string Words) Of(
        OwnDeviceLink link,
        bool decisionStands,
        bool hasAnswers,
        DateOnly today
    ) =>
        link switch
        {
            { SignedInAt: not null } => (Tone.Danger, "Tried where somebody is signed in"),
            { NotPrivateAt: not null } => (Tone.Info, "Not private, ended"),
            { SpaceId: not null } when hasAnswers => (Tone.Success, "Answered"),
            { SpaceId: not null } => (Tone.Info, "Begun"),
            { OpenedAt: not null } => (Tone.Plain, "Opened, nothing asked"),
            { ClosedAt: not null } => (Tone.Plain, "Ended by the practice"),
            _ when !decisionStands => (Tone.Plain, "Over with its decision"),
            _ when today > OwnDeviceLink.LastDayOf(link.SessionOn) => (Tone.Plain, "Over, never opened"),
            _ => (Tone.Info, "Waits for the child"),
        };
}
