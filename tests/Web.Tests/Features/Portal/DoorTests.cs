using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Doors to the portal: from the invitation over the joining to their end.</summary>
[TestsPage<ManageDoorsPage>, TestsPage<JoinPortalPage>]
public sealed class DoorTests
{
    [Theory, OnBothDatabases]
    public async Task An_invited_parent_joins_by_link_and_code_and_the_page_names_nobody(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        var (link, code) = await therapist.Invite(caseUrl, "Mira Dorn");
        using var guest = app.Anonymous();

        var page = await guest.Page(link);
        using var joined = await guest.Submit(page, [("Code", code), ("Password", PortalSupport.Words)]);
        var after = await joined.Page();

        Assert.Contains("Harbor Family Practice", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var name in (string[])["Mira", "Dorn", "family"])
        {
            Assert.DoesNotContain(name, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Dorn", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var login = after.QuerySelector(".login-name")!.TextContent.Trim();
        // The link alone tells nobody how they will sign in.
        Assert.Null(page.QuerySelector("[name=username]"));
        Assert.DoesNotContain(login, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(NextStep.SetUpPage, after.QuerySelector("main a.button")!.GetAttribute("href"));
        var mira = await app.PersonOf(practice, "Mira");
        var member = Assert.Single(await app.Rows<Membership>(), m => m.Role == Role.Outsider);
        Assert.Equal(mira, member.PersonId);
        Assert.Equal(login, Assert.Single(await app.Rows<Account>(), a => a.Id == member.AccountId).UserName);
        Assert.Null(Assert.Single(await app.Rows<PortalDoor>(), d => d.PersonId == mira).EndedAt);
        Assert.Contains("Door open", await therapist.MainText(caseUrl + "/portal"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_does_not_work_never_says_why(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 30);
        using var therapist = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        using var guest = app.Anonymous();
        var (used, code) = await therapist.Invite(caseUrl, "Mira Dorn");
        using (await guest.Join(used, code)) { }
        var (tried, _) = await therapist.Invite(caseUrl, "Ruth Kay");
        var open = await guest.Page(tried);
        for (var n = 0; n < PortalInvitation.MostTries; n++)
        {
            using var wrong = await guest.Submit(open, [("Code", "12345"), ("Password", PortalSupport.Words)]);
            Assert.Equal(n + 1 < PortalInvitation.MostTries, wrong.StatusCode == HttpStatusCode.OK);
        }

        var (withdrawn, _) = await therapist.Invite(caseUrl, "Layla Haddad ليلى حداد");
        using var taken = await therapist.Submit(
            await therapist.Page(caseUrl + "/portal"),
            [],
            "Withdraw the invitation of Layla Haddad ليلى حداد"
        );
        var (late, _) = await therapist.Invite(caseUrl, "Tobin Dorn");
        app.Clock.Advance(PortalInvitation.OpenFor);

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var link in (string[])[used, tried, withdrawn, late, PortalPlaces.Join + "never-made"])
        {
            using var answer = await guest.Get(link);
            answers.Add((answer.StatusCode, (await answer.Page()).QuerySelector("main")!.TextContent));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Single(await app.Rows<Membership>(), m => m.Role == Role.Outsider);
    }

    [Theory, OnBothDatabases]
    public async Task An_account_is_used_again_only_where_it_is_nobody_elses_of_this_practice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        using var tobin = await app.WithDoor(practice, caseUrl, "Tobin");
        using var elsewhere = await app.SignedIn(await app.NewPractice("Hill"), Role.Billing);
        var (link, code) = await therapist.Invite(caseUrl, "Mira Dorn");

        Assert.DoesNotContain("Use this sign-in", await tobin.MainText(link), StringComparison.Ordinal);
        Assert.DoesNotContain("tobin", await tobin.MainText(link), StringComparison.OrdinalIgnoreCase);
        using var others = await UseOwn(tobin, link, code);
        using var staffs = await UseOwn(therapist, link, code);
        var offered = await elsewhere.Page(link);
        using var joined = await elsewhere.Submit(offered, [("SameCode", code)], "Use this sign-in");

        Assert.Contains("nobody else of this practice", await Text(others), StringComparison.Ordinal);
        Assert.Contains("works in this practice", await Text(staffs), StringComparison.Ordinal);
        Assert.Equal(NextStep.PracticePage, joined.To());
        var mira = await app.PersonOf(practice, "Mira");
        Assert.Equal(
            elsewhere.Member.Account,
            Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira).AccountId
        );
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_adults_of_the_case_are_invited_and_a_second_case_opens_at_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        var page = await therapist.Page(caseUrl + "/portal");

        foreach (var name in (string[])["June", "Dr. Lena"])
        {
            Assert.DoesNotContain(name, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var person = (await app.PersonOf(practice, name)).Value.ToString("D");
            using var refused = await therapist.Submit(page, [("Person", person)], "Invite for Mira Dorn");
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        }

        Assert.Empty(await app.Rows<PortalInvitation>());
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        using var again = await therapist.Submit(
            page,
            [("Person", mira.PersonId.Value.ToString("D"))],
            "Invite for Mira Dorn"
        );
        Assert.Contains("no open door to this case yet", await Text(again), StringComparison.Ordinal);
        var known = new Typed("Mira Dorn", Domain.Cases.CasePart.Parent, Same: mira.PersonId.Value.ToString("D"));
        var second = await therapist.SecondCase(known);
        using var opened = await therapist.Submit(
            await therapist.Page(second + "/portal"),
            [],
            "Open the door for Mira Dorn"
        );
        Assert.Equal(second + "/portal", opened.To());
        Assert.Equal(2, (await app.Rows<PortalDoor>()).Count(d => d.PersonId == mira.PersonId && d.EndedAt is null));
    }

    [Theory, OnBothDatabases]
    public async Task Ending_the_access_signs_out_at_once_and_a_new_link_brings_a_new_account(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        Assert.True(await mira.IsIn());

        using var ended = await therapist.Submit(
            await therapist.Page(caseUrl + "/portal"),
            [],
            "End access of Mira Dorn"
        );

        Assert.False(await mira.IsIn());
        using var away = await mira.Get("/portal");
        Assert.Equal("/sign-in", away.To());
        Assert.NotNull(Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira.PersonId).EndedAt);
        var (link, code) = await therapist.Invite(caseUrl, "Mira Dorn");
        using var guest = app.Anonymous();
        using (await guest.Join(link, code)) { }
        var member = Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira.PersonId);
        Assert.Null(member.EndedAt);
        Assert.NotEqual(mira.Member.Account, member.AccountId);
        using var former = await app.Anonymous().TypePassword("mira");
        Assert.NotEqual(NextStep.PortalPage, former.To());
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_a_door_is_no_staff_and_staff_have_none(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var caseUrl = await owner.OpenCase("Dorn family", PortalSupport.Around);
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        var staffUrl = $"/staff/{mira.PersonId.Value:D}";

        Assert.DoesNotContain("Mira", await owner.MainText("/staff"), StringComparison.Ordinal);
        Assert.DoesNotContain("Outside", await owner.MainText("/staff/invite"), StringComparison.Ordinal);
        foreach (var url in (string[])[staffUrl, staffUrl + "/sign-in"])
        {
            using var answer = await owner.Get(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (
            var url in (string[])["/cases", caseUrl, caseUrl + "/portal", "/orders", "/staff", "/permissions", "/words"]
        )
        {
            using var answer = await mira.Get(url);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, url);
        }

        foreach (var url in (string[])["/portal", "/portal/releases", "/portal/profile"])
        {
            using var answer = await owner.Get(url);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var home = await mira.Get("/");
        Assert.Equal("/portal", home.To());
        using var invited = await owner.PostForm("/staff/invite", ("Name", "Mira"), ("Role", nameof(Role.Billing)));
        var link = (await invited.Page()).QuerySelector("#link")!.GetAttribute("value")!;
        using var both = await mira.Submit(await mira.Page(new Uri(link).AbsolutePath), [], "Join as mira");
        Assert.Contains("Nobody is staff and has a door", await Text(both), StringComparison.Ordinal);
        Assert.Equal(Role.Outsider, Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira.PersonId).Role);
    }

    /// <summary>Sends what the page of a shared device does not offer.</summary>
    private static async Task<HttpResponseMessage> UseOwn(SignedInClient client, string link, string code)
    {
        var page = await client.Page(link);
        var form = page.QuerySelector("main form")!;
        form.SetAttribute("action", link + "?handler=Same");
        form.InnerHtml += "<input name=SameCode>";
        return await client.Submit(page, [("SameCode", code)]);
    }

    private static async Task<string> Text(HttpResponseMessage answer) =>
        (await answer.Page()).QuerySelector(".error-summary")!.TextContent;
}
