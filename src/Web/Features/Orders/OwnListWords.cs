using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>How pages name what a person says of an order and the practice's own components.</summary>
internal static class OwnListWords
{
    /// <summary>What can be answered, the most frequent first.</summary>
    public static readonly IReadOnlyList<Choice> Answers =
    [
        .. new[]
        {
            ComponentStatus.Present,
            ComponentStatus.Absent,
            ComponentStatus.Conditional,
            ComponentStatus.Unfilled,
            ComponentStatus.Contrary,
        }.Select(status => new Choice(status.ToString(), Said(status))),
    ];

    public static string Said(ComponentStatus status) =>
        status == ComponentStatus.Present ? "In the order" : ComponentWords.Said(status);

    /// <summary>The badge of one finding: an answer, or that there is none.</summary>
    public static string Badge(OwnFinding finding) =>
        finding.Answer is { } answer ? Said(answer.Status)
        : finding.IsAddedLater ? "Not asked yet"
        : "Please judge";

    public static Tone Tone(OwnFinding finding) =>
        finding.Answer is { } answer ? ComponentWords.ToneOf(answer.Status) : Shared.Parts.Tone.Plain;

    /// <summary>Not yet judged, or not said as the practice wants it; what came to the list later is told apart.</summary>
    public static bool IsOpen(OwnFinding finding) =>
        finding is { IsOnList: true, IsAddedLater: false, Answer: null or { Status: not ComponentStatus.Present } };

    public static string Change(OwnChange change) =>
        change switch
        {
            OwnChange.Added => "Added to the list",
            OwnChange.Reworded => "Worded otherwise",
            OwnChange.Retired => "Retired from the list",
            OwnChange.BroughtBack => "Brought back to the list",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
}
