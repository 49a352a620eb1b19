using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Disclosure.Others;
using Reknit.Web.Features.Disclosure.Routes;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>The order's route to the court, and agencies and payers by name.</summary>
[TestsPage<ShowRoutePage>]
[TestsPage<ListOthersPage>]
public sealed class RouteTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task The_court_is_told_by_the_recorded_route_only(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var may = caseUrl + "/may-i-tell?To=court";
        var release = await ReleaseTests.Write(client, caseUrl, "Mira", "The court");
        await client.Send(release, Put, ("Person", Tick(await client.Page(release), "Mira")), ("Answer", "Given"));
        var without = await Text(client, may);
        using var none = await client.Submit(
            await client.Page(caseUrl + "/court-route"),
            [("Route", "UnderSeal"), ("Words", "")],
            Put
        );

        await Route(client, caseUrl, "UnderSeal", "Order of 3 May: reports are filed under seal.");
        var under = await Text(client, may);
        var telling = caseUrl + "/disclosures/new?To=court";
        var page = await client.Page(telling);
        (string, string)[] told =
        [
            ("Told", Tick(page, "Appointments and attendance of Mira")),
            ("Said", "Attendance in May"),
            ("Purpose", "The hearing"),
        ];
        var byMail = await client.Fails(telling, Put, [.. told, ("Way", "Mail")]);
        await client.Send(telling, Put, [.. told, ("Way", "SealedToCourt")]);
        await client.Send(caseUrl + "/court-route", "Take it back", ("Because", "It was another case's order"));
        var back = await Text(client, may);

        Assert.Contains("The order's route to the court is not recorded", without, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, none.StatusCode);
        Assert.Contains("Under seal: sealed, to the court", under, StringComparison.Ordinal);
        Assert.Contains("by the way that the order names", byMail, StringComparison.Ordinal);
        Assert.Contains("The order's route to the court is not recorded", back, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.DisclosuresMade.SingleAsync());
        Assert.Equal((TellingWay.SealedToCourt, AudienceKind.Court), (row.Way, row.ToKind));
        Assert.Contains("filed under seal", await Text(client, caseUrl + "/court-route"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_said_a_route_after_another_had_is_shown_that_one_first()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var page = await client.Page(caseUrl + "/court-route");
        await Route(client, caseUrl, "Clerk");

        using var late = await client.Submit(page, [("Route", "CounselOnly"), ("Words", "Order of June")], Put);

        Assert.Contains("Somebody said another route", await CaseSupport.Errors(late), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_is_told_nothing_until_a_release_names_it_and_a_payer_its_own_account_only(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = caseUrl + "/others";
        await client.Send(url, "Name them", ("Part", "Agency"), ("Name", "County Child Protection"));
        await client.Send(url, "Name them", ("Part", "Payer"), ("Name", "Blue River Insurance"));
        var twice = await client.Fails(url, "Name them", ("Part", "Payer"), ("Name", "blue river  insurance"));
        var before = await Tells(client, caseUrl, "County");
        var release = await ReleaseTests.Write(client, caseUrl, "Mira", "County");
        await client.Send(release, Put, ("Person", Tick(await client.Page(release), "Mira")), ("Answer", "Given"));

        var payer = await Tells(client, caseUrl, "Blue River");
        var receivers = (await client.Page(caseUrl + "/releases/new")).QuerySelector("#To")!.TextContent;

        Assert.Contains("has this name already", twice, StringComparison.Ordinal);
        Assert.Contains("Nothing.", before, StringComparison.Ordinal);
        Assert.Contains(
            "Appointments and attendance of Mira",
            await Tells(client, caseUrl, "County"),
            StringComparison.Ordinal
        );
        Assert.Contains("What somebody pays and owes of Blue River", payer, StringComparison.Ordinal);
        Assert.Contains("Dates and amounts only", payer, StringComparison.Ordinal);
        Assert.DoesNotContain("Mira", payer, StringComparison.Ordinal);
        Assert.DoesNotContain("Blue River", receivers, StringComparison.Ordinal);
    }
}
