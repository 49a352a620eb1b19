using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ShowListPage>, TestsPage<WriteOwnComponentPage>]
public sealed class OwnListTests
{
    private const string List = OwnListPages.List;

    [Theory, OnBothDatabases]
    public async Task A_practice_adds_components_in_its_own_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "رزان قاسم");
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        Assert.Equal(13, (await lead.Page(List)).QuerySelectorAll("section[aria-labelledby=shipped-title] li").Length);

        var form = await lead.Page(OwnListPages.New);
        var fields = OwnListSupport.Fields("<b>لا تسجيل</b>", lookFor: " record\r\n\r\nrecorded ");
        using var added = await lead.Submit(form, fields);
        using var twice = await lead.Submit(form, fields);

        Assert.Equal((List, List), (added.Headers.Location!.OriginalString, twice.Headers.Location!.OriginalString));
        var page = await therapist.Page(List);
        var card = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=own-title] article"));
        Assert.Contains("14. <b>لا تسجيل</b>", card.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Looks for: record; recorded", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00, by رزان قاسم", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        using var refused = await therapist.Get(OwnListPages.New);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var unseen = await desk.Get(List);
        Assert.Equal(HttpStatusCode.Forbidden, unseen.StatusCode);
        using var elsewhere = await app.SignedIn(await app.NewPractice("Lake Practice"), Role.Owner);
        Assert.Empty((await elsewhere.Page(List)).QuerySelectorAll("article"));
        using var foreign = await elsewhere.Get(OwnListPages.Component((await Only(app, practice)).Id));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_may_not_stand_on_the_list_is_said_at_its_field_and_nothing_typed_is_lost(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);

        using var answer = await owner.PostForm(
            OwnListPages.New,
            ("Title", "WHO pays, for what?"),
            ("Asks", "The therapist recommends a custody schedule to the court."),
            ("LookFor", "ad"),
            ("Why", " ")
        );

        var page = await answer.Page();
        Assert.Equal(
            ["Title", "Asks", "LookFor", "Why"],
            page.QuerySelectorAll(".field.wrong .input").Select(f => f.GetAttribute("name"))
        );
        Assert.Equal("WHO pays, for what?", page.QuerySelector("[name=Title]")!.GetAttribute("value"));
        Assert.Equal("ad", page.QuerySelector<IHtmlTextAreaElement>("[name=LookFor]")!.Value);
        Assert.Equal(0, await app.Ask(practice, db => db.OwnComponents.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_wording_overwrites_none_and_history_tells_of_each(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Zoë Ábel");
        var url = await owner.AddToList(app, practice, "No recordings");

        using var reworded = await owner.PostForm(url, ("Title", "No recordings or films"));
        using var retired = await owner.Submit(await owner.Page(url), [], "Retire it from the list");
        using var back = await owner.Submit(await owner.Page(url), [("Why", "We need it again.")], "Bring it back");

        Assert.Equal(List, back.Headers.Location!.OriginalString);
        var component = await Only(app, practice);
        Assert.Equal(
            [
                (OwnChange.Added, 1, "No recordings"),
                (OwnChange.Reworded, 2, "No recordings or films"),
                (OwnChange.Retired, 2, "No recordings or films"),
                (OwnChange.BroughtBack, 3, "No recordings or films"),
            ],
            component.Changes.Select(c => (c.Change, c.WordsNumber, c.Title))
        );
        Assert.True(component.IsOnList);
        var moments = (await owner.Page(List)).QuerySelectorAll("article .moment");
        Assert.Equal(4, moments.Length);
        Assert.Contains("Brought back", moments[0].TextContent, StringComparison.Ordinal);
        var acts = await app.Ask(
            practice,
            db =>
                db.History.Where(h => h.Table == "OwnComponentChanges")
                    .OrderBy(h => h.Sequence)
                    .Select(h => new
                    {
                        h.Act,
                        h.StrandKind,
                        h.Compartment,
                    })
                    .ToListAsync()
        );
        Assert.Equal(["AddToList", "RewordOnList", "RetireFromList", "BringBackToList"], acts.Select(a => a.Act));
        Assert.All(acts, a => Assert.Equal(StrandKind.Practice, a.StrandKind));
        Assert.All(acts, a => Assert.Equal("PracticeAdministration", a.Compartment.ToString()));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_editors_sees_the_conflict_and_keeps_the_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var url = await owner.AddToList(app, practice, "No recordings");
        var (one, other) = (await owner.Page(url), await owner.Page(url));

        using var first = await owner.Submit(one, [("Title", "No films")]);
        using var late = await owner.Submit(other, [("Title", "No pictures")]);
        var stale = await late.Page();
        using var retiredLate = await owner.Submit(other, [], "Retire it from the list");
        Assert.Equal("No films", (await Only(app, practice)).Words.Title);
        using var again = await owner.Submit(stale, [], "Save the new wording");

        Assert.Contains("Somebody changed this component", stale.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No films", stale.QuerySelectorAll("main .banner")[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal("No pictures", stale.QuerySelector("[name=Title]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var component = await Only(app, practice);
        Assert.Equal(("No pictures", true, 3), (component.Words.Title, component.IsOnList, component.WordsNumber));
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_save_at_the_same_moment_do_not_overwrite_each_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var url = await owner.AddToList(app, practice, "No recordings");
        var forms = new List<IHtmlDocument>();
        for (var n = 0; n < 6; n++)
        {
            forms.Add(await owner.Page(url));
        }

        var answers = await Task.WhenAll(forms.Select((form, n) => owner.Submit(form, [("Title", $"Wording {n}")])));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK));
        Assert.Equal(2, (await Only(app, practice)).Changes.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Components_move_up_and_down_past_what_is_retired(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "First");
        var second = await owner.AddToList(app, practice, "Second");
        await owner.AddToList(app, practice, "Third");
        using (await owner.Submit(await owner.Page(second), [], "Retire it from the list")) { }

        using var up = await owner.Submit(await owner.Page(List), [], "Up: Third");
        Assert.Equal(HttpStatusCode.Redirect, up.StatusCode);
        Assert.Equal(["14. Third", "15. First"], await Titles(owner));
        using var down = await owner.Submit(await owner.Page(List), [], "Down: Third");

        Assert.Equal(List, down.Headers.Location!.OriginalString);
        Assert.Equal(["14. First", "15. Third"], await Titles(owner));
        using var getsBack = await owner.Submit(await owner.Page(second), [], "Bring it back");
        Assert.Equal(HttpStatusCode.Redirect, getsBack.StatusCode);
        Assert.Equal(["14. First", "15. Third", "16. Second"], await Titles(owner));
    }

    private static async Task<IEnumerable<string>> Titles(HttpClient client) =>
        (await client.Page(List))
            .QuerySelectorAll("section[aria-labelledby=own-title] article h3")
            .Select(h => h.TextContent.Trim());

    private static async Task<ListedComponent> Only(ReknitApp app, PracticeId practice) =>
        Assert.Single(await app.Ask<OwnList, IReadOnlyList<ListedComponent>>(practice, list => list.All(default)));
}

/// <summary>Short ways to put a component on a practice's list.</summary>
internal static class OwnListSupport
{
    public static (string, string)[] Fields(
        string title,
        string lookFor = "",
        string asks = "Neither parent makes a recording of a session.",
        bool fitsApart = false
    ) =>
        [
            ("Title", title),
            ("Asks", asks),
            ("LookFor", lookFor),
            ("Why", "A child who may be recorded says nothing."),
            ("FitsApart", fitsApart ? "true" : "false"),
        ];

    /// <summary>The address of the new component's page.</summary>
    public static async Task<string> AddToList(
        this HttpClient client,
        ReknitApp app,
        PracticeId practice,
        string title,
        string lookFor = "",
        string asks = "Neither parent makes a recording of a session.",
        bool fitsApart = false
    )
    {
        using var answer = await client.PostForm(OwnListPages.New, Fields(title, lookFor, asks, fitsApart));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(answer));
        var all = await app.Ask<OwnList, IReadOnlyList<ListedComponent>>(practice, list => list.All(default));
        return OwnListPages.Component(all.Single(c => c.IsOnList && c.Words.Title == title).Id);
    }
}
