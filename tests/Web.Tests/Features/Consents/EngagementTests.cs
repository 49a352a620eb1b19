using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Consents.ConsentSupport;

namespace Reknit.Web.Tests.Features.Consents;

/// <summary>The therapist's role and who pays, entry by entry: a change asks each adult's consent again by itself.</summary>
[TestsPage<RecordRolePage>, TestsPage<RecordPayersPage>]
public sealed class EngagementTests
{
    private const string PutRole = "Put the role on record";
    private const string Put = "Put it on record";
    private const string Changed = "Ask again: the role changed";
    private const string Paid = "Ask again: another payer";

    [Theory, OnBothDatabases]
    public async Task Another_role_asks_again_by_itself_wherever_a_later_order_does(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var before = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await before.OpenCase("Dorn family");
        await Pages(before, family, "Mira");
        await SignOnPaper(before, await PageOf(before, family, "work", "Tobin"), OwnWords);
        app.Clock.Set(app.Clock.GetUtcNow().AddDays(1));
        using var client = await app.SignInAgain(before);

        // The first entry says how it was when they agreed.
        await client.Send(family + "/consents/role", PutRole, Entry("CourtInvolved", "2026-03-01"));
        Assert.Equal(["Signed", "Signed"], await Standing(client, family, "work"));
        Assert.DoesNotContain("asked for again", await client.MainText(family), StringComparison.Ordinal);

        await client.Send(
            family + "/consents/role",
            PutRole,
            Entry("CourtAppointed", "2026-03-04", "The court named her.")
        );

        Assert.Equal([Changed, Changed], await Standing(client, family, "work"));
        Assert.Equal(["Given out", "Given out"], await Standing(client, family, "transport"));
        Assert.Contains("asked for again", await client.MainText(family), StringComparison.Ordinal);
        Assert.Contains("asked for again", await client.MainText(family + "/way"), StringComparison.Ordinal);
        Assert.Contains(
            "Ask again for the consent to the work: the role changed",
            await client.MainText("/"),
            StringComparison.Ordinal
        );
        var page = await client.MainText(family + "/consents/role");
        Assert.Contains("The court named her.", page, StringComparison.Ordinal);
        Assert.Contains("Court-involved therapist", page, StringComparison.Ordinal);
        Assert.Equal(2, (await app.Rows<RoleOnCase>()).Count);

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // The words that are given out then name the role, and who signs them has agreed to it.
        await GiveOut(client, family, "Work");
        var mira = await PageOf(client, family, "work", "Mira");
        Assert.Contains("the court named this therapist", await client.MainText(mira), StringComparison.Ordinal);
        await SignOnPaper(client, mira, OwnWords);
        Assert.Equal(["Signed", "Given out"], await Standing(client, family, "work"));
        Assert.DoesNotContain("Ask again for", await client.MainText("/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_payer_asks_again_and_nobody_outside_reads_who(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (client, url) = (family.Therapist, family.CaseUrl);
        await client.Send(url + "/others", "Name them", ("Part", "Payer"), ("Name", "شركة التأمين"));
        await GiveOut(client, url, "Work");
        var mine = await family.Mira.AgreementOf("Consent");
        using var signed = await family.Mira.SignAgreement(mine, "Mira Dorn");
        using var desk = await app.SignedIn(client.PracticeId, Role.FrontDesk);
        await desk.Send(url + "/consents/payers", Put, await Payers(desk, url, "2026-01-01", "", "Tobin"));
        Assert.Equal(["Signed", "Given out"], await Standing(client, url, "work"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await desk.Send(
            url + "/consents/payers",
            Put,
            await Payers(desk, url, "2026-03-03", "The insurer took it over.", "Tobin", "شركة التأمين")
        );

        Assert.Equal([Paid, Paid], await Standing(client, url, "work"));
        Assert.Contains("شركة التأمين", await desk.MainText(url + "/consents"), StringComparison.Ordinal);
        Assert.Contains("another payer", await desk.MainText("/"), StringComparison.Ordinal);
        foreach (var outside in (string[])["/portal", mine])
        {
            var read = await family.Mira.MainText(outside);
            Assert.DoesNotContain("شركة", read, StringComparison.Ordinal);
            Assert.DoesNotContain("payer", read, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("insurer", read, StringComparison.OrdinalIgnoreCase);
        }

        await GiveOut(client, url, "Work");
        Assert.DoesNotContain(
            "شركة",
            await family.Mira.MainText(await family.Mira.AgreementOf("Consent")),
            StringComparison.Ordinal
        );
        using var shut = await desk.Get(url + "/consents/role");
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
    }

    [Fact]
    public async Task A_child_another_family_tomorrow_and_the_same_again_are_refused()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        var family = await client.OpenCase("Dorn family");
        var other = await stranger.OpenCase(
            "Reed family",
            [new("Ann Reed", CasePart.Parent), new("Kim Reed", CasePart.Parent), new("Leo Reed", CasePart.Child)]
        );
        var page = family + "/consents/payers";
        foreach (var name in (string[])["June Dorn", "Ann Reed"])
        {
            var id = (await app.PersonOf(practice, name)).Value.ToString("D");
            var words = await client.Fails(page, Put, ("Payers", id), ("SinceOn", "2026-03-03"));
            Assert.Contains("and nobody else", words, StringComparison.Ordinal);
        }

        var future = await client.Fails(page, Put, await Payers(client, family, "2026-03-04", "", "Mira"));
        Assert.Contains("it is not in the future", future, StringComparison.Ordinal);
        await client.Send(page, Put, await Payers(client, family, "2026-03-03", "", "Mira"));
        var same = await client.Fails(page, Put, await Payers(client, family, "2026-03-03", "Again.", "Mira"));
        Assert.Contains("Somebody else pays than what stands.", same, StringComparison.Ordinal);
        using var theirs = await client.Get(other + "/consents/payers");
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        var notHers = await client.Fails(
            family + "/consents/role",
            PutRole,
            [.. Entry("Expert", "2026-03-03"), ("Therapist", stranger.PersonId.Value.ToString("D"))]
        );
        Assert.Contains("a therapist who works on the case", notHers, StringComparison.Ordinal);
        Assert.Single(await app.Rows<PayersOnCase>());
        Assert.Empty(await app.Rows<RoleOnCase>());
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_looks_again_and_a_form_sent_twice_is_one_entry()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        var page = family + "/consents/role";
        var (one, two) = (await client.Page(page), await client.Page(page));

        using var first = await client.Submit(one, Entry("Community", "2026-03-03"), PutRole);
        using var twice = await client.Submit(one, Entry("Community", "2026-03-03"), PutRole);
        using var second = await client.Submit(two, Entry("Expert", "2026-03-03"), PutRole);

        Assert.All([first, twice], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var stale = await second.Content.ReadAsStringAsync();
        Assert.Contains("Somebody wrote an entry meanwhile", stale, StringComparison.Ordinal);
        Assert.Equal(TherapistRole.Community, Assert.Single(await app.Rows<RoleOnCase>()).Role);
    }

    [Fact]
    public async Task Of_two_who_say_who_pays_at_once_one_looks_again_and_numbers_count_on()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        var page = family + "/consents/payers";
        var (one, two) = (await client.Page(page), await client.Page(page));
        var (mira, tobin) = (
            await Payers(client, family, "2026-03-03", "", "Mira Dorn"),
            await Payers(client, family, "2026-03-03", "", "Tobin Dorn")
        );

        using var first = await client.Submit(one, mira, Put);
        using var twice = await client.Submit(one, mira, Put);
        using var second = await client.Submit(two, tobin, Put);
        await client.Send(
            page,
            Put,
            await Payers(client, family, "2026-03-03", "They share it.", "Mira Dorn", "Tobin Dorn")
        );

        Assert.All([first, twice], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var stale = await second.Content.ReadAsStringAsync();
        Assert.Contains("Somebody wrote an entry meanwhile", stale, StringComparison.Ordinal);
        Assert.Equal([1, 2], (await app.Rows<PayersOnCase>()).Select(p => p.Number).Order());
        Assert.Equal(3, (await app.Rows<PayerNamed>()).Count);
    }

    private static (string, string)[] Entry(string role, string since, string because = "") =>
        [("Role", role), ("SinceOn", since), ("Because", because)];

    private static async Task<(string, string)[]> Payers(
        HttpClient client,
        string family,
        string since,
        string because,
        params string[] names
    )
    {
        var page = await client.Page(family + "/consents/payers");
        return
        [
            .. names.Select(n => ("Payers", DisclosureSupport.Tick(page, n))),
            ("SinceOn", since),
            ("Because", because),
        ];
    }
}
