using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>A release in the portal: read, signed, refused and taken back by one signer, and nothing seen of the other.</summary>
[TestsPage<PortalHomePage>, TestsPage<OwnReleasesPage>, TestsPage<AnswerReleasePage>]
public sealed class AnswerReleaseTests
{
    [Theory, OnBothDatabases]
    public async Task A_signature_is_put_on_record_with_its_text_and_counts_when_both_have_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();
        Assert.Contains("To read and answer", await family.Mira.MainText("/portal"), StringComparison.Ordinal);

        using var signed = await family.Mira.Sign(url, "DORN, Mira");
        var one = await family.Therapist.MainText(family.Release);
        using var second = await family.Tobin.Sign(await family.Tobin.OnlyRelease(), "Tobin Dorn");
        var both = await family.Therapist.MainText(family.Release);

        Assert.Equal(url, signed.To());
        Assert.Contains("Waits for: Tobin Dorn", one, StringComparison.Ordinal);
        Assert.Contains("In force", both, StringComparison.Ordinal);
        var answer = Assert.Single(await app.Rows<PortalAnswer>(), a => a.PersonId == family.Mira.PersonId);
        var release = Assert.Single(await app.Rows<Release>());
        Assert.Equal(
            (PortalAnswerKind.Given, "DORN, Mira", release.TextHash),
            (answer.Kind, answer.TypedName, answer.TextHash)
        );
        var own = Assert.Single(await app.Rows<ReleaseSignature>(), s => s.PersonId == family.Mira.PersonId);
        Assert.Equal(
            (SignatureState.Given, SigningWay.Portal, family.Mira.PersonId),
            (own.State, own.Way, own.RecordedBy)
        );
        var page = await family.Mira.MainText(url);
        Assert.Contains("Signed in the portal by DORN, Mira", page, StringComparison.Ordinal);
        Assert.Contains(release.TextHash, page, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for you", await family.Mira.MainText("/portal"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_that_a_signer_sees_follows_from_what_the_other_did(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (mine, others) = (await family.Mira.OnlyRelease(), await family.Tobin.OnlyRelease());
        var form = await family.Mira.Page(mine);
        var before = await Seen(family.Mira, mine);

        using (await family.Tobin.Submit(await family.Tobin.Page(others), [], "I say no")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));
        using (await family.Tobin.Sign(others, "Tobin Dorn")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));

        using (await family.Tobin.Submit(await family.Tobin.Page(others), [], "Take it back now")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));

        // A form that was open meanwhile goes through: a conflict would tell.
        using var signed = await family.Mira.Submit(form, PortalSupport.Signature("Mira Dorn"), "Sign");
        Assert.Equal(mine, signed.To());
        var after = await Seen(family.Mira, mine);
        Assert.Contains("You signed on 3 March 2026", after.Item3, StringComparison.Ordinal);
        Assert.DoesNotContain("In force", await family.Therapist.MainText(family.Release), StringComparison.Ordinal);

        // And hers is taken back as if nothing had happened before.
        using (await family.Mira.Submit(await family.Mira.Page(mine), [], "Take it back now")) { }
        Assert.Contains("You took it back on 3 March 2026", await family.Mira.MainText(mine), StringComparison.Ordinal);
        Assert.Equal(family.Tobin.PersonId, Assert.Single(await app.Rows<Release>()).RevokedBy);
        Assert.Equal(2, (await app.Answers()).Count(k => k == PortalAnswerKind.TakenBack));
    }

    [Theory, OnBothDatabases]
    public async Task Another_persons_handle_is_no_page_at_all(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (mine, others) = (await family.Mira.OnlyRelease(), await family.Tobin.OnlyRelease());
        Assert.NotEqual(mine, others);

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var url in (string[])[others, "/portal/releases/never-made"])
        {
            using var answer = await family.Mira.Get(url);
            answers.Add((answer.StatusCode, (await answer.Page()).DocumentElement.QuerySelector("main")!.TextContent));
            var page = await family.Mira.Page(mine);
            page.QuerySelectorAll("main form")[0].SetAttribute("action", url);
            using var posted = await family.Mira.Submit(page, PortalSupport.Signature("Mira Dorn"), "Sign");
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Empty(await app.Rows<PortalAnswer>());
        using var internalKey = await family.Mira.Get(
            PortalPlaces.Release((await app.Rows<Release>())[0].Id.Value.ToString("D"))
        );
        Assert.Equal(HttpStatusCode.NotFound, internalKey.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task On_a_shared_device_nothing_of_the_first_is_left_for_the_second(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        using var family = await Dorns.Start(app);
        using var device = app.Anonymous();
        using (await device.TypePassword("mira")) { }
        var url = await device.OnlyRelease();
        using (await device.Sign(url, "Mira Dorn")) { }

        using (await device.Submit(await device.Page("/sign-out"), [], "Sign out")) { }
        using var expired = await device.Get(url);
        var signIn = await device.Page("/sign-in");
        using var second = await device.TypePassword("tobin");
        var home = await device.Page("/portal");
        using var back = await device.Get(url);

        Assert.Equal("/sign-in", expired.To());
        Assert.Equal("", signIn.QuerySelector("[name=LoginName]")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain("mira", signIn.QuerySelector("main form")!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/portal", second.To());
        Assert.DoesNotContain("Mira", home.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("signed", home.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, back.StatusCode);
        Assert.DoesNotContain("Mira", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pressing_twice_signs_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();
        var page = await family.Mira.Page(url);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => family.Mira.Submit(page, PortalSupport.Signature("Mira Dorn"), "Sign"))
        );
        using var later = await family.Mira.Submit(page, PortalSupport.Signature("Mira Dorn"), "Sign");

        Assert.Contains(answers, a => a.To() == url);
        Assert.DoesNotContain(answers, a => a.StatusCode == HttpStatusCode.InternalServerError);
        Assert.Equal(url, later.To());
        Assert.Equal([PortalAnswerKind.Given], await app.Answers());
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_back_in_another_tab_is_not_signed_by_an_old_one(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();
        var old = await family.Mira.Page(url);
        using (await family.Mira.Sign(url, "Mira Dorn")) { }
        var other = await family.Mira.Page(url);
        using (await family.Mira.Submit(other, [], "Take it back now")) { }

        using var late = await family.Mira.Submit(old, PortalSupport.Signature("Mira Dorn"), "Sign");
        using var again = await family.Mira.Submit(other, [], "Take it back now");

        var page = await late.Page();
        Assert.Contains(
            "Nothing was signed",
            page.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("You took it back", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(url, again.To());
        Assert.Equal([PortalAnswerKind.Given, PortalAnswerKind.TakenBack], await app.Answers());
        Assert.Contains(
            "Taken back by Mira Dorn",
            await family.Therapist.MainText(family.Release),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Without_name_tick_password_or_the_very_text_nothing_is_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();

        async Task<string> Try(params (string, string)[] fields)
        {
            using var answer = await family.Mira.Submit(await family.Mira.Page(url), fields, "Sign");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return (await answer.Page()).QuerySelector(".error-summary")!.TextContent;
        }

        var name = await Try(PortalSupport.Signature("Mira"));
        var tick = await Try(("TypedName", "Mira Dorn"), ("Password", PortalSupport.Words));
        var password = await Try(PortalSupport.Signature("Mira Dorn", "not the right one"));
        var text = await Try([.. PortalSupport.Signature("Mira Dorn"), ("Hash", new string('0', 64))]);

        Assert.Contains("Type your full name", name, StringComparison.Ordinal);
        Assert.Contains("typing your name is your signature", tick, StringComparison.Ordinal);
        Assert.Contains("not your password", password, StringComparison.Ordinal);
        Assert.Contains("the text is not the one", text, StringComparison.Ordinal);
        Assert.Empty(await app.Rows<PortalAnswer>());
        Assert.All(await app.Rows<ReleaseSignature>(), s => Assert.Equal(SignatureState.Missing, s.State));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_in_Arabic_is_typed_in_either_script_and_no_may_become_yes(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase(
            "Haddad family",
            [
                new("Layla Haddad ليلى حداد", Domain.Cases.CasePart.Parent),
                new("Omar Haddad عمر حداد", Domain.Cases.CasePart.Parent),
                new("Yusuf Haddad", Domain.Cases.CasePart.Child),
            ]
        );
        await ReleaseTests.Write(therapist, caseUrl, "Layla", "Omar", Compartment.ContactOrdinary);
        using var layla = await app.WithDoor(practice, caseUrl, "Layla");
        var url = await layla.OnlyRelease();

        using (await layla.Submit(await layla.Page(url), [], "I say no")) { }
        var no = await layla.MainText(url);
        using var signed = await layla.Sign(url, "ليلى حداد");

        Assert.Contains("You said no", no, StringComparison.Ordinal);
        Assert.Equal(url, signed.To());
        Assert.Contains("ليلى حداد", await layla.MainText(url), StringComparison.Ordinal);
        Assert.Equal([PortalAnswerKind.Given, PortalAnswerKind.Refused], await app.Answers());
    }

    [Theory, OnBothDatabases]
    public async Task An_ended_door_takes_its_case_away_and_leaves_the_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();
        var known = new Typed(
            "Mira Dorn",
            Domain.Cases.CasePart.Parent,
            Same: family.Mira.PersonId.Value.ToString("D")
        );
        var second = await family.Therapist.SecondCase(known);
        using (
            await family.Therapist.Submit(
                await family.Therapist.Page(second + "/portal"),
                [],
                "Open the door for Mira Dorn"
            )
        ) { }
        using var ended = await family.Therapist.Submit(
            await family.Therapist.Page(family.CaseUrl + "/portal"),
            [],
            "End access of Mira Dorn"
        );
        Assert.False(await family.Mira.IsIn());

        using var again = await app.SignInAgain(family.Mira);
        using var gone = await again.Get(url);

        Assert.Contains("There is none for you", await again.MainText(PortalPlaces.Releases), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_release_that_is_over_asks_for_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 400);
        using var family = await Dorns.Start(app);
        var url = await family.Mira.OnlyRelease();
        var old = await family.Mira.Page(url);

        app.Clock.Set(new(2026, 9, 3, 12, 0, 0, TimeSpan.Zero));
        using var late = await family.Mira.Submit(old, PortalSupport.Signature("Mira Dorn"), "Sign");

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("It has ended", await family.Mira.MainText(url), StringComparison.Ordinal);
        Assert.Empty(await app.Rows<PortalAnswer>());
    }

    /// <summary>All that the portal shows of releases, without the words that say what was just done.</summary>
    private static async Task<(string, string, string)> Seen(HttpClient client, string url)
    {
        (await client.Page("/portal")).Dispose();
        var (home, list) = (await client.MainText("/portal"), await client.MainText(PortalPlaces.Releases));
        return (home, list, await client.MainText(url));
    }
}
