using System.Globalization;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases;

/// <summary>What the board's filters and lapsing papers are called, and where a paper is looked at.</summary>
internal static class BoardWords
{
    /// <summary>In days; the first is what the board looks at by itself.</summary>
    private static readonly int[] Spans = [30, 14, 60, 90];

    public static readonly IReadOnlyList<Choice> Filters =
    [
        new(nameof(BoardFilter.All), "All"),
        new(nameof(BoardFilter.Holds), "A hold is open"),
        new(nameof(BoardFilter.Waits), "Something waits for an answer"),
        new(nameof(BoardFilter.ReviewDue), "A review is due"),
        new(nameof(BoardFilter.StandsStill), "No step for long"),
        new(nameof(BoardFilter.Rests), "The work rests"),
        new(nameof(BoardFilter.PaperLapses), "A paper lapses soon"),
        new(nameof(BoardFilter.SecondSignature), "Waits for a second signature"),
        new(nameof(BoardFilter.Returned), "Work that was given back"),
        new(nameof(BoardFilter.Closed), "Closed work and closed cases"),
    ];

    public static readonly IReadOnlyList<Choice> Within =
    [
        .. Spans.Order().Select(days => new Choice($"{days}", $"{days} days")),
    ];

    public static readonly IReadOnlyList<Choice> Phases =
    [
        new("", "Every phase"),
        .. Enum.GetValues<Phase>().Select(p => new Choice(p.ToString(), PhaseTable.Words(p))),
    ];

    public static int WithinOf(int days) => Spans.Contains(days) ? days : Spans[0];

    public static string Of(BoardFilter filter) => Filters.First(f => f.Value == filter.ToString()).Words;

    /// <param name="today">In the practice's zone.</param>
    public static string Of(Lapse lapse, DateOnly today) =>
        lapse.What switch
        {
            Lapses.Release => "A release",
            Lapses.Protection => "A protection",
            Lapses.Appointment => "A guardian's appointment",
            Lapses.Attestation => "Most recent papers",
            Lapses.Evidence => "Evidence of a condition",
            Lapses.OwnTherapistsRelease => "The release for the own therapist",
            Lapses.OwnTherapistsWord => "The own therapist's word that the child is in their care",
            Lapses.Order => "The last day of an order",
            _ => "A therapist's license",
        }
        + (lapse.On < today ? ": its day is over, " : ": until ")
        + lapse.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Url(Lapse lapse, CaseId id) =>
        $"/cases/{id.Value:D}"
        + lapse.What switch
        {
            Lapses.Release => "/releases",
            Lapses.Protection => "/protection",
            Lapses.Appointment => "/appointments",
            Lapses.Evidence => "/conditions",
            Lapses.OwnTherapistsRelease => "/releases",
            Lapses.OwnTherapistsWord => "/own-therapist",
            _ => "",
        };

    public static string Day(DateOnly on) => on.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The step that was reached, in the ladder's words.</summary>
    public static string Step(Rung reached) => $"Step {(int)reached}. {Ladder.Of(reached).Happens}";

    public static string Of(Pause pause) =>
        (pause.By == PauseBy.Child ? "the child said no" : "a practical reason") + Since(pause.Since);

    /// <summary>What calls for a hold and waits; of a screen it is never said whose it is.</summary>
    public static string Of(HoldProposal proposal) => $"{proposal.Line.Words} On record{Since(proposal.Call.On)[1..]}";

    public static string Undecided(int count) =>
        count == 1
            ? "Of what was disclosed, nobody has decided on a report"
            : $"Of {count} things that were disclosed, nobody has decided on a report";

    private static string Since(DateOnly on) => ", since " + Day(on);
}
