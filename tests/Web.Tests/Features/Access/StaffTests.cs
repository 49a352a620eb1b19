using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Access;

[TestsPage<ListStaffPage>]
[TestsPage<ShowMemberPage>]
[TestsPage<InviteStaffPage>]
[TestsPage<AcceptInvitationPage>]
public sealed class StaffTests
{
    [Theory, OnBothDatabases]
    public async Task An_invited_person_joins_in_the_role_and_the_link_works_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var link = await Invite(owner, "Omar Farouk", Role.ClinicalLead);
        using var guest = app.Anonymous();

        var page = await guest.Page(link);
        Assert.Equal("Omar Farouk", page.QuerySelector("[name=Name]")!.GetAttribute("value"));
        using var joined = await guest.Submit(page, [("LoginName", "omar"), ("Password", People.Password)]);
        Assert.Equal(NextStep.SetUpPage, joined.To());

        var member = Assert.Single(await app.Rows<Membership>(), m => m.Role == Role.ClinicalLead);
        var invitation = Assert.Single(await app.Rows<Invitation>());
        Assert.Equal(member.PersonId, invitation.Joined);
        Assert.Equal("Omar Farouk", Assert.Single(await app.Rows<Person>(), p => p.Id == member.PersonId).Name);
        using var twice = await guest.Submit(page, [("LoginName", "omar2"), ("Password", People.Password)]);
        Assert.Contains("does not work any more", (await twice.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Omar Farouk",
            (await owner.Page("/staff")).QuerySelector("table")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_link_is_over_after_seven_days_and_when_it_is_withdrawn(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 30);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var (withdrawn, late) = (await Invite(owner, "Omar", Role.Billing), "");
        using var guest = app.Anonymous();
        var page = await guest.Page(withdrawn);
        using var taken = await owner.Submit(await owner.Page("/staff"), [], button: "Withdraw the invitation of Omar");
        Assert.Equal("/staff", taken.To());
        using var after = await guest.Submit(page, [("LoginName", "omar"), ("Password", People.Password)]);
        Assert.Equal("(stays)", after.To());

        late = await Invite(owner, "Omar", Role.Billing);
        page = await guest.Page(late);
        app.Clock.Advance(Invitation.OpenFor);
        using var expired = await guest.Submit(page, [("LoginName", "omar"), ("Password", People.Password)]);
        Assert.Equal("(stays)", expired.To());
        Assert.Contains("does not work any more", (await guest.Page(late)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await app.Rows<Membership>());
    }

    [Theory, OnBothDatabases]
    public async Task A_signed_in_member_of_another_practice_joins_with_the_same_account(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice("Hill"), Role.Owner);
        using var guest = await app.SignedIn(await app.NewPractice("Harbor"), Role.Therapist);
        var link = await Invite(owner, "Jordan Avery", Role.Therapist);

        using var joined = await guest.Submit(await guest.Page(link), [], button: $"Join as {guest.Member.LoginName}");
        Assert.Equal(NextStep.PracticePage, joined.To());
        using var changed = await guest.Submit(await guest.Page(NextStep.PracticePage), [], button: "Hill Therapist");
        Assert.Contains(
            "Hill",
            (await guest.Page("/account")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        var again = await Invite(owner, "Jordan Avery", Role.Owner);
        using var refused = await guest.Submit(
            await guest.Page(again),
            [],
            button: $"Join as {guest.Member.LoginName}"
        );
        Assert.Contains(
            "member of this practice already",
            (await refused.Page()).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_comes_back_is_the_same_person(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var hill = await app.NewPractice("Hill");
        using var owner = await app.SignedIn(hill, Role.Owner);
        using var guest = await app.SignedIn(await app.NewPractice("Harbor"), Role.Therapist);
        var before = await SignInSupport.JoinAgain(app, guest.Member.Account, hill, Role.Therapist);
        await SignInSupport.Change(app, before, m => m.EndedAt = app.Clock.GetUtcNow().UtcDateTime);

        var link = await Invite(owner, "Jordan Avery", Role.Billing);
        using var joined = await guest.Submit(await guest.Page(link), [], button: $"Join as {guest.Member.LoginName}");

        var member = Assert.Single(await app.Rows<Membership>(), m => m.PersonId == before.Person);
        Assert.Equal((Role.Billing, null), (member.Role, member.EndedAt));
    }

    [Theory, OnBothDatabases]
    public async Task An_owner_changes_a_role_and_ends_a_membership(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var member = await app.SignedIn(practice, Role.Therapist, "Omar Farouk");
        var url = $"/staff/{member.PersonId.Value}";

        using var changed = await owner.Submit(
            await owner.Page(url),
            [("Role", "ClinicalLead")],
            button: "Change the role"
        );
        Assert.Equal("/staff", changed.To());
        Assert.Equal(Role.ClinicalLead, (await app.Rows<Membership>()).Single(m => m.PersonId == member.PersonId).Role);
        Assert.True(await member.IsIn());

        using var ended = await owner.Submit(await owner.Page(url), [], button: "End the membership");
        Assert.Equal("/staff", ended.To());
        Assert.False(await member.IsIn());
        Assert.NotNull((await app.Rows<SignInSession>()).Single(s => s.PersonId == member.PersonId).EndedAt);
        Assert.Contains(
            await app.Rows<HistoryEntry>(),
            e => e is { Act: "EndMembership", Table: "Memberships" } && e.Actor == owner.PersonId
        );
    }

    [Theory, OnBothDatabases]
    public async Task The_last_owner_stays_owner(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var url = $"/staff/{owner.PersonId.Value}";

        using var lowered = await owner.Submit(
            await owner.Page(url),
            [("Role", "Therapist")],
            button: "Change the role"
        );
        using var ended = await owner.Submit(await owner.Page(url), [], button: "End the membership");

        foreach (var refused in new[] { lowered, ended })
        {
            var page = await refused.Page();
            Assert.Contains(
                "keeps at least one owner",
                page.QuerySelector(".error-summary")!.TextContent,
                StringComparison.Ordinal
            );
        }

        var member = Assert.Single(await app.Rows<Membership>());
        Assert.Equal((Role.Owner, null), (member.Role, member.EndedAt));
    }

    [Theory, OnBothDatabases]
    public async Task Two_owners_cannot_take_the_role_from_each_other_at_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner);
        using var second = await app.SignedIn(practice, Role.Owner);
        var one = await first.Page($"/staff/{second.PersonId.Value}");
        var two = await second.Page($"/staff/{first.PersonId.Value}");

        using var done = await first.Submit(one, [("Role", "Billing")], button: "Change the role");
        Assert.Equal("/staff", done.To());
        await SignInSupport.Change(app, second.Member, m => m.Role = Role.Owner);
        await SignInSupport.Change(app, first.Member, m => m.Role = Role.Owner);
        using var stale = await second.Submit(two, [("Role", "Billing")], button: "Change the role");

        Assert.Contains("Somebody changed the staff", (await stale.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.All(await app.Rows<Membership>(), m => Assert.Equal(Role.Owner, m.Role));
    }

    [Theory, OnBothDatabases]
    public async Task A_member_of_another_practice_is_not_to_be_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice("Hill"), Role.Owner);
        using var other = await app.SignedIn(await app.NewPractice("Harbor"), Role.Therapist, "Zoë Ábel");

        using var page = await owner.Get($"/staff/{other.PersonId.Value}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain("Zoë", (await owner.Page("/staff")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_owner_manages_staff(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Owner))
        {
            using var client = await app.SignedIn(practice, role);
            foreach (var url in new[] { "/staff", "/staff/invite", $"/staff/{client.PersonId.Value}" })
            {
                using var answer = await client.Get(url);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        }
    }

    /// <summary>Invites by the page; returns the link's path.</summary>
    private static async Task<string> Invite(HttpClient owner, string name, Role role)
    {
        using var answer = await owner.PostForm("/staff/invite", ("Name", name), ("Role", role.ToString()));
        var link = (await answer.Page()).QuerySelector("#link")!.GetAttribute("value")!;
        return new Uri(link).AbsolutePath;
    }
}
