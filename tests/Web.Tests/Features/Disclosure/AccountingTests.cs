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
using static Reknit.Web.Tests.Features.Disclosure.TellingTests;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>The accounting of what was told, and what was told on an earlier day.</summary>
[TestsPage<AccountDisclosuresPage>]
public sealed class AccountingTests
{
    private const string Put = "Put it on record";
    private static readonly Typed[] Vales =
    [
        new("Omar Vale", CasePart.Parent),
        new("Iris Vale", CasePart.OtherCaregiver),
        new("Leo Vale", CasePart.Child),
    ];

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
            ("Proof", "CalledBack"),
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
}
