using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Appointments;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>Protected people, their contact details, and what an appointment opens.</summary>
[TestsPage<ListProtectionsPage>]
[TestsPage<EndProtectionPage>]
[TestsPage<ListContactsPage>]
[TestsPage<ListAppointmentsPage>]
public sealed class ProtectionTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task A_protection_shuts_what_a_release_had_opened_and_its_last_day_ends_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var release = await ReleaseTests.Write(
            client,
            caseUrl,
            "Mira",
            "Tobin",
            Domain.Disclosure.Compartment.ContactOrdinary
        );
        await client.Send(release, Put, ("Person", Tick(await client.Page(release), "Mira")), ("Answer", "Given"));
        var open = await Tells(client, caseUrl, "Tobin");
        var url = caseUrl + "/protection";
        var page = await client.Page(url);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);

        await client.Send(
            url,
            Put,
            ("Protected", Choice(page, "#Protected option", "Mira")),
            ("From", Choice(page, "#From option", "Tobin")),
            ("Kind", nameof(ProtectionKind.ProtectiveOrder)),
            ("Words", "Order of <3 February>"),
            ("Since", $"{today.AddDays(-10):yyyy-MM-dd}"),
            ("Until", $"{today.AddDays(5):yyyy-MM-dd}")
        );
        var shut = await Tells(client, caseUrl, "Tobin");
        app.Clock.Advance(TimeSpan.FromDays(20));
        using var later = await app.SignInAgain(client);
        var over = await Text(later, url);

        Assert.Contains("Address, telephone and mail of Mira", open, StringComparison.Ordinal);
        Assert.DoesNotContain("of Mira", shut, StringComparison.Ordinal);
        Assert.Contains("Its last day is over", over, StringComparison.Ordinal);
        Assert.Contains("Order of <3 February>", over, StringComparison.Ordinal);
        Assert.DoesNotContain("of Mira", await Tells(later, caseUrl, "Tobin"), StringComparison.Ordinal);
        Assert.Contains("A protection's last day is over", await Text(later, "/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_asks_to_be_protected_is_not_asked_why_and_a_reason_is_not_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.FrontDesk);
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var caseUrl = await therapist.OpenCase("Dorn family", Around);
        var url = caseUrl + "/protection";
        var page = await client.Page(url);

        await client.Send(
            url,
            Put,
            ("Protected", Choice(page, "#Protected option", "Mira")),
            ("From", Choice(page, "#From option", "Tobin")),
            ("Kind", nameof(ProtectionKind.OwnRequest)),
            ("Words", "because he follows me")
        );
        var again = await client.Fails(
            url,
            Put,
            ("Protected", Choice(page, "#Protected option", "Mira")),
            ("From", Choice(page, "#From option", "Tobin")),
            ("Kind", nameof(ProtectionKind.OwnRequest))
        );
        var protection = await app.Ask(practice, db => db.Protections.SingleAsync());
        using var desk = await client.Get($"/protections/{protection.Id:D}/end");
        var reasonless = await therapist.Fails($"/protections/{protection.Id:D}/end", "End it");
        await therapist.Send($"/protections/{protection.Id:D}/end", "End it", ("Because", "She said so on the phone"));
        using var gone = await therapist.Get($"/protections/{protection.Id:D}/end");

        Assert.Null(protection.Words);
        Assert.Contains("does not hold already", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, desk.StatusCode);
        Assert.Contains("why it ends", reasonless, StringComparison.Ordinal);
        Assert.Contains("Ended: She said so on the phone", await Text(client, url), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_protected_persons_contact_cannot_be_kept_as_ordinary_by_mistake(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = caseUrl + "/contacts";
        var mira = Choice(await client.Page(url), "#Person option", "Mira");
        await client.Send(
            url,
            "Keep it",
            ("Person", mira),
            ("Kind", "Telephone"),
            ("Words", "919 555 0142"),
            ("IsSafeToUse", "false")
        );

        await Protect(client, caseUrl);
        var refused = await client.Fails(
            url,
            "Keep it",
            ("Person", mira),
            ("Kind", "Address"),
            ("Words", "12 Linden Street"),
            ("IsSafeToUse", "false")
        );
        await client.Send(
            url,
            "Keep it",
            ("Person", mira),
            ("Kind", "Address"),
            ("Words", "12 Linden Street"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );
        await client.Send(url, "Protect");
        var kept = await app.Ask(practice, db => db.Contacts.ToListAsync());

        Assert.Contains("is protected too", refused, StringComparison.Ordinal);
        Assert.All(kept, c => Assert.True(c is { Ordinary: null, Protected: not null }));
        Assert.Equal(2, kept.Count);
        Assert.Contains("12 Linden Street", await Text(client, url), StringComparison.Ordinal);
        Assert.Contains("919 555 0142", await Text(client, url), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Once_somebody_is_protected_the_contacts_that_stand_as_ordinary_are_offered(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.FrontDesk);
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var caseUrl = await therapist.OpenCase("Dorn family", Around);
        await Keep("Mira", "Telephone", "919 555 0142");
        await Keep("Mira", "SubstituteAddress", "P.O. Box 17");
        await Keep("June", "School", "Lakeside Elementary");
        await Keep("Tobin", "Telephone", "919 555 0177");
        var before = await Text(client, caseUrl + "/protection");
        await Protect(client, caseUrl);
        var page = await Text(client, caseUrl + "/protection");

        await client.Send(caseUrl + "/protection", "Protect it");
        await client.Send(caseUrl + "/protection", "Protect it");
        var after = await Text(client, caseUrl + "/protection");
        var kept = await app.Ask(practice, db => db.Contacts.ToListAsync());

        Assert.DoesNotContain("stand as ordinary", before, StringComparison.Ordinal);
        Assert.Contains("919 555 0142", page, StringComparison.Ordinal);
        Assert.Contains("Lakeside Elementary", page, StringComparison.Ordinal);
        Assert.DoesNotContain("P.O. Box 17", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0177", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakeside", after, StringComparison.Ordinal);
        Assert.DoesNotContain("0142", after, StringComparison.Ordinal);
        Assert.Equal(2, kept.Count(c => c.IsProtected));

        async Task Keep(string name, string kind, string words) =>
            await client.Send(
                caseUrl + "/contacts",
                "Keep it",
                ("Person", Choice(await client.Page(caseUrl + "/contacts"), "#Person option", name)),
                ("Kind", kind),
                ("Words", words),
                ("IsSafeToUse", "false")
            );
    }

    [Theory, OnBothDatabases]
    public async Task Contacts_of_another_family_and_of_another_practice_are_out_of_reach(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var own = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var stranger = await app.SignedIn(await app.NewPractice("Other practice"), Role.Owner);
        using var billing = await app.SignedIn(practice, Role.Billing, "Bo Reyes");
        var caseUrl = await own.OpenCase("Dorn family", Around);
        var otherUrl = await other.OpenCase(
            "Kim family",
            [
                new("Ara Kim", Domain.Cases.CasePart.Parent),
                new("Jin Kim", Domain.Cases.CasePart.Parent),
                new("Su Kim", Domain.Cases.CasePart.Child),
            ]
        );
        var mira = Choice(await own.Page(caseUrl + "/contacts"), "#Person option", "Mira");
        await own.Send(
            caseUrl + "/contacts",
            "Keep it",
            ("Person", mira),
            ("Kind", "Other"),
            ("Words", "At her sister's"),
            ("IsSafeToUse", "false")
        );
        var contact = await app.Ask(practice, db => db.Contacts.SingleAsync());

        using var walled = await other.Get(caseUrl + "/contacts");
        using var elsewhere = await stranger.Get(caseUrl + "/contacts");
        using var paid = await billing.Get(caseUrl + "/contacts");
        var form = await other.Page(otherUrl + "/contacts");
        using var kept = await other.Submit(
            form,
            [("Person", mira), ("Kind", "Other"), ("Words", "Found her"), ("IsSafeToUse", "false")],
            "Keep it"
        );
        await other.Send(
            otherUrl + "/contacts",
            "Keep it",
            ("Person", Choice(form, "#Person option", "Ara")),
            ("Kind", "Other"),
            ("Words", "At home"),
            ("IsSafeToUse", "false")
        );
        using var ended = await other.Submit(
            await other.Page(otherUrl + "/contacts"),
            [("Changed", contact.Id.ToString("D"))],
            "No longer true"
        );

        Assert.Equal(HttpStatusCode.NotFound, walled.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, paid.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
        Assert.Null((await app.Ask(practice, db => db.Contacts.SingleAsync(c => c.Id == contact.Id))).EndedAt);
    }

    [Theory, OnBothDatabases]
    public async Task An_appointment_opens_what_it_names_until_its_last_day_and_no_longer_once_ended(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = caseUrl + "/appointments";
        var page = await client.Page(url);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        (string, string)[] appointment =
        [
            ("Guardian", Choice(page, "#Guardian option", "أمل")),
            ("Words", "Order of 1 February: access to the child's therapy record"),
            ("Scope", "ChildsPart"),
            ("Since", $"{today.AddDays(-30):yyyy-MM-dd}"),
            ("Until", $"{today.AddDays(30):yyyy-MM-dd}"),
        ];
        var before = await Tells(client, caseUrl, "أمل");
        var lacking = await client.Fails(url, Put, [.. appointment.Where(f => f.Item1 != "Scope")]);

        await client.Send(url, Put, appointment);
        var during = await Tells(client, caseUrl, "أمل");
        app.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await app.SignInAgain(client);
        var after = await Tells(later, caseUrl, "أمل");
        await later.Send(url, "End it", ("Because", "Discharged"));

        Assert.DoesNotContain("The child's own part", before, StringComparison.Ordinal);
        Assert.Contains("what the order opens", lacking, StringComparison.Ordinal);
        Assert.Contains("The child's own part of the record of June", during, StringComparison.Ordinal);
        Assert.DoesNotContain("The child's own part", after, StringComparison.Ordinal);
        Assert.Contains("Ended: Discharged", await Text(later, url), StringComparison.Ordinal);
    }
}
