using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>The phases of one way, as a picture and in the same words.</summary>
internal sealed class WayFigure
{
    public WayFigure(PathwayState state)
    {
        var isClosed = state.Phase == Phase.Closed;
        List<Phase> stops = [.. Enum.GetValues<Phase>().Where(p => p != Phase.Closed || isClosed)];
        var mark =
            isClosed ? WayMark.Over
            : state.Holds.Count > 0 ? WayMark.Stopped
            : state.Pause is not null || state.Standing == PathwayStanding.Returned ? WayMark.Rests
            : WayMark.GoesOn;
        Behind = Named(stops.Where(p => p < state.Phase), state);
        Ahead = Named(stops.Where(p => p > state.Phase), state);
        Now = mark switch
        {
            WayMark.Over => "Closed",
            WayMark.Stopped => $"{PhaseTable.Words(state.Phase)}: a hold stops every new step",
            WayMark.Rests => $"{PhaseTable.Words(state.Phase)}: the work rests",
            _ => $"Now: {PhaseTable.Words(state.Phase).ToLowerInvariant()}",
        };
        Picture = new(stops.Count, stops.IndexOf(state.Phase), mark, null);
        Picture = Picture with
        {
            Label = string.Join(
                " ",
                (string[])
                    [
                        $"The way. {Now}.",
                        .. Behind.Length > 0 ? [$"Behind: {Behind}."] : (string[])[],
                        .. Ahead.Length > 0 ? [$"Ahead: {Ahead}."] : (string[])[],
                    ]
            ),
        };
    }

    public WayPicture Picture { get; }

    public string Now { get; }

    /// <summary>Phases that were passed; empty where there are none.</summary>
    public string Behind { get; }

    public string Ahead { get; }

    private static string Named(IEnumerable<Phase> phases, PathwayState state) =>
        string.Join(
            ", ",
            phases.Select(p =>
                PhaseTable.Words(p).ToLowerInvariant()
                + (state.GatesOwed.Any(g => GateTable.Opens(g) == p) ? " (before Reknit)" : "")
            )
        );
}
