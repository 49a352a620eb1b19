using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>Requests for records and subpoenas: clock, privilege, objection, grant, and legal hold.</summary>
[TestsPage<ListDemandsPage>]
[TestsPage<ReceiveDemandPage>]
[TestsPage<ShowDemandPage>]
public sealed class DemandTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task A_subpoena_alone_opens_nothing_and_its_clock_runs(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.FrontDesk);
        using var therapist = await app.SignedIn(client.PracticeId, Role.Therapist, "Sam Okafor");
        var caseUrl = await therapist.OpenCase("Dorn family", Around);
        var before = await Tells(client, caseUrl, "Ruth");
        var form = await client.Page(caseUrl + "/demands/new");
        var url = await client.Send(
            caseUrl + "/demands/new",
            Put,
            ("Kind", "Subpoena"),
            ("From", Choice(form, "#From option", "Ruth")),
            ("Asked", "All records"),
            ("ReceivedOn", Day(app, 0)),
            ("DueOn", Day(app, 10))
        );
        app.Clock.Advance(TimeSpan.FromDays(11));
        using var later = await app.SignInAgain(client);

        var open = await later.Fails(url, Put, ("Step", "Closed"), ("Words", "Sent a letter"));
        using var clinician = await app.SignInAgain(therapist);
        var desk = await later.Fails(
            url,
            Put,
            ("Step", "PrivilegeLookedAt"),
            ("Privilege", "Waived"),
            ("Holder", "June"),
            ("Words", "So they say")
        );
        await clinician.Send(
            url,
            Put,
            ("Step", "PrivilegeLookedAt"),
            ("Privilege", "Claimed"),
            ("Holder", "June"),
            ("Words", "By minor's counsel")
        );
        await later.Send(url, Put, ("Step", "Closed"), ("Words", "Refused by letter"));

        Assert.Contains("A clinician says how the privilege stands", desk, StringComparison.Ordinal);
        Assert.Equal(before, await Tells(later, caseUrl, "Ruth"));
        Assert.Contains("known how the privilege stands", open, StringComparison.Ordinal);
        Assert.Contains("Closed", await Text(later, caseUrl + "/demands"), StringComparison.Ordinal);
        Assert.Contains("By minor's counsel", await Text(later, url), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_courts_order_opens_what_it_names_once_privilege_and_objection_are_settled(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await CourtOrder(app, client, caseUrl, "ParentsPart");
        var first = await Tells(client, caseUrl, "The court");
        await client.Send(
            url,
            Put,
            ("Step", "PrivilegeLookedAt"),
            ("Privilege", "Overruled"),
            ("Holder", "Mira"),
            ("Words", "The judge")
        );
        var open = await Tells(client, caseUrl, "The court");
        await client.Send(url, Put, ("Step", "Objected"), ("Words", "Mira's counsel"));
        var objected = await Tells(client, caseUrl, "The court");

        Assert.DoesNotContain("A parent's own part", first, StringComparison.Ordinal);
        Assert.Contains("A parent's own part of the record of Mira", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Psychotherapy", open, StringComparison.Ordinal);
        Assert.DoesNotContain("A parent's own part", objected, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Somebodys_own_record_has_the_laws_days_one_extension_and_a_clinicians_grant(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.FrontDesk);
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var caseUrl = await therapist.OpenCase("Dorn family", Around);
        var form = await client.Page(caseUrl + "/demands/new");
        var url = await client.Send(
            caseUrl + "/demands/new",
            Put,
            ("Kind", "OwnRecord"),
            ("From", Choice(form, "#From option", "Mira")),
            ("Asked", "My record"),
            ("ReceivedOn", Day(app, 0)),
            ("DueOn", Day(app, 300))
        );
        var due = (await app.Ask(practice, db => db.RecordsDemands.SingleAsync())).DueOn;
        await client.Send(url, Put, ("Step", "Extended"), ("Words", "Told her by letter why"));
        var twice = await client.Fails(url, Put, ("Step", "Extended"), ("Words", "Again"));
        (string, string)[] grant = [("Step", "Granted"), ("Granted", "SharedClinicalRecord"), ("Words", "Without his")];
        var desk = await client.Fails(url, Put, grant);
        await therapist.Send(url, Put, grant);

        Assert.Equal(Day(app, 30), $"{due:yyyy-MM-dd}");
        Assert.Equal(
            Day(app, 60),
            $"{(await app.Ask(practice, db => db.RecordsDemands.SingleAsync())).DueOn:yyyy-MM-dd}"
        );
        Assert.Contains("extended once", twice, StringComparison.Ordinal);
        Assert.Contains("A clinician grants", desk, StringComparison.Ordinal);
        Assert.Contains("The family's shared record", await Tells(client, caseUrl, "Mira"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "The family's shared record",
            await Tells(client, caseUrl, "Tobin"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_granted_record_of_the_family_is_shut_to_whom_somebody_of_it_is_protected_from(
        DatabaseKind database
    )
    {
        const string Record = "The family's shared record";
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        foreach (var name in (string[])["Tobin", "Mira"])
        {
            var form = await client.Page(caseUrl + "/demands/new");
            var url = await client.Send(
                caseUrl + "/demands/new",
                Put,
                ("Kind", "OwnRecord"),
                ("From", Choice(form, "#From option", name)),
                ("Asked", "My record"),
                ("ReceivedOn", Day(app, 0)),
                ("DueOn", Day(app, 30))
            );
            await client.Send(
                url,
                Put,
                ("Step", "Granted"),
                ("Granted", "SharedClinicalRecord"),
                ("Words", "All of it")
            );
        }

        var before = await Tells(client, caseUrl, "Tobin");
        await Protect(client, caseUrl, "Mira", "Tobin");

        Assert.Contains(Record, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Record, await Tells(client, caseUrl, "Tobin"), StringComparison.Ordinal);
        Assert.Contains(Record, await Tells(client, caseUrl, "Mira"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_step_on_a_demand_that_somebody_changed_meanwhile_is_not_taken(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await CourtOrder(app, client, caseUrl, "Schedule");
        var tab = await client.Page(url);
        await client.Send(url, Put, ("Step", "Objected"), ("Words", "Mira's counsel"));

        using var stale = await client.Submit(tab, [("Step", "ObjectionSettled"), ("Words", "Wrongly")], Put);
        using var lying = await client.Submit(tab, [("Step", "Withdrawn"), ("Words", "Kept <typed>")], Put);

        // The clerk's tab knew of no objection, and its second try knew of no newer version.
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        var page = await lying.Page();
        Assert.Contains("Somebody took a step meanwhile", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kept <typed>", page.QuerySelector("#Words")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.Ask(practice, db => db.RecordsDemands.SingleAsync())).ClosedAt);
    }

    [Theory, OnBothDatabases]
    public async Task While_a_hold_stands_unsent_words_are_not_swept_away(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var reasonless = await client.Fails(caseUrl + "/demands", "Set a hold");
        await client.Send(caseUrl + "/demands", "Set a hold", ("Because", "Letter of 2 March"));
        await Keep(app, client, "/a");

        app.Clock.Advance(WorkingTexts.KeptFor + TimeSpan.FromDays(1));
        await Keep(app, client, "/b");
        var held = await app.Ask(practice, db => db.WorkingTexts.Select(t => t.Page).ToListAsync());
        using var later = await app.SignInAgain(client);
        await later.Send(caseUrl + "/demands", "Lift the hold", ("Because", "The suit is over"));
        await Keep(app, client, "/c");

        Assert.Contains("Say why", reasonless, StringComparison.Ordinal);
        Assert.Contains("/a", held);
        Assert.DoesNotContain("/a", await app.Ask(practice, db => db.WorkingTexts.Select(t => t.Page).ToListAsync()));
    }

    /// <summary>A court's order for one kind of record, which goes to the court; the address of its page.</summary>
    internal static Task<string> CourtOrder(ReknitApp app, HttpClient client, string caseUrl, string named) =>
        client.Send(
            caseUrl + "/demands/new",
            Put,
            ("Kind", nameof(DemandKind.CourtOrder)),
            ("From", "court"),
            ("Asked", "The record named below"),
            ("Named", named),
            ("ReceivedOn", Day(app, 0)),
            ("DueOn", Day(app, 10))
        );

    /// <summary>In the practice's zone.</summary>
    private static string Day(ReknitApp app, int days) =>
        $"{TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).AddDays(days):yyyy-MM-dd}";

    private static Task Keep(ReknitApp app, SignedInClient client, string page) =>
        app.Within(
            client.PracticeId,
            services =>
                services
                    .GetRequiredService<WorkingTexts>()
                    .Keep(
                        client.PracticeId,
                        client.PersonId,
                        page,
                        new Dictionary<string, string[]> { ["Words"] = ["kept"] },
                        default
                    )
        );
}
