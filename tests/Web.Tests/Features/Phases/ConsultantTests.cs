using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A second signature from outside the practice: a link that works once, with a code told by telephone.</summary>
[TestsPage<ListConsultantsPage>]
[TestsPage<AskConsultantPage>]
[TestsPage<ConsultPage>]
public sealed partial class ConsultantTests
{
    private const string Look = "Show the decision";
    private const string Sign = "I sign it too";

    [Theory, OnBothDatabases]
    public async Task A_consultant_outside_signs_one_decision_by_a_link_that_works_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var (client, way, together) = await Waiting(app, practice);
        using var _ = client;
        using var other = await app.SignedIn(await app.NewPractice("Elm House"), Role.Owner, "Sam Okafor");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var unsigned = await owner.Fails("/practice/consultants", "Put it on record", [.. Typed(today)[..^1]]);
        await owner.Send("/practice/consultants", "Put it on record", Typed(today));
        var borrowed = await owner.Fails(
            "/practice/consultants",
            "Put it on record",
            [
                ("Form.Name", "Ben Quay"),
                ("Form.Number", "p 77"),
                .. Typed(today).Where(f => f.Item1 is not ("Form.Name" or "Form.Number")),
            ]
        );
        Assert.Contains("one license is one person's", borrowed, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", borrowed, StringComparison.Ordinal);
        var shared = await owner.Fails(
            "/practice/consultants",
            "Put it on record",
            [
                ("Form.Name", "Ben Quay"),
                ("Form.Number", "P-78"),
                ("Form.Mail", "Ada.Quill@example.org"),
                .. Typed(today).Where(f => f.Item1 is not ("Form.Name" or "Form.Number" or "Form.Mail")),
            ]
        );
        Assert.Contains("neither the practice's own nor another", shared, StringComparison.Ordinal);
        var consultant = await app.Ask(practice, db => db.ConsultAgreements.Select(a => a.PersonId).SingleAsync());
        var stale = await client.Page(together + "/consultant");
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var again = await client.Submit(stale, [("Consultant", $"{consultant.Value:D}")], "Make the link");

        // The consultant's own browser is signed in to another practice.
        using var foreign = await other.Get(together + "/consultant");
        var before = await DisclosureSupport.Text(other, link);
        using var wrong = await other.Submit(await other.Page(link), [("Code", Other(code))], Look);
        using var right = await other.Submit(await other.Page(link), [("Code", code)], Look);
        var shown = await right.Page();
        using var misnamed = await other.Submit(shown, [("TypedName", "Ada Quail"), ("SaysSo", "true")], Sign);
        using var signed = await other.Submit(shown, [("TypedName", "Ada Quill"), ("SaysSo", "true")], Sign);
        using var twice = await other.Submit(shown, [("TypedName", "Ada Quill"), ("SaysSo", "true")], Sign);
        await client.Send(way, "Open: Intake and safety");

        Assert.Contains("The agreement is signed", unsigned, StringComparison.Ordinal);
        Assert.Contains("No other link", await CaseSupport.Errors(again), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.DoesNotContain("June", before, StringComparison.Ordinal);
        Assert.Contains("This is not the code", await CaseSupport.Errors(wrong), StringComparison.Ordinal);
        var text = DisclosureSupport.Collapse(shown.Body!.TextContent);
        Assert.Contains("About June. Decided by Jordan Avery", text, StringComparison.Ordinal);
        Assert.Contains("The court will say who pays.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dorn", text, StringComparison.Ordinal);
        Assert.Contains("types their own full name", await CaseSupport.Errors(misnamed), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (signed.StatusCode, twice.StatusCode));
        var row = await app.Ask(practice, db => db.JointDecisions.SingleAsync());
        Assert.Equal(consultant, row.CosignedBy);
        Assert.NotNull(row.EndedAt);
        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        Assert.True(await app.Ask(practice, db => db.Reads.AnyAsync(r => r.PersonId == consultant)));
        var told = await app.Ask(practice, db => db.DisclosuresMade.OrderBy(d => d.What).ToListAsync());
        Assert.Equal(
            [Compartment.ChildsPart, Compartment.SafetyScreening, Compartment.SharedClinicalRecord],
            told.Select(d => d.What)
        );
        var agreement = await app.Ask(practice, db => db.ConsultAgreements.Select(a => a.Id).SingleAsync());
        Assert.All(
            told,
            d =>
                Assert.Equal(
                    (AudienceKind.Consultant, consultant, TellingWay.ConsultantsLink, Basis.Agreement, agreement),
                    (d.ToKind, d.To!.Value, d.Way, d.Basis, d.BasisRecord!.Value)
                )
        );
        Assert.Equal(
            1,
            await app.Ask(
                practice,
                db => db.History.CountAsync(h => h.Act == "AnswerConsult" && h.Table == "ConsultLinks")
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_link_ends_by_a_no_wrong_codes_withdrawal_or_time(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var (client, _, together) = await Waiting(app, practice);
        using var signedIn = client;
        var consultant = await app.NewConsultant(practice, licensed: 10);
        using var outside = app.Anonymous();

        var old = await app.NewConsultant(practice, name: "Ben Quay", hasMail: false);
        var unasked = await client.Fails(together + "/consultant", "Make the link", ("Consultant", $"{old.Value:D}"));
        Assert.Contains("the consultant's own mail address", unasked, StringComparison.Ordinal);
        Assert.Empty(await app.Rows<OutgoingMail>());

        var (declined, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var opened = await outside.Submit(await outside.Page(declined), [("Code", code)], Look);
        using var no = await outside.Submit(await opened.Page(), [("Because", "Wait for the court.")], "I decline");
        var answered = await DisclosureSupport.Text(client, together + "/consultant");

        var (guessed, right) = await ConsultSupport.Ask(app, client, together, consultant);
        var form = await outside.Page(guessed);
        for (var tries = 0; tries < ConsultLink.MostTries; tries++)
        {
            using var wrong = await outside.Submit(form, [("Code", Other(right))], Look);
        }

        using var late = await outside.Submit(form, [("Code", right)], Look);
        var (withdrawn, _) = await ConsultSupport.Ask(app, client, together, consultant);
        await client.Send(together + "/consultant", "Withdraw the link");
        var (last, lastCode) = await ConsultSupport.Ask(app, client, together, consultant);
        using var early = await outside.Submit(await outside.Page(last), [("Code", lastCode)], Look);
        var seen = await early.Page();
        app.Clock.Advance(TimeSpan.FromHours(2));
        using var hours = await outside.Submit(seen, [("TypedName", "Ada Quill"), ("SaysSo", "true")], Sign);

        Assert.Equal(HttpStatusCode.OK, no.StatusCode);
        Assert.Contains("Wait for the court.", answered, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Contains("An hour has passed", await CaseSupport.Errors(hours), StringComparison.Ordinal);
        // What they wrote goes with the code that is asked again.
        using var anew = await outside.Submit(await hours.Page(), [("Code", lastCode)], Look);
        Assert.Equal("Ada Quill", (await anew.Page()).QuerySelector("input[name=TypedName]")!.GetAttribute("value"));
        app.Clock.Advance(TimeSpan.FromDays(7));
        foreach (var dead in (string[])[declined, guessed, withdrawn, last, "/consult/unknown"])
        {
            using var answer = await outside.Get(dead);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Null((await app.Ask(practice, db => db.JointDecisions.SingleAsync())).CosignedBy);
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_is_shown_and_signed_only_under_an_agreement_and_a_license_of_that_day(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var (client, _, together) = await Waiting(app, practice);
        using var signedIn = client;
        var consultant = await app.NewConsultant(practice, licensed: 2);
        using var outside = app.Anonymous();
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var first = await outside.Submit(await outside.Page(link), [("Code", code)], Look);
        var firstTab = await first.Page();
        using var second = await outside.Submit(await outside.Page(link), [("Code", code)], Look);
        (string, string)[] signs = [("TypedName", "Ada Quill"), ("SaysSo", "true")];
        using var fromFirst = await outside.Submit(firstTab, signs, Sign);
        await owner.Send("/practice/consultants", "End it", ("because", "TheirWish"));
        using var fromSecond = await outside.Submit(await second.Page(), signs, Sign);
        app.Clock.Advance(TimeSpan.FromDays(4));
        using var barred = await outside.Submit(await outside.Page(link), [("Code", code)], Look);

        Assert.Contains("or it was used again", await CaseSupport.Errors(fromFirst), StringComparison.Ordinal);
        Assert.Contains("under agreement", await CaseSupport.Errors(fromSecond), StringComparison.Ordinal);
        var refused = await Words(fromSecond);
        Assert.Contains("No agreement between the consultant and the practice", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("June", refused, StringComparison.Ordinal);
        var later = await Words(barred);
        Assert.Contains("no license on record in the case's state", later, StringComparison.Ordinal);
        Assert.DoesNotContain("June", later, StringComparison.Ordinal);
        Assert.DoesNotContain("who pays", later, StringComparison.Ordinal);
        Assert.Null((await app.Ask(practice, db => db.JointDecisions.SingleAsync())).CosignedBy);
        // Each opening stands in the register, and none that was refused.
        Assert.Equal(6, await app.Ask(practice, db => db.DisclosuresMade.CountAsync()));
    }

    /// <summary>A way whose gate lacks one clinical requirement, which the therapist has passed and nobody signed yet.</summary>
    private static async Task<(SignedInClient Client, string Way, string Together)> Waiting(
        ReknitApp app,
        PracticeId practice
    )
    {
        var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, [.. AllSaid(Gate.Intake).Where(s => s.Key != "CostKindsWithoutPayer")]);
        await client.Send(
            way + "/override/G1.6",
            "Ask a second clinician to sign",
            ("Reason", "The court will say who pays.")
        );
        var page = await client.Page(way);
        return (client, way, page.QuerySelector("a[href^='/together/']")!.GetAttribute("href")!);
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<string> Together(SignedInClient client, string url) =>
        (await client.Page(url)).QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;

    private static async Task<string> Words(HttpResponseMessage answer) =>
        DisclosureSupport.Collapse((await answer.Page()).Body!.TextContent);

    /// <summary>What the consultant read, who then signed.</summary>
    private static async Task<string> SignByLink(
        ReknitApp app,
        SignedInClient client,
        string together,
        PersonId consultant
    )
    {
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var outside = app.Anonymous();
        using var opened = await outside.Submit(await outside.Page(link), [("Code", code)], Look);
        var page = await opened.Page();
        var why = page.QuerySelector("[name=Why]") is null ? [] : new[] { ("Why", "I read it: it can end.") };
        using var signed = await outside.Submit(page, [("TypedName", "Ada Quill"), ("SaysSo", "true"), .. why], Sign);
        Assert.Equal("", await CaseSupport.Errors(signed));
        Assert.Contains("Thank you", await Words(signed), StringComparison.Ordinal);
        return DisclosureSupport.Collapse(page.Body!.TextContent);
    }

    private static (string, string)[] Typed(DateOnly today) =>
        [
            ("Form.Name", "Ada Quill"),
            ("Form.Kind", "Psychologist"),
            ("Form.Mail", "ada.quill@example.org"),
            ("Form.Number", "P-77"),
            ("Form.State", "NC"),
            ("Form.LicenseFrom", $"{today:yyyy-MM-dd}"),
            ("Form.LicenseUntil", $"{today.AddDays(90):yyyy-MM-dd}"),
            ("Form.AgreedFrom", $"{today:yyyy-MM-dd}"),
            ("Form.AgreedUntil", $"{today.AddDays(90):yyyy-MM-dd}"),
            ("Form.SignedOn", $"{today:yyyy-MM-dd}"),
        ];

    private static string Other(string code) => code == "000000" ? "000001" : "000000";
}
