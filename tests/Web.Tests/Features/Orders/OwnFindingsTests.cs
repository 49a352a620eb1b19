using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>What people say of an order and the practice's own components.</summary>
public sealed partial class OwnFindingsTests
{
    private const string Confirm = "Confirm all of this";

    private const string Order = """
        SUPERIOR COURT, COUNTY OF MESA VERDE
        MIRA QUILLMARROW, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. Mother, Father and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. Neither parent shall make any audio re-
        cording of a session. Notes are allowed.
        """;

    [Theory, OnBothDatabases]
    public async Task Words_found_lead_to_their_place_and_no_machine_judges_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "No recordings", "Recording\nvideo");
        await owner.AddToList(app, practice, "No travel", "airport");
        await owner.AddToList(app, practice, "Something else");

        var page = await owner.Page(await owner.TakeIn(Order));

        var own = page.QuerySelectorAll(".finding[id^=own-]").ToList();
        Assert.Equal(
            ["14. No recordings", "15. No travel", "16. Something else"],
            own.Select(f => f.QuerySelector("h3")!.TextContent.Trim())
        );
        Assert.All(own, f => Assert.Equal("Please judge", f.QuerySelector(".badge")!.TextContent.Trim()));
        Assert.Contains("Words found: please judge.", own[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Words not found: please read.", own[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("No words to look for were given: please read.", own[2].TextContent, StringComparison.Ordinal);
        var quote = Assert.Single(own[0].QuerySelectorAll("figure.quote"));
        Assert.Equal(
            "Neither parent shall make any audio re-\ncording of a session.",
            quote.QuerySelector("blockquote")!.TextContent.ReplaceLineEndings("\n")
        );
        var place = page.GetElementById(quote.QuerySelector("a")!.GetAttribute("href")!.TrimStart('#'))!;
        var mark = place.NextElementSibling!;
        Assert.StartsWith("Neither parent shall", mark.TextContent, StringComparison.Ordinal);
        Assert.Equal($"#{own[0].Id}", mark.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("3 For a person to judge", Squeezed(page.QuerySelector(".tally")!), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_own_component_is_answered_by_a_person_and_nothing_is_chosen_for_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Zoë Ábel");
        await owner.AddToList(app, practice, "No recordings", "recording");
        await owner.AddToList(app, practice, "No travel");
        var url = await owner.TakeIn(Order);
        var form = await owner.Page(url + "/confirm");
        Assert.Empty(form.QuerySelectorAll("input[type=radio][checked]"));

        using var refused = await owner.Submit(
            form,
            [("OwnLines[0].Status", "Contrary"), ("OwnLines[0].Where", "¶ <2>")],
            Confirm
        );
        var page = await refused.Page();
        using var done = await owner.Submit(page, [("OwnLines[1].Status", "Absent")], Confirm);

        Assert.Equal(
            "Say how the order stands to this.",
            Assert.Single(page.QuerySelectorAll(".error-summary li")).TextContent.Trim()
        );
        Assert.Equal("Contrary", page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal("¶ <2>", page.QuerySelector("[name='OwnLines[0].Where']")!.GetAttribute("value"));
        Assert.Equal(url, done.Headers.Location!.OriginalString);
        var own = (await owner.Page(url)).QuerySelectorAll(".finding[id^=own-]").ToList();
        Assert.Equal(["Says the contrary", "Not in the order"], own.Select(Badge));
        Assert.Contains("Said by a person, Zoë Ábel, on 3 March 2026", Squeezed(own[0]), StringComparison.Ordinal);
        Assert.Contains("Where: ¶ <2>", Squeezed(own[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("please judge", own[0].TextContent, StringComparison.Ordinal);
        var again = await owner.Page(url + "/confirm");
        Assert.Equal(
            ["Contrary", "Absent"],
            again.QuerySelectorAll("input[type=radio][checked]").Select(r => r.GetAttribute("value"))
        );
        Assert.Contains("What Zoë Ábel on 3 March 2026", again.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_read_again_asks_anew_and_keeps_what_was_said_in_the_form(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "No recordings");
        var url = await owner.TakeIn(Order);
        await Answer(owner, url, "Conditional");

        using var corrected = await owner.PostForm(url + "/correct", ("State", "AZ"), ("StateBecause", "Its seal"));

        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal("Please judge", Badge((await owner.Page(url)).QuerySelector(".finding[id^=own-]")!));
        var form = await owner.Page(url + "/confirm");
        var kept = Assert.Single(form.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal("Conditional", kept.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task What_stays_open_is_said_together_only_where_no_words_were_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "No recordings", "recording");
        await owner.AddToList(app, practice, "No travel", "airport");
        await owner.AddToList(app, practice, "Something else");
        var url = await owner.TakeIn(Order);

        using var refused = await owner.PostForm(url + "/confirm", ("RestIsNotThere", "true"));
        var page = await refused.Page();
        using var done = await owner.Submit(page, [("OwnLines[0].Status", "Present")], Confirm);

        Assert.StartsWith(
            "Words were found for this one",
            Assert.Single(page.QuerySelectorAll(".error-summary li")).TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var own = (await owner.Page(url)).QuerySelectorAll(".finding[id^=own-]").ToList();
        Assert.Equal(["In the order", "Not in the order", "Not in the order"], own.Select(Badge));
        Assert.Equal(
            [false, true, true],
            own.Select(f => f.TextContent.Contains("of all that was left open", StringComparison.Ordinal))
        );
        var again = await owner.Page(url + "/confirm");
        Assert.Equal(
            "Present",
            Assert.Single(again.QuerySelectorAll("input[type=radio][checked]")).GetAttribute("value")
        );
        Assert.False(again.QuerySelector("[name=RestIsNotThere]")!.HasAttribute("checked"));
    }

    [Theory, OnBothDatabases]
    public async Task What_comes_to_the_list_later_is_told_apart_and_an_answer_keeps_its_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var recordings = await owner.AddToList(app, practice, "No recordings");
        var travel = await owner.AddToList(app, practice, "No travel");
        var url = await owner.TakeIn(Order);
        using (
            await owner.PostForm(
                url + "/confirm",
                ("OwnLines[0].Status", "Conditional"),
                ("OwnLines[1].Status", "Unfilled")
            )
        ) { }

        using (await owner.PostForm(recordings, ("Title", "No films"))) { }
        using (await owner.Submit(await owner.Page(travel), [], "Retire it from the list")) { }
        await owner.AddToList(app, practice, "Homework");

        var page = await owner.Page(url);
        var own = page.QuerySelectorAll(".finding[id^=own-]").ToList();
        Assert.Equal(
            ["14. No recordings", "15. Homework", "No travel"],
            own.Select(f => f.QuerySelector("h3")!.TextContent.Trim())
        );
        Assert.Equal(["Only under a condition", "Not asked yet", "Left blank"], own.Select(Badge));
        Assert.Contains("words it otherwise since", own[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Added to the list after this order was confirmed.",
            own[1].TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Retired from the list since.", own[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Not confirmed", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = await owner.Page(url + "/confirm");
        Assert.Empty(form.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Contains("No films", form.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_that_changed_while_somebody_confirmed_is_shown_before_anything_is_saved(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var recordings = await owner.AddToList(app, practice, "No recordings");
        await owner.AddToList(app, practice, "No travel");
        var url = await owner.TakeIn(Order);
        var form = await owner.Page(url + "/confirm");
        using (await owner.PostForm(recordings, ("Asks", "Nobody films a session."))) { }

        using var answer = await owner.Submit(
            form,
            [
                ("OwnLines[0].Status", "Present"),
                ("OwnLines[1].Status", "Absent"),
                ("Lines[1].Status", "Contrary"),
                ("Lines[1].Reason", "It does."),
            ],
            Confirm
        );

        var page = await answer.Page();
        Assert.Contains("changed its list meanwhile", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody films a session.", page.Body.TextContent, StringComparison.Ordinal);
        var kept = Assert.Single(page.QuerySelectorAll<IHtmlInputElement>("input[type=radio][checked]"));
        Assert.Equal(("OwnLines[1].Status", "Absent"), (kept.Name, kept.Value));
        Assert.Equal("It does.", page.QuerySelector("[name='Lines[1].Reason']")!.GetAttribute("value"));
        Assert.Equal(0, await app.Ask(practice, db => db.OrderConfirmations.CountAsync()));
        using var done = await owner.Submit(page, [("OwnLines[0].Status", "Present")], Confirm);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static async Task<string> First(HttpClient client, string url) =>
        Assert.Single((await client.Page(url)).QuerySelectorAll("main > .actions .button:not(.quiet)")).TextContent;

    private static async Task Answer(HttpClient client, string url, params string[] answers)
    {
        var fields = answers.Select((status, n) => ($"OwnLines[{n}].Status", status)).ToArray();
        using var done = await client.Submit(await client.Page(url + "/confirm"), fields, Confirm);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(done));
    }

    private static string Badge(IElement finding) => finding.QuerySelector(".badge")!.TextContent.Trim();

    private static string Squeezed(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
