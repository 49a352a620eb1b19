using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Cases;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Cases;

public sealed partial class OpenCaseTests
{
    [Theory, OnBothDatabases]
    public async Task What_just_fits_is_kept_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (caption, name) = (new string('ß', 300), new string('ß', 200));

        await client.OpenCase(
            caption,
            [new(name, CasePart.Parent), .. CaseSupport.Family[1..]],
            also: [("Form.CourtNumber", new('9', 60)), ("Form.Court", "Court\u0001 of\u0007 Mesa")]
        );

        var open = await app.Ask(practice, db => db.Cases.SingleAsync());
        Assert.Equal((caption, "Court of Mesa"), (open.Caption, open.Court));
        Assert.Equal(1, await app.Ask(practice, db => db.People.CountAsync(p => p.Name == name)));
    }

    [Theory, OnBothDatabases]
    public async Task Counsel_and_guardian_speak_for_whom_was_chosen(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);

        var url = await client.OpenCase(
            "Dorn family",
            [
                .. CaseSupport.Family,
                new("Priya Nair", CasePart.Counsel, SpeaksFor: 1),
                new("Ruth Ash", CasePart.GuardianAdLitem, SpeaksFor: 2),
            ],
            also: [("Form.People[0].IsSelfRepresented", "true")]
        );

        var page = await client.Page(url);
        string LineOf(string name) =>
            string.Join(
                ' ',
                page.QuerySelectorAll("[aria-labelledby=people-title] li")
                    .First(li => li.QuerySelector("bdi")!.TextContent == name)
                    .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        Assert.Contains("Counsel: Priya Nair", LineOf("Tobin Dorn"), StringComparison.Ordinal);
        Assert.Contains("Speaks for themselves", LineOf("Mira Dorn"), StringComparison.Ordinal);
        Assert.Contains("Counsel for a party, for Tobin Dorn", LineOf("Priya Nair"), StringComparison.Ordinal);
        Assert.Contains("minor's counsel, for June Dorn", LineOf("Ruth Ash"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_kept_in_their_own_script(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        string[] names = ["ليلى حداد", "김민준", "Жанна д’Арк"];

        var url = await client.OpenCase(
            "עמית",
            [new(names[0], CasePart.Parent), new(names[1], CasePart.OtherCaregiver), new(names[2], CasePart.Child)]
        );

        var page = await client.Page(url);
        Assert.Equal(
            names.Order(),
            page.QuerySelectorAll("[aria-labelledby=people-title] li bdi").Select(e => e.TextContent).Order()
        );
        Assert.Equal("עמית", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task The_therapist_has_no_other_part_in_the_family(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");

        var errors = await Refused(
            client,
            [
                CaseSupport.Family[0],
                new("Reyes, Ana", CasePart.OtherCaregiver, Same: client.PersonId.Value.ToString("D")),
                CaseSupport.Family[2],
            ]
        );

        Assert.Contains("The therapist has no other part in the case.", errors, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_stands_twice_is_asked_about_and_can_be_two_people(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.WithLines(await client.Page("/cases/open"), 4);
        Typed[] people = [.. CaseSupport.Family, new("DORN,  Tobin", CasePart.Child)];

        using var asked = await client.Submit(page, CaseSupport.Fields("Dorn", client.PersonId, people), Button);
        page = await asked.Page();
        using var opened = await client.Submit(page, [("Form.People[3].Same", PersonLine.Another)], Button);

        Assert.Contains("stands twice", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This name stands above already", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(2, await app.Ask(practice, db => db.People.CountAsync(p => p.Name.Contains("Tobin"))));
    }

    [Theory, OnBothDatabases]
    public async Task One_known_person_is_not_entered_twice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        await client.OpenCase("Dorn family");
        var known = await app.Ask(practice, db => db.People.SingleAsync(p => p.Name == "Tobin Dorn"));
        var same = known.Id.Value.ToString("D");

        var errors = await Refused(
            client,
            [
                new("Tobin Dorn", CasePart.Parent, same),
                new("Tobin Dorn", CasePart.OtherCaregiver, same),
                new("Ada Dorn", CasePart.Child),
            ]
        );

        Assert.Contains("Nobody is named twice.", errors, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task There_is_room_for_forty_people_and_words_for_more(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.WithLines(await client.Page("/cases/open"), CaseForm.MostPeople);
        Typed[] people =
        [
            .. CaseSupport.Family,
            .. Enumerable
                .Range(0, CaseForm.MostPeople - 3)
                .Select(n => new Typed($"Aunt {n} Dorn", CasePart.OtherCaregiver)),
        ];

        using var more = await client.Submit(page, [], "Add another person");
        using var forged = await client.PostAsync(
            "/cases/open",
            Sent(page, CaseSupport.Fields("Dorn", client.PersonId, [.. people, new("One More", CasePart.Parent)]))
        );
        using var far = await client.PostAsync(
            "/cases/open",
            Sent(
                page,
                CaseSupport.Fields("Dorn", client.PersonId, [.. Enumerable.Repeat(people, 40).SelectMany(p => p)])
            )
        );
        using var answer = await client.Submit(page, CaseSupport.Fields("Dorn", client.PersonId, people), Button);

        Assert.Equal(CaseForm.MostPeople, (await more.Page()).QuerySelectorAll(".person-line").Length);
        Assert.Contains("room for 40 people", await CaseSupport.Errors(more), StringComparison.Ordinal);
        Assert.Contains("room for 40 people", await CaseSupport.Errors(forged), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, far.StatusCode);
        Assert.Equal("", await CaseSupport.Errors(answer));
        Assert.Equal(40, await app.Ask(practice, db => db.CasePeople.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task One_form_posted_twice_opens_one_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.Page("/cases/open");
        var fields = CaseSupport.Fields("Dorn", client.PersonId, CaseSupport.Family);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Submit(page, fields, Button)));
        var again = await client.Submit(page, fields, Button);

        Assert.Single(answers.Append(again).Select(answer => answer.Headers.Location?.OriginalString).Distinct());
        Assert.Equal(1, await app.Ask(practice, db => db.Cases.CountAsync()));
        Assert.Equal(3, await app.Ask(practice, db => db.CasePeople.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Desk_and_billing_open_no_case_and_have_none(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Sam Okoro");
        using var billing = await app.SignedIn(practice, Role.Billing, "Bo Lund");
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");

        foreach (var shutOut in (HttpClient[])[desk, billing])
        {
            using var answer = await shutOut.Get("/cases/open");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        var choices = (await client.Page("/cases/open"))
            .QuerySelector<IHtmlSelectElement>("select[name='Form.Therapist']")!
            .Options.Select(option => option.Text);
        Assert.Equal(["Choose", "Ana Reyes"], choices);
        using var forged = await client.Submit(
            await client.Page("/cases/open"),
            CaseSupport.Fields("Dorn", desk.PersonId, CaseSupport.Family),
            Button
        );
        Assert.Contains(
            "A therapist of this practice has the case.",
            await CaseSupport.Errors(forged),
            StringComparison.Ordinal
        );
    }

    /// <summary>The form after it was sent with known names and nobody said who they are.</summary>
    private static async Task<IHtmlDocument> Unsettled(SignedInClient client)
    {
        using var answer = await client.Submit(
            await client.Page("/cases/open"),
            CaseSupport.Fields("", client.PersonId, CaseSupport.Family),
            Button
        );
        return await answer.Page();
    }

    private static async Task<string> Refused(SignedInClient client, Typed[] people, params (string, string)[] also)
    {
        var page = await client.Page("/cases/open");
        if (people.Any(p => p.Same is not null))
        {
            // The form asks who somebody is once it knows the name.
            Typed[] unsaid = [.. people.Select(p => p with { Same = null })];
            using var asked = await client.Submit(page, CaseSupport.Fields("Dorn", client.PersonId, unsaid), Button);
            page = await asked.Page();
        }

        using var answer = await client.Submit(
            page,
            [.. CaseSupport.Fields("Dorn", client.PersonId, people), .. also],
            Button
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await CaseSupport.Errors(answer);
    }

    private static FormUrlEncodedContent Sent(IHtmlDocument page, IEnumerable<(string, string)> fields) =>
        new(
            page.QuerySelectorAll<IHtmlInputElement>("form.form input[type=hidden]")
                .Where(input => input.Name is "FormId" or "__RequestVerificationToken")
                .Select(input => (input.Name!, input.Value))
                .Concat(fields)
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
}
