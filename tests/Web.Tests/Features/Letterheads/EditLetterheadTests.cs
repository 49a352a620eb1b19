using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Letterheads;

[TestsPage<EditLetterheadPage>]
public sealed class EditLetterheadTests
{
    private const string Save = "Save the letterhead";

    private static readonly (string, string)[] Lines =
    [
        ("Name", "Harbor Family Practice, PLLC"),
        ("Address", "1 Quay Lane\r\n\r\nHollis, NC 27000"),
        ("Phone", "555-0100"),
        ("Mail", "office@harbor.example"),
        ("License", "LMFT, North Carolina, no. 1234"),
    ];

    [Theory, OnBothDatabases]
    public async Task The_lines_stand_on_papers_from_then_on_and_not_on_those_of_before(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var order = await owner.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var before = await owner.Made(order, PaperSupport.Letter);

        using var saved = await owner.Submit(await owner.Page(EditLetterhead.Url), Lines, Save);
        var draft = (await owner.Draft(order)).Drafts(PaperSupport.Letter)[0].TextContent;
        var after = await owner.Made(order, PaperSupport.Letter);

        Assert.Equal(EditLetterhead.Url, saved.Headers.Location!.OriginalString);
        Assert.Contains(
            "Harbor Family Practice, PLLC\n1 Quay Lane\nHollis, NC 27000\n",
            draft,
            StringComparison.Ordinal
        );
        Assert.Contains("555-0100 · office@harbor.example\nLMFT, North Carolina", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("Quay Lane", await Header(owner, before), StringComparison.Ordinal);
        Assert.Contains("Quay Lane", await Header(owner, after), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_look_saves_nothing_and_mistakes_keep_what_was_typed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var page = await owner.Page(EditLetterhead.Url);
        Assert.Contains("cannot see where to answer", page.Body!.TextContent, StringComparison.Ordinal);

        using var look = await owner.Submit(page, Lines, "Look at it first");
        using var wrong = await owner.Submit(page, [("Name", " "), ("Mail", "nowhere")], Save);

        var seen = (await look.Page()).QuerySelector(".letterhead")!.TextContent;
        Assert.Contains("Hollis, NC 27000", seen, StringComparison.Ordinal);
        var errors = await CaseSupport.Errors(wrong);
        Assert.Contains("has a name on its paper", errors, StringComparison.Ordinal);
        Assert.Contains("looks like one", errors, StringComparison.Ordinal);
        Assert.Equal("nowhere", (await wrong.Page()).QuerySelector("#Mail")!.GetAttribute("value"));
        Assert.Equal(0, await app.Ask(practice, db => db.Letterheads.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_owners_sees_the_conflict_and_keeps_the_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var one = await app.SignedIn(practice, Role.Owner, "One Owner");
        using var other = await app.SignedIn(practice, Role.Owner, "Other Owner");

        foreach (var (name, typed) in new[] { ("First", "Late first"), ("Second", "Late second") })
        {
            var late = await other.Page(EditLetterhead.Url);
            using var saved = await one.Submit(await one.Page(EditLetterhead.Url), [("Name", name)], Save);
            using var conflict = await other.Submit(late, [("Name", typed)], Save);

            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            var page = await conflict.Page();
            Assert.Contains("Somebody else changed the letterhead", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(typed, page.QuerySelector("#Name")!.GetAttribute("value"));
            Assert.Equal(name, page.QuerySelector(".letterhead-name")!.TextContent);
            using var again = await other.Submit(page, [], Save);
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        Assert.Equal("Late second", await app.Ask(practice, db => db.Letterheads.Select(l => l.Name).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_first_letterheads_at_the_same_moment_one_is_saved(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "Olu Owner");
        var owner = new Actor(practice, person, Role.Owner, person.Value);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(n => new EditLetterhead.Input(
                    Guid.CreateVersion7(app.Clock.GetUtcNow()),
                    0,
                    Typed($"Name {n}")
                ))
                .Select(input =>
                    Task.Run(() =>
                        app.Ask<EditLetterhead, EditLetterhead.Outcome>(practice, e => e.Handle(owner, input, default))
                    )
                )
        );

        Assert.Single(outcomes.OfType<EditLetterhead.Outcome.Done>());
        Assert.Equal(3, outcomes.OfType<EditLetterhead.Outcome.Conflict>().Count());

        PracticeLetterhead Typed(string name) =>
            new()
            {
                PracticeId = practice,
                Name = name,
                Address = "",
                Phone = "",
                Mail = "",
                License = "",
            };
    }

    [Fact]
    public async Task Only_the_owner_comes_here()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var lead = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        using var forbidden = await lead.Get(EditLetterhead.Url);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private static async Task<string> Header(HttpClient client, string file)
    {
        using var answer = await client.Get(file);
        using var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            await answer.Content.ReadAsStreamAsync(),
            false
        );
        return string.Concat(package.MainDocumentPart!.HeaderParts.Select(h => h.Header!.InnerText));
    }
}
