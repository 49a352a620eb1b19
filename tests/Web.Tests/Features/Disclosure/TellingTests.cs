using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>What was told, in writing and in calls, and in emergencies.</summary>
[TestsPage<ListDisclosuresPage>]
[TestsPage<TellSomethingPage>]
[TestsPage<StrikeDisclosurePage>]
[TestsPage<TakeCallPage>]
[TestsPage<NoteCallPage>]
[TestsPage<ListCallsPage>]
[TestsPage<ListEmergenciesPage>]
[TestsPage<ShowEmergencyPage>]
public sealed class TellingTests
{
    private const string Put = "Put it on record";
    private const string Note = "Note the call";

    [Theory, OnBothDatabases]
    public async Task What_was_told_is_on_record_with_its_ground_and_what_may_not_be_told_cannot_be(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var tobin = Choice(await client.Page(caseUrl + "/disclosures/new"), "#To option", "Tobin");
        var url = $"{caseUrl}/disclosures/new?To={tobin}";
        var page = await client.Page(url);
        var own = Tick(page, "Appointments and attendance of Tobin");
        (string, string)[] told =
        [
            ("Told", own),
            ("Said", "Attendance <of> March"),
            ("Purpose", "For his own file"),
            ("Way", "Mail"),
        ];

        // Mira's is not offered; whoever sends it all the same is refused.
        var refused = await client.Fails(
            url,
            Put,
            [("Told", own.Replace(tobin, await Id(app, practice, "Mira"), StringComparison.Ordinal)), .. told.Skip(1)]
        );
        var list = await client.Send(url, Put, told);

        Assert.DoesNotContain("of Mira", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Each of it may be told", refused, StringComparison.Ordinal);
        var text = await Text(client, list);
        Assert.Contains("Attendance <of> March", text, StringComparison.Ordinal);
        Assert.Contains("Ground: their own", text, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.DisclosuresMade.SingleAsync());
        Assert.Equal((Compartment.Schedule, Basis.Own), (row.What, row.Basis));
    }

    [Theory, OnBothDatabases]
    public async Task A_call_from_counsel_takes_four_inputs_and_tells_only_what_may_be_told(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var release = await ReleaseTests.Write(client, caseUrl, "Mira", "Ruth Kay");
        await client.Send(release, Put, ("Person", Tick(await client.Page(release), "Mira")), ("Answer", "Given"));

        var found = await Called(client, "ruth");
        var card = found.QuerySelector("ul.lines a")!.GetAttribute("href")!;
        var page = await client.Page(card);
        var stranger = await client.Fails(
            card,
            Note,
            ("Told", Tick(page, "of Mira")),
            ("Proof", "NotVerified"),
            ("Heard", "Asked how it goes"),
            ("Minutes", "3")
        );
        var calls = await client.Send(
            card,
            Note,
            ("Told", Tick(page, "of Mira")),
            ("Proof", "CalledBack"),
            ("Heard", "Asked how it goes"),
            ("Minutes", "3")
        );

        Assert.Contains("for Mira", found.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("of Tobin", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not known who they are", stranger, StringComparison.Ordinal);
        var noted = await Text(client, calls);
        Assert.Contains("Asked how it goes", noted, StringComparison.Ordinal);
        Assert.Contains("Told: Appointments and attendance.", noted, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.DisclosuresMade.SingleAsync());
        Assert.Equal(Basis.Release, row.Basis);
        Assert.NotNull(row.CallId);
    }

    [Theory, OnBothDatabases]
    public async Task The_court_calls_and_kept_words_about_one_never_open_on_anothers_card(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var (mira, tobin) = (await Id(app, practice, "Mira"), await Id(app, practice, "Tobin"));

        var calls = await client.Send(
            caseUrl + "/calls/new?from=court",
            Note,
            ("Proof", "CalledBack"),
            ("Heard", "Asked for the next date"),
            ("Minutes", "2")
        );
        await app.Within(
            practice,
            services =>
                services
                    .GetRequiredService<WorkingTexts>()
                    .Keep(
                        practice,
                        client.PersonId,
                        caseUrl + "/calls/new",
                        new Dictionary<string, string[]> { ["From"] = [mira], ["Heard"] = ["what Mira said"] },
                        default
                    )
        );

        Assert.Contains("The court", await Text(client, calls), StringComparison.Ordinal);
        Assert.Contains(
            "what Mira said",
            await Text(client, $"{caseUrl}/calls/new?from={mira}"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "what Mira said",
            await Text(client, $"{caseUrl}/calls/new?from={tobin}"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_unknown_is_noted_and_told_nothing_and_other_peoples_cases_are_not_found(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var caseUrl = await client.OpenCase("Dorn family", Around);

        var nameless = await client.Fails(
            caseUrl + "/calls/new",
            Note,
            ("Proof", "NotVerified"),
            ("Heard", "Wanted the address"),
            ("Minutes", "1")
        );
        var calls = await client.Send(
            caseUrl + "/calls/new",
            Note,
            ("Caller", "A man who gave no name"),
            ("Proof", "NotVerified"),
            ("Heard", "Wanted the address"),
            ("Minutes", "1")
        );

        Assert.Contains("with whom", nameless, StringComparison.Ordinal);
        Assert.Contains("A man who gave no name", await Text(client, calls), StringComparison.Ordinal);
        Assert.Contains("Nothing was told", await Text(client, calls), StringComparison.Ordinal);
        Assert.Contains(
            "Nobody of that name",
            (await Called(other, "dorn")).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("حداد", (await Called(client, "حداد")).Body!.TextContent, StringComparison.Ordinal);
        // No typed name stands in an address.
        Assert.DoesNotContain("Ruth", await Text(client, "/calls?Name=ruth"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_emergency_waits_for_nobody_is_looked_at_by_two_others_and_no_parent_reads_of_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Sam Okafor");
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Aziz");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bo Reyes");
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var june = await Id(app, practice, "June");
        var (mira, tobin) = (await Id(app, practice, "Mira"), await Id(app, practice, "Tobin"));
        var account = $"{caseUrl}/disclosures/of/{june}";

        var url = await client.Send(
            caseUrl + "/emergencies",
            Put,
            ("Kind", "MandatedReport"),
            ("About", june),
            ("ToWhom", "County hotline, report 4711"),
            ("Said", "What June told"),
            ("Reason", "Reasonable suspicion"),
            ("On", $"{app.Clock.GetUtcNow():yyyy-MM-dd}"),
            ("At", "00:05")
        );
        var waiting = await Text(lead, "/");
        var own = (await client.Page(url)).QuerySelector("#Words");
        await lead.Send(url, "Put my look on record", ("Words", "It was called for"));
        using var twice = await lead.Submit(await owner.Page(url), [("Words", "Again")], "Put my look on record");
        await owner.Send(url, "Put my look on record", ("Words", "No more than needed"));
        var hidden = await Text(client, $"{account}?for={mira}");
        using var deskSees = await desk.Get(url);
        var deskReads = await Text(desk, caseUrl);
        const string List = "Let their accounting list it";
        var nobodys = await owner.Fails(url, List, ("Because", "The agency told them itself"));
        await owner.Send(url, List, ("Reader", mira), ("Because", "The agency told her itself"));
        var shown = await Text(client, $"{account}?for={mira}");
        var others = await Text(client, $"{account}?for={tobin}");
        var copy = await Text(client, account);
        await owner.Send(url, "Leave it out of theirs", ("Reader", mira), ("Because", "She asked who talked"));
        await Protect(client, caseUrl);
        var endangered = await owner.Fails(url, List, ("Reader", tobin), ("Because", "He knows"));

        Assert.Contains("two have to look at it", waiting, StringComparison.Ordinal);
        Assert.Null(own);
        Assert.NotEqual(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.DoesNotContain("hotline", hidden, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, deskSees.StatusCode);
        Assert.DoesNotContain("mergency", deskReads, StringComparison.Ordinal);
        Assert.Contains("mergency", await Text(client, caseUrl), StringComparison.Ordinal);
        Assert.Contains("It says who would read of it", nobodys, StringComparison.Ordinal);
        Assert.Contains("County hotline", shown, StringComparison.Ordinal);
        Assert.Contains("It may be handed to Mira", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hotline", others, StringComparison.Ordinal);
        Assert.DoesNotContain("hotline", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("hotline", await Text(client, $"{account}?for={mira}"), StringComparison.Ordinal);
        Assert.Contains("Nobody is protected from that reader", endangered, StringComparison.Ordinal);
        Assert.Contains(
            "It may not be handed to Tobin",
            await Text(client, $"{account}?for={tobin}"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("two have to look", await Text(lead, "/"), StringComparison.Ordinal);
    }

    /// <summary>The page that a typed name leads to.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Called(HttpClient client, string name)
    {
        using var answer = await client.Submit(await client.Page("/calls"), [("Name", name)], "Look");
        Assert.Equal("", answer.RequestMessage!.RequestUri!.Query);
        return await answer.Page();
    }

    internal static async Task<string> Id(ReknitApp app, Domain.PracticeId practice, string name) =>
        (await app.Ask(practice, db => db.People.FirstAsync(p => p.Name.StartsWith(name)))).Id.Value.ToString("D");
}
