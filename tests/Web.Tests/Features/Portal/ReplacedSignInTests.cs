using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Whoever gets somebody invited anew gets their door: nobody does it alone, and it opens nothing from before.</summary>
public sealed class ReplacedSignInTests
{
    private const string Where = "Never at 12 Linden Street";
    private const string Unsent = "What nobody has sent yet";
    private const string Asked = "Somebody gets a new sign-in to the portal in place of theirs";

    [Theory, OnBothDatabases]
    public async Task The_desk_invites_nobody_anew_who_had_a_sign_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        await Ends(desk, family);

        var page = await desk.Page(family.CaseUrl + "/portal");
        var mira = family.Mira.PersonId.Value.ToString("D");
        using var forced = await desk.Submit(page, [("Person", mira)], "Invite for Ruth Kay");

        Assert.DoesNotContain("for Mira Dorn", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a clinician invites them anew", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("invited anew by a clinician", await CaseSupport.Errors(forced), StringComparison.Ordinal);
        Assert.Empty(await app.Rows<PortalInvitation>());
    }

    [Theory, OnBothDatabases]
    public async Task A_new_sign_in_opens_nothing_from_before_and_a_second_clinician_makes_sure_of_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead, "Noor Castellan");
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        var doors = family.CaseUrl + "/portal";
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var own = await AdultIntakeSupport.AnswerAndSend(family.Mira, "never", Where);
        var hers = await family.Mira.MainText(own);
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        await family.Mira.Send(first, "Next", ("Answers[0]", Unsent));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Ends(desk, family);

        var (link, code) = await family.Therapist.Invite(family.CaseUrl, "Mira Dorn");
        var told = await lead.MainText("/");
        using var other = await Joined(app, family, link, code);

        Assert.Contains("is not shown here", hers, StringComparison.Ordinal);
        var shut = await other.MainText(own);
        Assert.Contains("does not open here", shut, StringComparison.Ordinal);
        Assert.DoesNotContain("Linden", shut, StringComparison.Ordinal);
        Assert.DoesNotContain(Unsent, await other.MainText(first), StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Rows<WorkingText>(), t => t.PersonId == family.Mira.PersonId);
        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Mira");
        Assert.Contains(Where, await family.Therapist.MainText(show), StringComparison.Ordinal);

        // Whoever invited does not make sure of it, and the desk is not asked.
        Assert.Contains(Asked, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await family.Therapist.MainText("/"), StringComparison.Ordinal);
        foreach (var unasked in (SignedInClient[])[family.Therapist, desk])
        {
            var page = await unasked.Page(doors);
            Assert.DoesNotContain("make sure for whom", page.Body!.TextContent, StringComparison.Ordinal);
            var id = Assert.Single(await app.Rows<PortalInvitation>()).Id.ToString("D");
            var form = page.QuerySelectorAll("main form").First(f => f.QuerySelector("[name=Door]") is not null);
            form.SetAttribute("action", doors + "?handler=Looked");
            form.InnerHtml += "<input name=Invitation>";
            using var refused = await unasked.Submit(page, [("Invitation", id)]);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        await lead.Send(doors, "It was they: I asked Mira Dorn");
        Assert.DoesNotContain(Asked, await lead.MainText("/"), StringComparison.Ordinal);
        var row = Assert.Single(await app.Rows<PortalInvitation>());
        Assert.Equal((true, true, lead.PersonId), (row.IsAgain, row.HasReplaced, row.LookedBy));
    }

    [Theory, OnBothDatabases]
    public async Task A_task_about_a_wrong_sign_in_goes_with_its_access(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead, "Noor Castellan");
        await Ends(family.Therapist, family);
        var (link, code) = await family.Therapist.Invite(family.CaseUrl, "Mira Dorn");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using (await app.Anonymous().Join(link, code)) { }
        var joined = await lead.MainText("/");

        await Ends(lead, family);

        Assert.Contains(Asked, joined, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await lead.MainText("/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_agreed_on_screen_with_the_sign_in_before_does_not_hold_until_somebody_asked_them(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead, "Noor Castellan");
        var release = await family.Mira.OnlyRelease();
        var before = await family.Mira.Page(release);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Ends(family.Therapist, family);
        var (link, code) = await family.Therapist.Invite(family.CaseUrl, "Mira Dorn");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var other = await Joined(app, family, link, code);

        var now = await other.Page(await other.OnlyRelease());
        using var early = await other.Agree();
        var refused = await CaseSupport.Errors(early);
        await lead.Send(family.CaseUrl + "/portal", "It was they: I asked Mira Dorn");
        using var agreed = await other.Agree();
        using var signed = await other.Sign(release, "Mira Dorn");

        Assert.NotNull(before.QuerySelector("#TypedName"));
        Assert.Null(now.QuerySelector("#TypedName"));
        Assert.Contains("Please call the practice first", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        Assert.Equal(release, signed.To());
    }

    [Fact]
    public async Task Where_the_practice_has_one_clinician_they_are_asked_to_tell_the_person()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        await Ends(desk, family);
        await family.Therapist.Invite(family.CaseUrl, "Mira Dorn");

        var owed = await family.Therapist.MainText("/");
        await family.Therapist.Send(family.CaseUrl + "/portal", "It was they: I asked Mira Dorn");

        Assert.Contains(Asked + ": tell them in person", owed, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await desk.MainText("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await family.Therapist.MainText("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_sent_is_there_still_where_joining_failed()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        await family.Mira.Send(first, "Next", ("Answers[0]", Unsent));
        await Ends(family.Therapist, family);
        var (link, code) = await family.Therapist.Invite(family.CaseUrl, "Mira Dorn");
        await app.Within(
            family.Therapist.PracticeId,
            services =>
                services
                    .GetRequiredService<CaseworkDb>()
                    .Database.ExecuteSqlRawAsync(
                        "CREATE TRIGGER Breaks BEFORE INSERT ON PortalDoors BEGIN SELECT RAISE(ABORT, 'full'); END"
                    )
        );

        var failed = await Record.ExceptionAsync(async () =>
        {
            using var answer = await app.Anonymous().Join(link, code);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            throw new InvalidOperationException("The join failed, as it should.");
        });

        Assert.NotNull(failed);
        Assert.Contains(await app.Rows<WorkingText>(), t => t.PersonId == family.Mira.PersonId);
        Assert.DoesNotContain(await app.Rows<PortalInvitation>(), i => i.HasReplaced);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_from_before_takes_nobodys_place(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bo Reyes");
        var first = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        var mira = await app.PersonOf(practice, "Mira");
        var known = new Typed("Mira Dorn", CasePart.Parent, Same: mira.Value.ToString("D"));
        var second = await therapist.SecondCase(known);
        var (link, code) = await desk.Invite(first, "Mira Dorn");
        var (stale, staleCode) = await desk.Invite(second, "Mira Dorn");
        using (await app.Anonymous().Join(link, code)) { }
        var before = Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira);
        using (await desk.Submit(await desk.Page(first + "/portal"), [], "End access of Mira Dorn")) { }

        using var answer = await app.Anonymous().Join(stale, staleCode);

        Assert.Contains("a clinician of the practice", await CaseSupport.Errors(answer), StringComparison.Ordinal);
        var after = Assert.Single(await app.Rows<Membership>(), m => m.PersonId == mira);
        Assert.Equal(before.AccountId, after.AccountId);
        Assert.NotNull(after.EndedAt);
    }

    private static async Task Ends(HttpClient staff, Dorns family)
    {
        var page = await staff.Page(family.CaseUrl + "/portal");
        using var ended = await staff.Submit(page, [], "End access of Mira Dorn");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    /// <summary>Somebody joins by the link, and is signed in with the new account.</summary>
    private static async Task<SignedInClient> Joined(ReknitApp app, Dorns family, string link, string code)
    {
        using var answer = await app.Anonymous().Join(link, code);
        var login = (await answer.Page()).QuerySelector(".login-name")!.TextContent.Trim();
        var account = Assert.Single(await app.Rows<Account>(), a => a.UserName == login).Id;
        Assert.NotEqual(family.Mira.Member.Account, account);
        return await app.SignInAgain(new Member(family.Therapist.PracticeId, family.Mira.PersonId, account, login));
    }
}
