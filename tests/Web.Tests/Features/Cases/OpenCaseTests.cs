using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Cases;

[TestsPage<OpenCasePage>]
public sealed partial class OpenCaseTests
{
    private const string Button = "Open the case";

    [Theory, OnBothDatabases]
    public async Task A_case_by_agreement_needs_no_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);

        var url = await client.OpenCase("Dorn family");

        var page = await client.Page(url);
        Assert.Contains("An agreement of the parents", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No order is on file", page.Body!.TextContent, StringComparison.Ordinal);
        var open = await app.Ask(practice, db => db.Cases.SingleAsync());
        Assert.Equal(
            (CaseState.Open, CaseBasis.Agreement, "Dorn family", app.Clock.GetUtcNow().UtcDateTime),
            (open.State, open.Basis, open.Caption, open.OpenedAt)
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_voluntary_case_says_that_it_is(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        var url = await client.OpenCase("Dorn family", also: [("Form.Basis", nameof(CaseBasis.Voluntary))]);

        Assert.Contains(
            "Voluntary, without order or agreement",
            (await client.Page(url)).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Ordered_work_without_its_order_is_refused_in_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);

        var errors = await Refused(
            client,
            CaseSupport.Family,
            ("Form.Basis", nameof(CaseBasis.CourtOrder)),
            ("Form.Court", "Family Court")
        );

        Assert.Contains("Where a court ordered the work, its order is on file.", errors, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_known_name_must_be_settled_by_a_person(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var known = await app.NewPerson(practice, "DORN, Mira");

        using var answer = await client.Submit(
            await client.Page("/cases/open"),
            CaseSupport.Fields("Dorn", client.PersonId, CaseSupport.Family),
            Button
        );

        var page = await answer.Page();
        Assert.Contains(
            "it is said whether it is the same person",
            page.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        var choices = page.QuerySelectorAll<IHtmlInputElement>("input[name='Form.People[0].Same']").ToList();
        Assert.Equal([known.Value.ToString("D"), PersonLine.Another], choices.Select(choice => choice.Value));
        Assert.DoesNotContain(choices, choice => choice.IsChecked);
        Assert.Equal(0, await app.Ask(practice, db => db.Cases.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_person_joins_and_another_is_met_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var mira = await app.NewPerson(practice, "Mira Dorn");
        var tobin = await app.NewPerson(practice, "Tobin Dorn");
        var form = await Unsettled(client);
        Typed[] people =
        [
            CaseSupport.Family[0] with
            {
                Same = mira.Value.ToString("D"),
            },
            CaseSupport.Family[1] with
            {
                Same = PersonLine.Another,
            },
            CaseSupport.Family[2],
        ];

        using var answer = await client.Submit(form, CaseSupport.Fields("Dorn", client.PersonId, people), Button);

        Assert.Equal("", await CaseSupport.Errors(answer));
        var ids = await app.Ask(practice, db => db.CasePeople.Select(p => p.PersonId).ToListAsync());
        Assert.Contains(mira, ids);
        Assert.DoesNotContain(tobin, ids);
        Assert.Equal(2, await app.Ask(practice, db => db.People.CountAsync(p => p.Name == "Tobin Dorn")));
        Assert.Equal(1, await app.Ask(practice, db => db.People.CountAsync(p => p.Name == "Mira Dorn")));
    }

    [Theory, OnBothDatabases]
    public async Task A_forged_person_is_not_accepted(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        await app.NewPerson(practice, "Mira Dorn");
        var otherName = await app.NewPerson(practice, "Robin Ash");
        var elsewhere = await app.NewPractice("Lake Practice");
        var otherPractice = await app.NewPerson(elsewhere, "Mira Dorn");
        var form = await Unsettled(client);

        foreach (var forged in (PersonId[])[otherName, otherPractice, client.PersonId])
        {
            Typed[] people =
            [
                CaseSupport.Family[0] with
                {
                    Same = forged.Value.ToString("D"),
                },
                .. CaseSupport.Family[1..],
            ];
            using var answer = await client.Submit(form, CaseSupport.Fields("Dorn", client.PersonId, people), Button);
            Assert.Contains(
                "it is said whether it is the same person",
                await CaseSupport.Errors(answer),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(0, await app.Ask(practice, db => db.CasePeople.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task People_of_another_practice_are_unknown_here(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await app.NewPerson(await app.NewPractice("Lake Practice"), "Mira Dorn");
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await client.Page(await client.OpenCase("Dorn family"));

        Assert.Contains("Mira Dorn", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task How_a_person_is_known_names_no_case_that_the_asker_may_not_see(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        await first.OpenCase("Secret v. Secret");
        using var second = await app.SignedIn(practice, Role.Therapist);

        var page = await Unsettled(second);
        var own = await Unsettled(first);

        Assert.Contains("known to this practice", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Secret v. Secret", own.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_too_long_is_said_in_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        (string Field, string Value, string Words)[] wrong =
        [
            ("Form.Caption", new('x', 301), "The caption has room for 300 characters; this one has 301."),
            ("Form.Court", new('x', 201), "The court's name has room for 200 characters"),
            ("Form.CourtNumber", new('9', 61), "The case number has room for 60 characters"),
            ("Form.CourtState", "Arizona", "Choose the court's state from the list."),
            ("Form.People[0].Name", new('x', 201), "A name has room for 200 characters"),
            ("Form.People[0].Name", new('김', 200), "This name is too long to be kept"),
            ("Form.People[0].Name", "🙂", "Write the name with its letters"),
            ("Form.People[0].Label", new('x', 61), "The order's word for a person has room for 60 characters"),
            ("Form.People[0].Part", "", "Choose what part Mira Dorn has in the case."),
        ];

        foreach (var (field, value, words) in wrong)
        {
            var fields = CaseSupport.Fields("Dorn", client.PersonId, CaseSupport.Family);
            using var answer = await client.Submit(
                await client.Page("/cases/open"),
                [.. fields.Where(f => f.Item1 != field), (field, value)],
                Button
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Page();
            Assert.Contains(words, page.QuerySelector(".error-summary")?.TextContent ?? "", StringComparison.Ordinal);
            if (page.QuerySelectorAll($"[name='{field}']")[0] is IHtmlInputElement input)
            {
                Assert.Equal(value, input.Value);
                Assert.Equal("true", input.GetAttribute("aria-invalid"));
            }
        }

        Assert.Equal(0, await app.Ask(practice, db => db.Cases.CountAsync()));
    }
}
