using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Web.Tests.Features.Phases;

internal static partial class WaySupport
{
    /// <summary>Ids of the locks that shut a step.</summary>
    public static async Task<IReadOnlyList<string>> Shut(
        ReknitApp app,
        SignedInClient client,
        string way,
        Rung step = Rung.PhotoOrVoice
    ) =>
        [
            .. LockRules
                .On(step, GateKnowledge.Locks(await Known(app, client, way)))
                .Where(s => s.Blocks)
                .Select(s => s.Id),
        ];

    public static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await Known(services, client, way));
        return known!;
    }
}
