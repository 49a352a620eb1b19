using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child who hears what is private before they are asked, as every child does.</summary>
internal static class ToldSupport
{
    /// <summary>Tells the child of a way by that day, unless they heard all of it before.</summary>
    public static async Task TellOnWay(HttpClient client, string way, DateOnly on)
    {
        var (signed, id) = ((SignedInClient)client, new WayId(Guid.Parse(way["/ways/".Length..])));
        var row = await signed.App.Ask(signed.PracticeId, db => db.ChildWays.SingleAsync(w => w.Id == id));
        await Tell(client, row.CaseId, row.Child, on);
    }

    /// <summary>Tells whoever is screened at this address, where it is a child.</summary>
    public static Task TellAt(HttpClient client, string person, DateOnly? on = null)
    {
        var parts = person.Split('/');
        return Tell(client, new(Guid.Parse(parts[2])), new(Guid.Parse(parts[4])), on);
    }

    private static Task Tell(HttpClient client, CaseId id, PersonId child, DateOnly? on)
    {
        var signed = (SignedInClient)client;
        return signed.App.Within(
            signed.PracticeId,
            async services =>
            {
                var actor = new Actor(signed.PracticeId, signed.PersonId, Role.Therapist, default);
                var privacy = services.GetRequiredService<PrivacyOnFile>();
                var day = on ?? DateOnly.FromDateTime(signed.App.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
                if (
                    await services.GetRequiredService<FindChild>().Of(actor, id, child, default) is not { } asked
                    || await privacy.WasTold(actor, id, child, asked.Band, day, default)
                )
                {
                    return;
                }

                var couldAsk = await services.GetRequiredService<ConsentsInForce>().WhoCouldAsk(id, default);
                var talk = new ConfidentialityTalk(
                    day,
                    asked.Band ?? AgeBand.SevenToTen,
                    SaidJudgeMayOrderMore: true,
                    IsTaughtBack: true,
                    [.. couldAsk.Select(m => m.Id)]
                );
                var form = Guid.CreateVersion7(signed.App.Clock.GetUtcNow());
                await services.GetRequiredService<ExplainPrivacy>().Handle(actor, asked, form, talk, default);
                // What a test tells the child itself comes after it.
                signed.App.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        );
    }
}
