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

/// <summary>Signing on screen: asked for before the first signature, shown to work, and taken back.</summary>
[TestsPage<AgreeToScreenPage>]
public sealed class AgreeToScreenTests
{
    private const string Url = PortalPlaces.Electronic;

    [Theory, OnBothDatabases]
    public async Task Nobody_signs_on_screen_before_they_agreed_and_showed_that_they_can(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        await ReleaseTests.Write(therapist, caseUrl, "June", "Lena", Compartment.Schedule);
        using var mira = await app.WithDoor(practice, caseUrl, "Mira", agreed: false);
        using var tobin = await app.WithDoor(practice, caseUrl, "Tobin");
        var release = await mira.OnlyRelease();

        var before = await mira.Page(release);
        Assert.Null(before.QuerySelector("#TypedName"));
        Assert.NotNull(before.QuerySelector($"main a[href='{Url}']"));
        var forged = await tobin.Page(await tobin.OnlyRelease());
        forged.QuerySelector("main form")!.SetAttribute("action", release);
        using var past = await mira.Submit(forged, PortalSupport.Signature("Mira Dorn"), "Sign");
        Assert.Empty(await app.Rows<PortalAnswer>());

        var page = await mira.Page(Url);
        foreach (var part in (string[])["on paper", "costs you nothing", "change your mind", "What you need"])
        {
            Assert.Contains(part, page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        }

        var (wrong, code) = ("000000", await mira.TrialCode());
        using var unread = await mira.Submit(page, [("Code", wrong), ("IsMeant", "true")], "Agree");
        using var silent = await mira.Submit(page, [("Code", code)], "Agree");
        using var other = await mira.Submit(page, [("Code", code), ("IsMeant", "true"), ("Hash", "abc")], "Agree");
        Assert.Contains("not the digits", await unread.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Say that you agree", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("changed meanwhile", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var agreed = await mira.Submit(page, [("Code", code), ("IsMeant", "true")], "Agree");
        Assert.Equal(Url, agreed.To());

        var kept = Assert.Single(await app.Rows<ElectronicConsent>(), c => c.PersonId == mira.PersonId);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, kept.GivenAt);
        Assert.Contains("Paper instead", kept.Statement, StringComparison.Ordinal);
        using var signed = await mira.Sign(release, "Mira Dorn");
        Assert.Equal(release, signed.To());
        using var copy = await mira.Get(release + "?handler=Copy");
        var words = await copy.Content.ReadAsStringAsync();
        Assert.Matches(@"by Mira Dorn \(.+\) on 3 March 2026", words);
        Assert.Contains(Assert.Single(await app.Rows<PortalAnswer>()).TextHash, words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_wants_paper_again_signs_no_more_on_screen_and_what_they_signed_stays(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var release = await family.Mira.OnlyRelease();
        var open = await family.Mira.Page(release);

        using (await family.Mira.Submit(await family.Mira.Page(Url), [], "Paper from now on")) { }
        using var late = await family.Mira.Submit(open, PortalSupport.Signature("Mira Dorn"), "Sign");

        Assert.Contains(
            "read what that means",
            (await late.Page()).QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(await app.Rows<PortalAnswer>());
        Assert.Contains("On paper only", await family.Mira.MainText("/portal/profile"), StringComparison.Ordinal);
        Assert.NotNull(
            Assert.Single(await app.Rows<ElectronicConsent>(), c => c.PersonId == family.Mira.PersonId).WithdrawnAt
        );
        using var copy = await family.Mira.Get(release + "?handler=Copy");
        Assert.Equal(HttpStatusCode.NotFound, copy.StatusCode);
        using var tobins = await family.Tobin.Sign(await family.Tobin.OnlyRelease(), "Tobin Dorn");
        Assert.Equal(await family.Tobin.OnlyRelease(), tobins.To());
    }
}
