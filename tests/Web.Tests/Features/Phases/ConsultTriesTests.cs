using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>How often a code may be wrong, also where the right one shows nothing.</summary>
public sealed class ConsultTriesTests
{
    private const string Look = "Show the decision";

    [Theory, OnBothDatabases]
    public async Task Whoever_knows_the_code_has_not_guessed_though_it_may_not_be_shown(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await HistorySupport.Told(client, caseUrl, "June", on);
        var alone = await HistorySupport.StrikeOf(client, caseUrl + "/told-harm", "HarmDisclosures");
        var together = await client.Send(StrikeSupport.Url(alone), StrikeSupport.Ask, ("Because", "Another child."));
        var consultant = await app.NewConsultant(practice, licensed: 2);
        using var outside = app.Anonymous();
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        app.Clock.Advance(TimeSpan.FromDays(4));

        await Guess(ConsultLink.MostTries - 1);
        using var barred = await outside.Submit(await outside.Page(link), [("Code", code)], Look);
        await Guess(ConsultLink.MostTries - 1);
        using var again = await outside.Submit(await outside.Page(link), [("Code", code)], Look);
        await Guess(ConsultLink.MostTries);
        using var dead = await outside.Get(link);

        Assert.Contains("no license on record", await Words(barred), StringComparison.Ordinal);
        // The right code in between set the count back: this is the ninth try, and the link lives.
        Assert.Contains("no license on record", await Words(again), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, dead.StatusCode);
        Assert.Empty(await app.Ask(practice, db => db.DisclosuresMade.ToListAsync()));

        async Task Guess(int times)
        {
            for (var tries = 0; tries < times; tries++)
            {
                using var wrong = await outside.Submit(await outside.Page(link), [("Code", Other(code))], Look);
            }
        }
    }

    private static string Other(string code) => code == "111111" ? "222222" : "111111";

    private static async Task<string> Words(HttpResponseMessage answer) =>
        DisclosureSupport.Collapse((await answer.Page()).Body!.TextContent);
}
