using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Demo;

/// <summary>What the adults of one fictional family are asked to agree to: given out, and waiting for them.</summary>
internal static class DemoConsents
{
    public static async Task Add(
        IServiceProvider services,
        Actor actor,
        CaseId id,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var plan = new WriteTransport.Input(
            id,
            form(),
            Seen: 0,
            "The parent with whom the child lives that day brings the child, and takes the child home again. Nobody else drives.",
            "That parent waits in the room by the side door. The other parent is in the room upstairs before the child arrives, and leaves a quarter of an hour after."
        );
        Expect(
            await services.GetRequiredService<WriteTransport>().Handle(actor, plan, ct) is WriteTransport.Outcome.Done
        );
        var giveOut = services.GetRequiredService<GiveOutAgreement>();
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            var given = await giveOut.Handle(actor, new(id, form(), kind, Only: null), ct);
            Expect(given is GiveOutAgreement.Outcome.Done);
        }
    }

    private static void Expect(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("The demo's agreements could not be given out.");
        }
    }
}
