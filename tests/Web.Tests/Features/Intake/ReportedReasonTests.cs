using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Intake;

/// <summary>Why somebody asks is put down once, as reported, and comes along to the case that comes of it.</summary>
[TestsPage<NoteReportedPage>]
public sealed class ReportedReasonTests
{
    private const string Put = "Put it down";
    private const string Hides = "She <hides> when the car comes. لا تريد";
    private const string Moved = "Moved to Ohio in May, says the motion.";

    [Theory, OnBothDatabases]
    public async Task What_the_desk_puts_down_comes_along_to_the_case_and_is_read_there(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        using var billing = await app.SignedIn(practice, Role.Billing, "Bo Reis");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var url = await desk.NewReferral(app, await owner.OpenDoor());
        var reasons = url + "/reasons";

        var unsaid = await desk.Fails(reasons, Put, ("SaidOn", "2031-01-01"));
        await desk.Send(reasons, Put, Told("StrugglesWithTime", "asker", Hides));
        await desk.Send(reasons, Put, Told("Relocation", "record", Moved));
        await desk.Send(reasons, Put, Told("MissedHearings", "asker", "Of another caller."));
        var reason = (await desk.Page(reasons))
            .QuerySelectorAll("main li")
            .Single(li => li.TextContent.Contains("Of another caller.", StringComparison.Ordinal))
            .QuerySelector("input[name=Reason]")!
            .GetAttribute("value")!;
        using var unexplained = await desk.PostForm(reasons + "?handler=Strike", ("Reason", reason), ("Because", " "));
        using var struck = await desk.PostForm(
            reasons + "?handler=Strike",
            ("Reason", reason),
            ("Because", "Another caller said it.")
        );
        var list = await desk.MainText("/referrals");
        var shown = await desk.MainText(url);
        using var shut = await billing.Get(reasons);
        var stale = await desk.Page(reasons);
        await therapist.Look(url);
        using var yes = await therapist.Submit(await therapist.Page(url), [], "Accept the referral");
        using var opened = await therapist.Submit(
            await therapist.Page(url + "/open"),
            [
                ("Form.Caption", "Dorn family"),
                ("Form.Therapist", therapist.PersonId.Value.ToString("D")),
                ("Form.People[2].Name", "June Dorn"),
            ],
            "Open the case"
        );
        using var late = await desk.Submit(stale, Told("PriorAbsence", "asker", "Too late."), Put);
        var there = await therapist.MainText(opened.To() + "/reasons");
        var after = await desk.MainText(url);
        using var atDesk = await desk.Get(opened.To() + "/reasons");

        Assert.Contains("It says which reason it is.", unsaid, StringComparison.Ordinal);
        Assert.Contains("whoever asked, or a record", unsaid, StringComparison.Ordinal);
        Assert.Contains("not in the future", unsaid, StringComparison.Ordinal);
        Assert.Contains("why it was a mistake", await CaseSupport.Errors(unexplained), StringComparison.Ordinal);
        Assert.Equal(reasons, struck.To());
        Assert.Contains("As reported: a move without consent; time with a parent", list, StringComparison.Ordinal);
        Assert.DoesNotContain("missed hearings", list, StringComparison.Ordinal);
        Assert.All([Hides, Moved], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.DoesNotContain("Of another caller.", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.Equal((url, HttpStatusCode.NotFound), (yes.To(), late.StatusCode));
        Assert.Contains(Hides, there, StringComparison.Ordinal);
        Assert.Contains("As reported by Mira Dorn", there, StringComparison.Ordinal);
        Assert.Contains("As a record states it", there, StringComparison.Ordinal);
        Assert.Contains("Felix Brandt", there, StringComparison.Ordinal);
        Assert.DoesNotContain("Of another caller.", there, StringComparison.Ordinal);
        // From now on only who keeps the history reads them, and the desk no longer on its own page.
        Assert.Contains("came along to the case", after, StringComparison.Ordinal);
        Assert.All([Hides, Moved], words => Assert.DoesNotContain(words, after, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, atDesk.StatusCode);
        Assert.DoesNotContain("As reported", await desk.MainText("/referrals?show=all"), StringComparison.Ordinal);
        var asker = Assert.Single(await app.Rows<Referral>()).PersonId;
        var rows = (await app.Rows<ReferralReason>()).OrderBy(r => r.Code).ToList();
        Assert.Equal(
            [(ReferralReasonCode.Relocation, null), (ReferralReasonCode.StrugglesWithTime, asker)],
            rows.Select(r => (r.Code, r.ReportedBy))
        );
        Assert.All(rows, r => Assert.False(r.SaysNoAbuse));
        Assert.Equal(3, (await app.Rows<ReportedReason>()).Count);
    }

    [Theory, OnBothDatabases]
    public async Task They_come_along_to_a_case_that_the_order_desk_opened_and_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Vance");
        var door = await owner.OpenDoor();
        var url = await owner.NewReferral(app, door);
        var other = await owner.NewReferral(app, door, "Ann Reed", "Kim Reed");
        var page = await owner.Page(url + "/reasons");
        (string, string)[] told = [.. Told("PriorAbsence", "asker", "He was at sea.")];
        using var once = await owner.Submit(page, told, Put);
        using var twice = await owner.Submit(page, told, Put);
        var reason = Assert.Single(await app.Rows<ReportedReason>());
        await owner.Send(other + "/reasons", Put, Told("PriorAbsence", "record", "Says another file."));
        using var crossed = await owner.PostForm(
            other + "/reasons?handler=Strike",
            ("Reason", $"{reason.Id:D}"),
            ("Because", "By another referral's page.")
        );
        await owner.Look(url);
        using var yes = await owner.Submit(await owner.Page(url), [], "Accept the referral");
        var family = CaseSupport.Family;
        var opened = await owner.OpenCase("Dorn family", [family[0] with { Same = "another" }, .. family[1..]]);
        var form = await owner.Page(url);
        (string, string)[] chosen = [("Case", opened["/cases/".Length..])];
        using var linked = await owner.Submit(form, chosen, "Put them together");
        using var again = await owner.Submit(form, chosen, "Put them together");
        var reasons = await owner.MainText(opened + "/reasons");
        using var gone = await owner.Get(url + "/reasons");
        using var declined = await owner.PostForm(other + "?handler=Decline", ("Why", "Too far."));
        using var ofNo = await owner.Get(other + "/reasons");

        Assert.All([once, twice], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, crossed.StatusCode);
        Assert.Equal((url, url, url), (yes.To(), linked.To(), again.To()));
        Assert.Contains("He was at sea.", reasons, StringComparison.Ordinal);
        Assert.Contains("As reported by Mira Dorn", reasons, StringComparison.Ordinal);
        var brought = Assert.Single(await app.Rows<ReferralReason>());
        Assert.Equal(opened, $"/cases/{brought.CaseId.Value:D}");
        Assert.All([gone, ofNo], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(other, declined.To());
    }

    private static (string, string)[] Told(string code, string by, string words) =>
        [("Code", code), ("By", by), ("Words", words)];
}
