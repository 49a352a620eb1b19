using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Phases;

internal static partial class WaySupport
{
    /// <summary>As if every gate of before had been shown to hold.</summary>
    public static Task OweNothing(ReknitApp app, SignedInClient client, string way) =>
        Stand(app, client, way, state => state with { GatesOwed = [] });

    /// <summary>As if the work had come to stand so; the list beside the state says the same.</summary>
    public static Task Stand(
        ReknitApp app,
        SignedInClient client,
        string way,
        Func<PathwayState, PathwayState> stands
    ) =>
        app.Within(
            client.PracticeId,
            async services =>
            {
                var state = stands((await OnFile(services, client, way)).State);
                var row = await services.GetRequiredService<WaysOnFile>().Tracked(Id(way), default);
                (row.Standing, row.Phase, row.Reached, row.HoldsOpen) = (
                    state.Standing,
                    state.Phase,
                    state.Reached,
                    state.Holds.Count
                );
                row.State = await services
                    .GetRequiredService<Vault>()
                    .Seal(WayJson.Of(state), WayPlaces.State(client.PracticeId, row.Id), row.Strand, default);
                await services
                    .GetRequiredService<History>()
                    .Save(new("StandOnWay", client.PracticeId, client.PersonId), default);
            }
        );
}
