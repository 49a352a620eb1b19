using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>What was told, in writing and in calls; emergencies; and the accounting of it all.</summary>
[TestsPage<ListDisclosuresPage>]
[TestsPage<TellSomethingPage>]
[TestsPage<StrikeDisclosurePage>]
[TestsPage<AccountDisclosuresPage>]
[TestsPage<TakeCallPage>]
[TestsPage<NoteCallPage>]
[TestsPage<ListCallsPage>]
[TestsPage<ListEmergenciesPage>]
[TestsPage<ShowEmergencyPage>]
public sealed class TellingTests
{
    private const string Put = "Put it on record";
    private static readonly Typed[] Vales =
    [
        new("Omar Vale", CasePart.Parent),
        new("Iris Vale", CasePart.OtherCaregiver),
        new("Leo Vale", CasePart.Child),
    ];
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
    public async Task An_accounting_lists_six_years_and_leaves_out_what_was_their_own_released_or_struck(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var demand = await DemandTests.CourtOrder(app, client, caseUrl, "Schedule");
        await client.Send(
            demand,
            "Put it on record",
            ("Step", "PrivilegeLookedAt"),
            ("Privilege", "Waived"),
            ("Holder", "Mira Dorn"),
            ("Words", "By her counsel's letter")
        );
        var url = caseUrl + "/disclosures/new?To=court&Demand=" + demand.Split('/')[^1];
        var page = await client.Page(url);
        (string, string)[] told =
        [
            ("Told", Tick(page, "Appointments and attendance of Mira")),
            ("Said", "=Attendance, January"),
            ("Purpose", "The order of 1 March"),
            ("Way", "CourtsClerk"),
        ];
        await client.Send(url, Put, told);
        await client.Send(url, Put, [.. told.Select(f => f.Item1 == "Said" ? ("Said", "By mistake") : f)]);
        var mistake = await app.Ask(practice, db => db.DisclosuresMade.OrderBy(d => d.RecordedAt).LastAsync());
        var second = (await client.Page(caseUrl + "/disclosures"))
            .QuerySelectorAll("ul.lines > li")
            .First(l => l.TextContent.Contains("By mistake", StringComparison.Ordinal))
            .QuerySelector("a[href*=strike]")!
            .GetAttribute("href")!;
        await client.Send(second, "Strike it", ("Because", "Nothing was sent"));

        var mira = await Id(app, practice, "Mira");
        var account = $"{caseUrl}/disclosures/of/{mira}";
        var shown = await Text(client, account);
        using var copy = await client.Get(account + "?handler=Table");
        using var file = await client.Get($"{account}?handler=Table&for={mira}");
        var table = await file.Content.ReadAsStringAsync();
        var tobins = await Text(client, $"{caseUrl}/disclosures/of/{await Id(app, practice, "Tobin")}");
        app.Clock.Advance(TimeSpan.FromDays(6 * 366));
        using var later = await app.SignInAgain(client);

        Assert.NotNull(mistake);
        Assert.Contains("=Attendance, January", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("By mistake", shown, StringComparison.Ordinal);
        Assert.Contains(
            "Struck: Nothing was sent",
            await Text(later, caseUrl + "/disclosures"),
            StringComparison.Ordinal
        );
        Assert.Contains("Appointments and attendance: =Attendance", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Working copy", table, StringComparison.Ordinal);
        Assert.Contains("Working copy", await copy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Working copy", shown, StringComparison.Ordinal);
        Assert.Equal("accounting.csv", file.Content.Headers.ContentDisposition!.FileName);
        Assert.DoesNotContain("Attendance, January", tobins, StringComparison.Ordinal);
        Assert.DoesNotContain("Attendance, January", await Text(later, account), StringComparison.Ordinal);
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

    [Theory, OnBothDatabases]
    public async Task An_accounting_reaches_every_case_of_the_person_that_may_be_seen_and_that_names_the_reader(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        var first = await client.OpenCase("Dorn family", Around);
        var (mira, june) = (await Id(app, practice, "Mira"), await Id(app, practice, "June"));
        // Another therapist's case, with the same mother and child and another father.
        var second = await other.OpenCase("Vale family", Vales);
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (string Id, CasePart Part)[] both = [(mira, CasePart.Parent), (june, CasePart.Child)];
                db.CasePeople.AddRange(
                    both.Select(p => new CasePerson
                    {
                        PracticeId = practice,
                        CaseId = CaseSupport.CaseIn(second),
                        PersonId = new(Guid.Parse(p.Id)),
                        Part = p.Part,
                        Label = "",
                    })
                );
                await services.GetRequiredService<History>().Save(new("NamePeople", practice, null), default);
            }
        );
        await Tell(client, first, "The first hearing");
        await Tell(other, second, "The second hearing");
        var tobin = await Id(app, practice, "Tobin");
        string Of(string of, string to) => $"{first}/disclosures/of/{of}?for={to}";

        var whole = await Text(lead, Of(mira, mira));
        var own = await Text(client, Of(mira, mira));
        var mothers = await Text(lead, Of(june, mira));
        var fathers = await Text(lead, Of(june, tobin));

        Assert.Contains("The first hearing", whole, StringComparison.Ordinal);
        Assert.Contains("The second hearing", whole, StringComparison.Ordinal);
        Assert.Contains("the 2 cases", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("The second hearing", own, StringComparison.Ordinal);
        Assert.Contains("The second hearing", mothers, StringComparison.Ordinal);
        Assert.Contains("The first hearing", fathers, StringComparison.Ordinal);
        Assert.DoesNotContain("The second hearing", fathers, StringComparison.Ordinal);

        async Task Tell(SignedInClient by, string caseUrl, string what)
        {
            var demand = await DemandTests.CourtOrder(app, by, caseUrl, "Schedule");
            await by.Send(
                demand,
                Put,
                ("Step", "PrivilegeLookedAt"),
                ("Privilege", "Waived"),
                ("Holder", "Mira Dorn"),
                ("Words", "By letter")
            );
            var url = $"{caseUrl}/disclosures/new?To=court";
            var page = await by.Page(url);
            foreach (var name in (string[])["Mira", "June"])
            {
                await by.Send(
                    url,
                    Put,
                    ("Told", Tick(page, "Appointments and attendance of " + name)),
                    ("Said", "Attendance"),
                    ("Purpose", what),
                    ("Way", "CourtsClerk")
                );
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_was_told_on_an_earlier_day_is_decided_as_of_that_day(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var release = await ReleaseTests.Write(client, caseUrl, "Mira", "Lena");
        await client.Send(release, Put, ("Person", Tick(await client.Page(release), "Mira")), ("Answer", "Given"));
        var signed = (await app.Ask(practice, db => db.ReleaseSignatures.SingleAsync())).On;
        var inForce = Assert.NotNull(signed);
        app.Clock.Advance(TimeSpan.FromDays(10));
        using var later = await app.SignInAgain(client);
        await later.Send(
            release,
            "They take it back",
            ("RevokedBy", Choice(await later.Page(release), "#RevokedBy option", "Mira"))
        );
        var lena = await Id(app, practice, "Dr. Lena");
        var url = $"{caseUrl}/disclosures/new?To={lena}";
        var then = $"{url}&On={inForce:yyyy-MM-dd}";
        (string, string)[] told =
        [
            ("Told", "Schedule:" + await Id(app, practice, "Mira")),
            ("Said", "Attendance"),
            ("Purpose", "Her care"),
            ("Way", "Telephone"),
        ];

        var today = await Text(later, url);
        var tooEarly = await later.Fails(then, Put, [.. told, ("On", $"{inForce.AddDays(-1):yyyy-MM-dd}")]);
        var tooLate = await later.Fails(then, Put, [.. told, ("On", $"{inForce.AddDays(10):yyyy-MM-dd}")]);
        await later.Send(then, Put, [.. told, ("On", $"{inForce:yyyy-MM-dd}")]);

        Assert.Contains("Nothing may be told to them", today, StringComparison.Ordinal);
        Assert.Contains("on the day on which it was", tooEarly, StringComparison.Ordinal);
        Assert.Contains("on the day on which it was", tooLate, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.DisclosuresMade.SingleAsync());
        Assert.Equal((inForce, Basis.Release), (row.ToldOn, row.Basis));
    }

    /// <summary>The page that a typed name leads to.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Called(HttpClient client, string name)
    {
        using var answer = await client.Submit(await client.Page("/calls"), [("Name", name)], "Look");
        Assert.Equal("", answer.RequestMessage!.RequestUri!.Query);
        return await answer.Page();
    }

    private static async Task<string> Id(ReknitApp app, Domain.PracticeId practice, string name) =>
        (await app.Ask(practice, db => db.People.FirstAsync(p => p.Name.StartsWith(name)))).Id.Value.ToString("D");
}
