using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A second signature from outside is named so wherever the decision is read.</summary>
public sealed class ConsultantNamedTests
{
    [Theory, OnBothDatabases]
    public async Task The_way_the_decision_and_what_came_of_it_name_the_outside_consultant(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var outside = app.Anonymous();
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, [.. AllSaid(Gate.Intake).Where(s => s.Key != "CostKindsWithoutPayer")]);
        await client.Send(way + "/override/G1.6", StrikeSupport.Ask, ("Reason", "The court will say who pays."));
        var together = (await client.Page(way)).QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;
        var before = await DisclosureSupport.Text(client, way);
        var (link, code) = await ConsultSupport.Ask(app, client, together, await app.NewConsultant(practice));
        using var opened = await outside.Submit(await outside.Page(link), [("Code", code)], "Show the decision");
        using var signed = await outside.Submit(
            await opened.Page(),
            [("TypedName", "Ada Quill"), ("SaysSo", "true")],
            "I sign it too"
        );
        var passed = await DisclosureSupport.Text(client, way);
        var decided = await DisclosureSupport.Text(client, together);
        await client.Send(way, "Open: Intake and safety");
        var soFar = await DisclosureSupport.Text(client, caseUrl + "/way");

        Assert.DoesNotContain("outside consultant", before, StringComparison.Ordinal);
        Assert.All(
            [passed, decided, soFar],
            page => Assert.Contains("Ada Quill, an outside consultant", page, StringComparison.Ordinal)
        );
    }
}
