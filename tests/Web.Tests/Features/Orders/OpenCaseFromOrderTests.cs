using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<OpenCaseFromOrderPage>]
public sealed class OpenCaseFromOrderTests
{
    private const string Button = "Open the case";

    [Theory, OnBothDatabases]
    public async Task The_form_is_filled_in_from_the_orders_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");

        var page = await client.Page(await client.TakeIn() + "/open");

        Assert.Equal("QUILLMARROW v. DORN", Value(page, "Form.Caption"), ignoreCase: true);
        Assert.StartsWith("Superior Court of Vermont", Value(page, "Form.Court"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("FC2024-010203", Value(page, "Form.CourtNumber"));
        Assert.Equal("VT", Value(page, "Form.CourtState"));
        Assert.Equal(client.PersonId.Value.ToString("D"), Value(page, "Form.Therapist"));
        Assert.Equal("MIRA QUILLMARROW", Value(page, "Form.People[0].Name"), ignoreCase: true);
        Assert.Equal("Petitioner", Value(page, "Form.People[0].Label"), ignoreCase: true);
        Assert.Equal(nameof(CasePart.Parent), Value(page, "Form.People[0].Part"));
        var names = page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Name']").Select(input => input.Value);
        Assert.Contains("TOBIN DORN", names, StringComparer.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task The_open_case_keeps_what_was_confirmed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn();

        var opened = await client.OpenFromOrder(url);

        var page = await client.Page(opened);
        var words = page.QuerySelector("main")!.TextContent;
        Assert.Contains("The case is open.", words, StringComparison.Ordinal);
        foreach (
            var word in (string[])["Mira Dorn", "Tobin Dorn", "June Dorn", "FC2024-010203", "Vermont", "Ana Reyes"]
        )
        {
            Assert.Contains(word, words, StringComparison.Ordinal);
        }

        Assert.NotEmpty(page.QuerySelectorAll($"a[href^='{url}#finding-']"));
        using var again = await client.Get(url + "/open");
        Assert.Equal(opened, again.Headers.Location!.OriginalString);
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_form_says_all_that_is_missing_and_loses_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.ClinicalLead);
        var form = await client.FamilyForm(
            await client.TakeIn("IT IS ORDERED that they attend reunification therapy.")
        );

        using var answer = await client.Submit(
            form,
            [
                ("Form.Caption", " "),
                ("Form.Court", ""),
                ("Form.CourtNumber", "<b>7</b>"),
                ("Form.People[0].Name", "Zoë Ábel"),
                ("Form.People[0].Label", "Mother & friend"),
                ("Form.People[1].Name", ""),
                ("Form.People[2].Name", ""),
                ("Form.Therapist", ""),
            ],
            Button
        );

        var page = await answer.Page();
        var errors = page.QuerySelector(".error-summary")!.TextContent;
        foreach (
            var rule in OpenCaseRules.Requirements.Where(r => r.Id is "OC.1" or "OC.2" or "OC.3" or "OC.4" or "OC.6")
        )
        {
            Assert.Contains(rule.Words, errors, StringComparison.Ordinal);
        }

        Assert.Equal("<b>7</b>", Value(page, "Form.CourtNumber"));
        Assert.Equal("Zoë Ábel", Value(page, "Form.People[0].Name"));
        Assert.Equal("Mother & friend", Value(page, "Form.People[0].Label"));
        Assert.Equal(nameof(CasePart.Parent), Value(page, "Form.People[0].Part"));
    }

    [Theory, OnBothDatabases]
    public async Task Pressing_the_button_twice_opens_one_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var form = await client.FamilyForm(await client.TakeIn());
        var fields = CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, CaseSupport.Family);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Submit(form, fields, Button)));

        await AssertOneCase(app, client, answers);
    }

    [Theory, OnBothDatabases]
    public async Task Two_tabs_open_one_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var (one, other) = (await client.FamilyForm(url), await client.FamilyForm(url));
        var fields = CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, CaseSupport.Family);

        using var first = await client.Submit(one, fields, Button);
        using var second = await client.Submit(other, fields, Button);

        await AssertOneCase(app, client, first, second);
        using var shown = await client.Follow(second);
        Assert.Contains("opened already", (await shown.Page()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Six_tabs_at_once_that_join_a_known_person_open_one_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var known = await app.NewPerson(practice, "Mira Dorn");
        var url = await client.TakeIn();
        Typed[] people = [CaseSupport.Family[0] with { Same = known.Value.ToString("D") }, .. CaseSupport.Family[1..]];
        var fields = CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, people);
        var tabs = new List<IHtmlDocument>();
        for (var tab = 0; tab < 6; tab++)
        {
            using var settle = await client.Submit(
                await client.FamilyForm(url),
                CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, CaseSupport.Family),
                Button
            );
            tabs.Add(await settle.Page());
        }

        var answers = await Task.WhenAll(tabs.Select(tab => client.Submit(tab, fields, Button)));

        await AssertOneCase(app, client, answers);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_form_says_so_keeps_what_was_typed_and_can_be_sent_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var form = await client.FamilyForm(url);
        await app.Touch(practice, (await app.Order(practice, url)).CaseId);
        var fields = CaseSupport.Fields("Typed before it moved", client.PersonId, CaseSupport.Family);

        using var stale = await client.Submit(form, fields, Button);
        var page = await stale.Page();
        using var again = await client.Submit(page, [], Button);

        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Contains("Somebody changed this meanwhile", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed before it moved", Value(page, "Form.Caption"));
        Assert.Equal("June Dorn", Value(page, "Form.People[2].Name"));
        await AssertOneCase(app, client, again);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_opened_for_a_colleague_is_the_colleagues(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var taker = await app.SignedIn(practice, Role.Therapist, "Kim Lee");
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await taker.TakeIn();
        var form = await taker.FamilyForm(url);
        var fields = CaseSupport.Fields("Quillmarrow v. Dorn", colleague.PersonId, CaseSupport.Family);

        using var answer = await taker.Submit(form, fields, Button);
        using var twice = await taker.Submit(form, fields, Button);
        using var shown = await taker.Follow(answer);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(answer.Headers.Location, twice.Headers.Location);
        Assert.Contains(
            "Its therapist sees it from now on",
            (await shown.Page()).Body!.TextContent,
            StringComparison.Ordinal
        );
        using var order = await taker.Get(url);
        Assert.Equal(HttpStatusCode.NotFound, order.StatusCode);
        var list = await colleague.Page("/cases");
        Assert.Equal("Ana Reyes", list.QuerySelector("td[data-label=Therapist]")!.TextContent.Trim());
        var theirs = await colleague.Page(list.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.DoesNotContain("Kim Lee,", theirs.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Value(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"[name='{name}']")[0] switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value!,
            var other => throw new InvalidOperationException(other.OuterHtml),
        };

    /// <summary>Every answer leads to the one case, whose people stand in it once.</summary>
    private static async Task AssertOneCase(ReknitApp app, SignedInClient client, params HttpResponseMessage[] answers)
    {
        foreach (var answer in answers)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}");
        }

        var url = Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        var open = await app.Ask(client.PracticeId, db => db.Cases.SingleAsync());
        Assert.Equal((CaseState.Open, CaseSupport.CaseIn(url)), (open.State, open.Id));
        Assert.Equal(3, await app.Ask(client.PracticeId, db => db.CasePeople.CountAsync()));
        Assert.Equal(1, await app.Ask(client.PracticeId, db => db.CaseAssignments.CountAsync(a => a.EndedAt == null)));
    }
}
