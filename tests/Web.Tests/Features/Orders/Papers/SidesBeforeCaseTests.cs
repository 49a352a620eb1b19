using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders.Papers;

/// <summary>An order that was read before any case is opened has its letters too, once each side is said.</summary>
[TestsPage<DraftPapersPage>]
public sealed class SidesBeforeCaseTests
{
    private const string Joint = "co-parenting";

    private static readonly (string, string)[] Known =
    [
        ("Sides[0].Counsel", "Priya Nair"),
        ("Sides[1].IsSelfRepresented", "true"),
        ("Guardian", "Nadia Holm"),
    ];

    /// <summary>One of the same names is known to the practice already.</summary>
    private static readonly Typed[] Namesakes =
    [
        new("Mira Quillmarrow", CasePart.Parent),
        new("Tobin Dorn", CasePart.Parent),
        new("June Dorn", CasePart.Child),
    ];

    [Theory, OnBothDatabases]
    public async Task An_order_in_no_case_has_a_letter_to_each_side_and_takes_it_along_into_its_case(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var order = await client.TakeIn();
        await client.Confirm(order);

        var unsaid = await client.Draft(order, "NotKnown");
        Assert.Contains("No letters yet", unsaid.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(unsaid.Drafts(PaperSupport.Letter));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await Say(client, order, "NotKnown", Known);

        var letters = page.Drafts(PaperSupport.Letter);
        Assert.Equal(3, letters.Count);
        Assert.StartsWith("For Priya Nair, Counsel for Mira Quillmarrow", Reader(letters[0]), StringComparison.Ordinal);
        Assert.StartsWith("For Tobin Dorn, Respondent", Reader(letters[1]), StringComparison.Ordinal);
        Assert.StartsWith("For Nadia Holm, Guardian ad litem", Reader(letters[2]), StringComparison.Ordinal);
        Assert.Single(letters.Select(l => Words(l)[^1]).Distinct());
        Assert.DoesNotContain(
            Joint,
            string.Concat(letters.Select(l => l.TextContent)),
            StringComparison.OrdinalIgnoreCase
        );

        using var taken = await client.Take(page, letters[1]);
        var file = taken.Headers.Location!.OriginalString;
        using (var word = await client.Get(file))
        {
            var bytes = await word.Content.ReadAsByteArrayAsync();
            Assert.Contains("Tobin Dorn", PaperSupport.WordsOf(bytes), StringComparison.Ordinal);
        }

        Assert.Contains(
            "Open the case",
            Flat((await client.Page(PaperSupport.SentUrl(file))).Body!),
            StringComparison.Ordinal
        );

        // The case is filled in from what was said, and the letter stands with its order as it was made.
        var form = await client.WithLines(await client.Page(order + "/open"), 5);
        var counsel = form.QuerySelectorAll(".person-line")
            .Single(l => l.QuerySelector("legend")!.TextContent == "Priya Nair");
        Assert.Equal("0", Selected(counsel, "SpeaksFor"));
        using var opened = await client.Submit(
            form,
            [
                ("Form.Therapist", $"{client.PersonId.Value:D}"),
                ("Form.People[4].Name", "June Dorn"),
                ("Form.People[4].Part", "Child"),
            ],
            "Open the case"
        );
        Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(opened));
        var made = await client.Page(order + "/drafts");
        Assert.Null(made.QuerySelector("input[name='Guardian']"));
        Assert.Contains("For Tobin Dorn", Flat(made.QuerySelector("#made")!), StringComparison.Ordinal);
        Assert.Equal(3, (await client.Draft(order)).Drafts(PaperSupport.Letter).Count);
        var readers = (await client.Page(PaperSupport.SentUrl(file))).QuerySelectorAll("input[name=To]");
        Assert.Contains("Tobin Dorn", Assert.Single(readers).ParentElement!.TextContent, StringComparison.Ordinal);
        // Nobody made sure whose door it is: a letter for the portal is drafted from the case.
        var row = await app.Ask(practice, db => db.DraftsMade.AsNoTracking().SingleAsync());
        var members = await app.Ask<CaseAudiences, IReadOnlyList<CaseMember>>(
            practice,
            audiences => audiences.Members(row.CaseId, default)
        );
        Assert.All(members, m => Assert.False(SharePaper.IsFor(row, m)));
        using (await client.Mark(file, "Tobin Dorn")) { }
        Assert.Single(await app.Ask(practice, db => db.DraftsSent.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_of_the_sides_is_kept_sealed_and_only_once_while_nothing_changes(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        await client.Confirm(order);

        await Say(client, order, "No", Known);
        await Say(client, order, "No");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Say(client, order, "No", ("Sides[0].Counsel", "Olga Brandt"));

        var kept = await app.Ask(practice, db => db.DraftAnswers.OrderBy(a => a.AnsweredAt).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(
            kept,
            row =>
                Assert.DoesNotContain(
                    "Nair",
                    System.Text.Encoding.UTF8.GetString(row.Sides!.Bytes.Span),
                    StringComparison.Ordinal
                )
        );
        var again = await client.Page(order + "/drafts");
        Assert.Equal("Olga Brandt", Value(again, "Sides[0].Counsel"));
        Assert.Equal("Nadia Holm", Value(again, "Guardian"));
    }

    [Fact]
    public async Task Counsel_and_none_for_one_side_is_asked_again_and_nothing_is_kept()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        await client.Confirm(order);

        var page = await Say(client, order, "No", [.. Known, ("Sides[0].IsSelfRepresented", "true")]);
        var form = await client.Page(order + "/drafts");
        form.QuerySelector("input[name=Guardian]")!
            .Insert(
                AdjacentPosition.AfterEnd,
                string.Concat(Enumerable.Range(2, 7).Select(n => $"<input name='Sides[{n}].Party' value='Party {n}'>"))
            );
        using var flooded = await client.Submit(form, [("Answer", "No")]);

        Assert.Contains("not both", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Drafts(PaperSupport.Sample));
        Assert.Equal("Priya Nair", Value(page, "Sides[0].Counsel"));
        Assert.Empty((await flooded.Page()).Drafts(PaperSupport.Sample));
        Assert.Empty(await app.Ask(practice, db => db.DraftAnswers.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_place_protected_in_another_case_stood_in_the_papers_of_an_order_in_none(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        const string also =
            "Mother, who works at Birch Bakery, and Father shall sign all releases for any provider at Lakeside Elementary only if both agree.";
        var order = await client.TakeIn(
            OrderSupport.Words.Replace("2. The therapist may", $"2. {also} The therapist may", StringComparison.Ordinal)
        );
        await client.Confirm(order);
        var before = await Say(client, order, "No", Known);
        Assert.Contains("Lakeside", Shown(before), StringComparison.Ordinal);
        Assert.Contains(Joint, Shown(before), StringComparison.OrdinalIgnoreCase);
        using var letter = await client.Take(before, before.Drafts(PaperSupport.Letter)[0]);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        using var other = await app.SignedIn(practice, Role.Therapist, "Bo Tran");
        var family = await other.OpenCase("Quillmarrow family", Namesakes);
        var june = DisclosureSupport.Choice(await other.Page(family + "/contacts"), "#Person option", "June");
        await other.Send(
            family + "/contacts",
            "Keep it",
            ("Person", june),
            ("Kind", "School"),
            ("Words", "Lakeside Elementary"),
            ("IsSafeToUse", "true"),
            ("IsProtected", "true")
        );
        await DisclosureSupport.Protect(other, family);

        var after = await client.Draft(order);
        Assert.DoesNotContain("Lakeside", Shown(after), StringComparison.Ordinal);
        Assert.DoesNotContain(Joint, Shown(after), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("counts as “Not known”", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillmarrow family", after.Body.TextContent, StringComparison.Ordinal);
        // What was made before is asked again, and goes out no more.
        using var again = await client.Get(letter.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_of_another_case_reads_or_says_its_sides()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        await client.Confirm(order);

        var own = await other.TakeIn();
        await other.Confirm(own);
        var form = await other.Page(own + "/drafts");
        var theirs = new Uri(new Uri(form.DocumentElement.GetAttribute("data-at")!), order + "/drafts");
        form.DocumentElement.SetAttribute("data-at", theirs.ToString());

        using var seen = await other.Get(order + "/drafts");
        using var said = await other.Submit(form, [("Answer", "No"), ("Sides[0].Party", "Eve")]);

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, said.StatusCode);
        Assert.Empty(await app.Ask(practice, db => db.DraftAnswers.ToListAsync()));
    }

    private static async Task<IHtmlDocument> Say(
        SignedInClient client,
        string order,
        string answer,
        params (string, string)[] sides
    )
    {
        using var drafted = await client.Submit(
            await client.Page(order + "/drafts"),
            [("Answer", answer), .. sides],
            "Draft the papers"
        );
        return await drafted.Page();
    }

    private static string? Value(IParentNode page, string name) =>
        page.QuerySelector($"input[name='{name}']")!.GetAttribute("value");

    private static string? Selected(IElement line, string name) =>
        line.QuerySelector($"select[name$='.{name}'] option[selected]")?.GetAttribute("value");

    private static string Reader(IElement letter) => Flat(letter.QuerySelector("p.soft")!);

    private static string Shown(IParentNode page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));

    private static string[] Words(IElement letter) =>
        letter.QuerySelector("details p")!.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Flat(INode node) =>
        string.Join(' ', node.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
