using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Intake;

/// <summary>From a request to a case, or to a no; and nobody is two things for one family.</summary>
[
    TestsPage<ListReferralsPage>,
    TestsPage<ShowReferralPage>,
    TestsPage<CheckConflictsPage>,
    TestsPage<OpenCaseFromReferralPage>
]
public sealed class ReferralTests
{
    [Theory, OnBothDatabases]
    public async Task The_desk_moves_a_referral_on_and_a_clinician_says_yes_after_a_look(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var door = await owner.OpenDoor();
        var url = await desk.NewReferral(app, door);

        using var moved = await desk.Submit(
            await desk.Page(url),
            [("To", nameof(ReferralState.Mediation)), ("Words", "They see a mediator first")],
            "Take the step"
        );
        var deskPage = await desk.Page(url);
        using var unlooked = await therapist.Submit(await therapist.Page(url), [], "Accept the referral");
        await therapist.Look(url);
        using var yes = await therapist.Submit(await therapist.Page(url), [], "Accept the referral");
        var form = await therapist.Page(url + "/open");
        using var opened = await therapist.Submit(
            form,
            [
                ("Form.Caption", "Dorn family"),
                ("Form.Therapist", therapist.PersonId.Value.ToString("D")),
                ("Form.People[2].Name", "June Dorn"),
            ],
            "Open the case"
        );
        using var again = await therapist.Get(url + "/open");

        Assert.Equal((url, url), (moved.To(), yes.To()));
        Assert.DoesNotContain("Accept the referral", deskPage.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("somebody looked for conflicts", await CaseSupport.Errors(unlooked), StringComparison.Ordinal);
        Assert.Equal("", await CaseSupport.Errors(opened));
        var id = CaseSupport.CaseIn(opened.To()!);
        var referral = Assert.Single(await app.Rows<Referral>());
        Assert.Equal((id, ReferralState.Accepted), (referral.CaseId, referral.State));
        // Whoever asked is the very person that the practice met by it.
        Assert.Contains(await app.Rows<CasePerson>(), p => p.CaseId == id && p.PersonId == referral.PersonId);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var page = await therapist.MainText(url);
        Assert.All(
            ["They see a mediator first", "Names: Mira Dorn, Tobin Dorn", "Dorn family", "Sam Okafor"],
            said => Assert.Contains(said, page, StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_therapist_and_mediator_of_one_family(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var other = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        var door = await owner.OpenDoor();
        await other.OpenCase(
            "Vale family",
            [new("Ruth Vale", CasePart.Parent), new("Amos Vale", CasePart.Parent), new("Lina Vale", CasePart.Child)]
        );
        var url = await owner.NewReferral(app, door, "Mira Dorn", "Ruth Vale");
        var check = url + "/check";
        var mira = (await app.Rows<Referral>()).Single().PersonId.Value.ToString("D");

        var found = await owner.MainText(check);
        using var past = await owner.Submit(
            await owner.Page(check),
            [("Outcome", nameof(ConflictOutcome.NothingFound))],
            "Keep it as evidence"
        );
        using var mediator = await Put(owner, check, therapist, mira);
        using var twice = await Put(owner, check, therapist, mira);
        using var theirTherapist = await Put(
            owner,
            check,
            other,
            (await owner.Page(check))
                .QuerySelectorAll("#Whom option")
                .Single(o => o.TextContent.Contains("Ruth"))
                .GetAttribute("value")!
        );
        using var kept = await owner.Submit(
            await owner.Page(check),
            [("Outcome", nameof(ConflictOutcome.NoConflict)), ("Because", "Another therapist takes them")],
            "Keep it as evidence"
        );
        using var yes = await owner.Submit(await owner.Page(url), [], "Accept the referral");
        var form = await owner.Page(url + "/open");
        (string, string)[] Fields(SignedInClient whose) =>
            [
                ("Form.Caption", "Dorn family"),
                ("Form.Therapist", whose.PersonId.Value.ToString("D")),
                ("Form.People[1].Name", "Tobin Dorn"),
                ("Form.People[2].Name", "June Dorn"),
            ];
        using var refused = await owner.Submit(form, Fields(therapist), "Open the case");
        using var opened = await owner.Submit(form, Fields(other), "Open the case");
        using var given = await owner.PostForm(
            opened.To() + "/staff",
            ("Member", therapist.PersonId.Value.ToString("D")),
            ("Change", nameof(CaseStaffChange.Assign))
        );

        Assert.Contains("Ruth Vale", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Vale family", found, StringComparison.Ordinal);
        Assert.Contains("only where the search found nobody", await CaseSupport.Errors(past), StringComparison.Ordinal);
        Assert.Equal((check, url, url), (mediator.To(), kept.To(), yes.To()));
        Assert.Contains("not on record already", await CaseSupport.Errors(twice), StringComparison.Ordinal);
        Assert.Contains(
            "not the family's therapist",
            await CaseSupport.Errors(theirTherapist),
            StringComparison.Ordinal
        );
        Assert.Contains("never was, evaluator", await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Equal("", await CaseSupport.Errors(opened));
        Assert.Contains("never were, evaluator", await CaseSupport.Errors(given), StringComparison.Ordinal);
        Assert.Contains("Sam Okafor is or was their mediator", await owner.MainText(url), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_no_has_a_reason_that_stays_inside_and_late_ones_come_first(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 30);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        using var walled = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        var empty = await desk.MainText("/referrals");
        var door = await owner.OpenDoor();
        using var visitor = app.Anonymous();
        using var asked = await visitor.AskForHelp(
            door,
            [("Form.Name", "Mira Dorn")],
            [("Form.Mail", "m@example.org"), ("Form.MayMail", "true")]
        );
        app.Clock.Advance(TimeSpan.FromDays(6));
        var newer = await desk.NewReferral(app, door, "Ruth Vale", "Amos Vale");
        var url = await desk.Referral("Mira Dorn");
        var list = (await desk.Page("/referrals")).QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim());

        using var unsaid = await desk.Submit(await desk.Page(url), [("Why", "")], "Decline the referral");
        using var no = await desk.Submit(
            await desk.Page(url),
            [("Why", "We have no room before June"), ("SendMail", "true")],
            "Decline the referral"
        );
        using var stale = await desk.Submit(
            await desk.Page(newer),
            [("Version", "7"), ("To", "Intake")],
            "Take the step"
        );

        Assert.Contains("Nobody has asked yet", empty, StringComparison.Ordinal);
        Assert.Equal(["Mira Dorn", "Ruth Vale"], list);
        Assert.Contains("A reason stands with a no", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        Assert.Equal(url, no.To());
        Assert.Equal(
            [ReferralMail.Received, ReferralMail.Declined],
            (await app.Rows<OutgoingMail>()).OrderBy(m => m.WrittenAt).Select(m => m.Kind)
        );
        Assert.Contains("Somebody changed this meanwhile", await CaseSupport.Errors(stale), StringComparison.Ordinal);
        Assert.DoesNotContain("Mira", await desk.MainText("/referrals"), StringComparison.Ordinal);
        Assert.Contains("Mira", await desk.MainText("/referrals?show=Declined"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_referral_goes_together_with_a_case_of_whoever_asked_and_with_no_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        var url = await owner.Accepted(app, await owner.OpenDoor(), "Dorn");
        var foreign = await owner.OpenCase("Quill family");
        // The order desk typed the name anew, and said that it is another person.
        var own = await owner.SecondCase(new("asa dorn", CasePart.Parent, Same: PersonLine.Another));

        var choices = (await owner.Page(url)).QuerySelectorAll("select#Case option").Select(o => o.TextContent.Trim());
        using var refused = await owner.Submit(await owner.Page(url), [("Case", foreign[7..])], "Put them together");
        using var linked = await owner.Submit(await owner.Page(url), [("Case", own[7..])], "Put them together");

        Assert.Equal(["Choose", "Dorn and Vale"], choices);
        Assert.Contains("whoever asked has a part", await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Equal(url, linked.To());
        Assert.Equal(CaseSupport.CaseIn(own), Assert.Single(await app.Rows<Referral>()).CaseId);
    }

    [Theory, OnBothDatabases]
    public async Task A_conflict_wall_hides_the_referral_too(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        using var walled = await app.SignedIn(practice, Role.ClinicalLead, "Ada Lind");
        var door = await owner.OpenDoor();
        var url = await owner.Accepted(app, door, "Dorn");
        using var opened = await owner.Submit(
            await owner.Page(url + "/open"),
            [
                ("Form.Caption", "Dorn family"),
                ("Form.Therapist", owner.PersonId.Value.ToString("D")),
                ("Form.People[2].Name", "June Dorn"),
            ],
            "Open the case"
        );
        var before = await walled.MainText("/referrals?show=all");
        await app.ShutOut(practice, CaseSupport.CaseIn(opened.To()!), walled.PersonId);
        using var gone = await walled.Get(url);

        Assert.Contains("Asa Dorn", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Asa Dorn", await walled.MainText("/referrals?show=all"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task<HttpResponseMessage> Put(
        SignedInClient owner,
        string check,
        SignedInClient member,
        string whom
    ) =>
        await owner.Submit(
            await owner.Page(check),
            [
                ("Member", member.PersonId.Value.ToString("D")),
                ("Role", nameof(FamilyRole.Mediator)),
                ("Whom", whom),
                ("SinceOn", "2020-01-01"),
            ],
            "Put the role on record"
        );
}
