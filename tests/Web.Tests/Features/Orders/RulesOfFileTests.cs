using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Rules that bind after violence, called up by the practice's own record and told to nobody outside.</summary>
[TestsPage<ReadOrderPage>]
[TestsPage<ReviewFlagPage>]
public sealed class RulesOfFileTests
{
    private const string Heading = "Because of what is on file here";

    [Theory, OnBothDatabases]
    public async Task Violence_on_record_calls_up_colorados_stops_which_are_reviewed_and_stand_in_no_paper(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        var file = await client.OpenFromOrder(order);
        using (await client.PostForm(order + "/correct", ("State", "CO"), ("StateBecause", "Its seal"))) { }
        Assert.DoesNotContain(Heading, await Text(client, order), StringComparison.Ordinal);
        await client.Confirm(order);
        var before = Letters(await client.Draft(order, "NotKnown"));
        await HistorySupport.Harm(client, file, "Tobin", "Mira", "Violence", "Alleged", new(2026, 3, 1), "QUINCE jars");

        var page = await client.Page(order);
        var section = page.QuerySelector("section[aria-labelledby=file-flags-title]")!;
        Assert.Contains(Heading, section.TextContent, StringComparison.Ordinal);
        Assert.Contains("not from the order's words", section.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("QUINCE", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["flag-P10-file", "flag-P12-file", "flag-P6-file"],
            section.QuerySelectorAll("[id^=flag-]").Select(f => f.Id).Order(StringComparer.Ordinal)
        );
        Assert.Contains("2 terms have to be reviewed", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("to be reviewed", await Text(client, file), StringComparison.Ordinal);

        // Nothing of it leaves: the letters say what they said before.
        Assert.Equal(before, Letters(await client.Draft(order, "NotKnown")));

        foreach (var code in (string[])["P6-file", "P12-file"])
        {
            using var reviewed = await client.Submit(
                await client.Page($"{order}/flags/{code}"),
                [("Advice", "PracticesLawyer"), ("AdvisedOn", "2026-03-02"), ("Said", "The proof is in the record.")],
                "Put it on record"
            );
            Assert.True(reviewed.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(reviewed));
        }

        Assert.DoesNotContain("to be reviewed before", await Text(client, order), StringComparison.Ordinal);

        // Struck as a mistake, it calls up nothing any more.
        var strike = await HistorySupport.StrikeOf(client, file + "/history", "HarmItems");
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead, "Noor Castellan");
        await WaySupport.Begin(client, file, "June", "Tobin");
        await StrikeSupport.Together(client, lead, StrikeSupport.Url(strike), "Another family's");
        Assert.DoesNotContain(Heading, await Text(client, order), StringComparison.Ordinal);
    }

    private static async Task<string> Text(HttpClient client, string url) => (await client.Page(url)).Body!.TextContent;

    private static string Letters(AngleSharp.Html.Dom.IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));
}
