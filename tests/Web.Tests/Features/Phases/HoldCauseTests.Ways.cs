using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Phases;

public sealed partial class HoldCauseTests
{
    [Theory, OnBothDatabases]
    public async Task A_hold_ends_on_the_ways_for_which_all_is_so_and_stays_on_the_others(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Ivo Dorn", Domain.Cases.CasePart.Child)],
            also: Voluntary
        );
        var june = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        // Nobody has ever asked him about Tobin: there is nothing to ask again.
        var ivo = await WaySupport.Begin(client, caseUrl, "Ivo", "Tobin");
        await WaySupport.TakeOver(client, june, "IndirectContact", "QuestionsAndWishes", Today(app));
        await Hold(client, june, ("Trigger", "ForceOrThreat"));
        var ofJune = await Propose(client, june);
        var unasked = await lead.Fails(ofJune, "I sign it too", ("Why", "I was there."));
        using var ended = await client.Submit(await client.Page(ofJune), [], "Take it back");
        var ofIvo = await Propose(client, ivo);
        await lead.Send(ofIvo, "I sign it too", ("Why", "I was there."));
        var after = await Open();
        var again = await Propose(client, june);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        using var leadNext = await app.SignInAgain(lead);
        await WaySupport.Answer(next, june, "PhotoOrVoice", "Yes", Today(app));
        await leadNext.Send(again, "I sign it too", ("Why", "I talked with her."));

        Assert.Contains("The child was asked again, alone", unasked, StringComparison.Ordinal);
        Assert.Equal((1, 0), after);
        Assert.Equal((0, 0), await Open());

        async Task<(int June, int Ivo)> Open()
        {
            var ways = await app.Ask(practice, db => db.ChildWays.ToListAsync());
            return (Holds(june), Holds(ivo));
            int Holds(string url) =>
                ways.Single(w => url.EndsWith($"{w.Id.Value:D}", StringComparison.Ordinal)).HoldsOpen;
        }
    }
}
