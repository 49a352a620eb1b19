using Reknit.Domain.Access;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>What somebody typed on a page about telling and did not send is there when they come back.</summary>
public sealed class KeptWordsTests
{
    [Fact]
    public async Task Every_page_that_asks_for_a_reason_keeps_what_was_typed()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Sam Okafor");
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var pages = await Pages(client, caseUrl);
        (string Route, string Field)[] kept =
        [
            ("protections/{id:guid}/end", "Because"),
            ("demands/{id:guid}", "Words"),
            ("emergencies/{id:guid}", "Words"),
            ("cases/{id:guid}/contacts", "Words"),
            ("disclosures/{id:guid}/strike", "Because"),
            ("cases/{id:guid}/appointments", "Words"),
            ("cases/{id:guid}/court-route", "Words"),
            ("cases/{id:guid}/others", "Name"),
        ];
        foreach (var (route, field) in kept)
        {
            await Keep(pages[route], field, "kept " + route);
        }

        var demands = pages["cases/{id:guid}/demands"];
        var lifts = (await lead.Page(demands)).QuerySelector("input[name=Lifts]")!.GetAttribute("value")!;
        await Keep(demands, "Because", "why it is set");
        var another = await Text(lead, demands);
        await Keep(demands, "Because", "why it is lifted", ("Lifts", lifts));

        foreach (var (route, field) in kept)
        {
            var page = await lead.Page(pages[route]);
            var found = page.QuerySelector($"[name={field}]")!;
            Assert.Contains(
                "kept " + route,
                found.GetAttribute("value") ?? found.TextContent,
                StringComparison.Ordinal
            );
        }

        Assert.DoesNotContain("why it is set", another, StringComparison.Ordinal);
        Assert.Contains("why it is lifted", await Text(lead, demands), StringComparison.Ordinal);

        Task Keep(string page, string field, string words, params (string Name, string Value)[] also) =>
            app.Within(
                practice,
                services =>
                    services
                        .GetRequiredService<WorkingTexts>()
                        .Keep(
                            practice,
                            lead.PersonId,
                            page,
                            also.Append((Name: field, Value: words)).ToDictionary(f => f.Name, f => new[] { f.Value }),
                            default
                        )
            );
    }
}
