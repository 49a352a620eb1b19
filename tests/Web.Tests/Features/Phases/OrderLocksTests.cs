using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Orders;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What orders shut: unread, replaced, run out, or in so many words.</summary>
[TestsPage<RestOnOrderPage>]
public sealed partial class OrderLocksTests
{
    private const string Put = "Put it on record";
    private static readonly string Ends = OrderSupport.Words.Replace(
        "Dated this",
        "5. The therapy shall end on April 30, 2026.\n\nDated this",
        StringComparison.Ordinal
    );
    private const string Over = "An order's last day is over";

    [Theory, OnBothDatabases]
    public async Task A_later_order_shuts_until_it_is_confirmed_and_protective_orders_are_looked_for(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, caseUrl, way) = await Opened(client);
        await WaySupport.Say(client, way, ("RuledOutPracticesOpen", "0"));
        var (calm, said) = (await Shut(app, client, way), await Known(app, client, way));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, replaces: null);
        var (unread, lapsed) = (await Shut(app, client, way), await Known(app, client, way));
        var facts = await DisclosureSupport.Text(client, way + "/facts");
        await Confirm(client, later);
        var confirmed = await Shut(app, client, way);
        await InOrderSupport.LookedFor(client, caseUrl, "ProtectiveOrders");
        await WaySupport.Say(client, way, ("RuledOutPracticesOpen", "0"));

        Assert.DoesNotContain(calm, id => id is "LK.1" or "LK.20" or "LK.21" or "LK.22");
        Assert.Equal(0, said.Hand.Count("RuledOutPracticesOpen"));
        Assert.Superset(new HashSet<string> { "LK.20", "LK.21" }, unread.ToHashSet());
        Assert.Equal(1, lapsed.Hand.Count("RuledOutPracticesOpen"));
        Assert.False(lapsed.Entry.OrderIsConfirmed);
        Assert.Contains("Said before the latest paper came in", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.20", confirmed);
        Assert.Contains("LK.21", confirmed);
        Assert.DoesNotContain("LK.21", await Shut(app, client, way));
        Assert.Equal(0, (await Known(app, client, way)).Hand.Count("RuledOutPracticesOpen"));
    }

    [Theory, OnBothDatabases]
    public async Task The_order_that_appoints_shuts_when_it_is_retracted_whatever_came_in_last(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var (first, caseUrl, way) = await Opened(client);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, replaces: null);
        await Confirm(client, later);
        await Stand(client, first, "Retracted");
        var retracted = await Shut(app, client, way);
        using var hidden = await stranger.Get(later + "/rests");
        using var over = await client.PostForm(first + "/rests", ("Known", "Paragraph 1"));
        using var silent = await client.PostForm(later + "/rests", ("Known", " "));
        var form = await client.Page(later + "/rests");
        using var named = await client.Submit(form, [("Known", "Paragraph 1 \u0644\u064a\u0644\u0649")], Put);
        using var twice = await client.Submit(form, [("Known", "Paragraph 1")], Put);
        var rests = await Shut(app, client, way);
        var shown = await DisclosureSupport.Text(client, later);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await Later(client, caseUrl, later);
        await Confirm(client, third);
        await Stand(client, third, "Stayed");

        Assert.Contains("LK.1", retracted);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Contains("holds as far as the practice knows", await CaseSupport.Errors(over), StringComparison.Ordinal);
        Assert.Contains("where this is known from", await CaseSupport.Errors(silent), StringComparison.Ordinal);
        Assert.Equal(later, named.Headers.Location!.OriginalString);
        Assert.Equal(later, twice.Headers.Location!.OriginalString);
        Assert.Equal(1, await app.Ask(practice, db => db.OrdersOfWork.CountAsync()));
        Assert.DoesNotContain("LK.1", rests);
        Assert.Contains("The work rests on it", shown, StringComparison.Ordinal);
        // A later order took the place of the one that was named.
        Assert.Contains("LK.1", await Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task Two_tabs_do_not_overwrite_on_which_order_the_work_rests(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (first, caseUrl, _) = await Opened(client);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, replaces: null);
        await Confirm(client, later);
        var (one, other) = (await client.Page(first + "/rests"), await client.Page(later + "/rests"));

        using var named = await client.Submit(one, [("Known", "Paragraph 1")], Put);
        using var refused = await client.Submit(other, [("Known", "Paragraph 9 \u0644\u064a\u0644\u0649")], Put);
        var shown = await refused.Page();
        var kept = await app.Ask(practice, db => db.OrdersOfWork.CountAsync());
        using var anyway = await client.Submit(shown, [], Put);
        var forms = await Task.WhenAll(client.Page(first + "/rests"), client.Page(later + "/rests"));
        var atOnce = await Task.WhenAll(forms.Select(f => client.Submit(f, [("Known", "Paragraph 1")], Put)));

        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Somebody changed this case meanwhile", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Paragraph 9 \u0644\u064a\u0644\u0649", shown.QuerySelector("#Known")!.TextContent.Trim());
        Assert.Equal(1, kept);
        Assert.Equal(HttpStatusCode.Redirect, anyway.StatusCode);
        Assert.Single(atOnce, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, await app.Ask(practice, db => db.OrdersOfWork.CountAsync()));
        foreach (var answer in atOnce)
        {
            answer.Dispose();
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_orders_last_day_is_told_before_it_and_shuts_after_it_until_somebody_says_more(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var (order, _, way) = await Opened(first, Ends);
        var far = await DisclosureSupport.Text(first, "/");
        app.Clock.Set(new(2026, 4, 20, 15, 0, 0, TimeSpan.Zero));
        using var before = await app.SignInAgain(first);
        var near = await DisclosureSupport.Text(before, "/");
        var board = await DisclosureSupport.Text(before, "/board?show=PaperLapses");
        // Still the last day where the practice is.
        app.Clock.Set(new(2026, 5, 1, 3, 0, 0, TimeSpan.Zero));
        var lastDay = await Shut(app, before, way);
        app.Clock.Set(new(2026, 5, 1, 15, 0, 0, TimeSpan.Zero));
        using var client = await app.SignInAgain(before);
        var over = await Shut(app, client, way);
        var task = await DisclosureSupport.Text(client, "/");
        var page = await client.Page(order + "/frame");
        await client.Send(
            order + "/frame",
            Put,
            ("Dates[0].IsOtherwise", "true"),
            ("Dates[0].Because", "Extended by the order of 28 April."),
            ("Day.Kind", nameof(DatedTermKind.OrderEnds)),
            ("Day.On", "2026-08-31"),
            ("Day.Words", "As extended")
        );
        var extended = await Shut(app, client, way);
        await Confirm(client, order);

        Assert.DoesNotContain("last day comes", far, StringComparison.Ordinal);
        Assert.Contains("An order's last day comes", near, StringComparison.Ordinal);
        Assert.Contains("The last day of an order: until 30 April 2026", board, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.22", lastDay);
        Assert.Contains("LK.22", over);
        Assert.Contains(Over, task, StringComparison.Ordinal);
        Assert.Contains("Last day of the order", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.22", extended);
        Assert.DoesNotContain(Over, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
        // What a person took back does not come again with the same words.
        Assert.DoesNotContain("LK.22", await Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_order_forbids_in_its_own_words_shuts_its_steps_while_the_order_holds(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, _, way) = await Opened(client);
        var other = await client.OpenCase("Stein family", CourtDecisionTests.Others, also: ("Form.Basis", "Voluntary"));
        var strange = DisclosureSupport.Choice(await client.Page(other + "/conditions"), "#Form_Person option", "Lena");
        const string Letters = "Father shall send no letters to the child. \u0644\u0627 \u0631\u0633\u0627\u0626\u0644";
        using var foreign = await client.PostForm(order + "/frame", Forbids("NoLetters", Letters, strange));
        using var wordless = await client.PostForm(order + "/frame", Forbids("NoLetters", " "));
        using var otherwise = await client.PostForm(order + "/frame", Forbids("MayReport", "It may."));
        var none = await app.Ask(practice, db => db.TermsInForce.CountAsync(t => t.SaidBy != null));
        var form = await client.Page(order + "/frame");
        using var put = await client.Submit(form, Forbids("NoLetters", Letters), Put);
        using var twice = await client.Submit(form, Forbids("NoLetters", Letters), Put);
        var shut = await Shut(app, client, way, Rung.NotesBothWays);
        var beside = await Shut(app, client, way, Rung.WindowOrVideo);
        await Confirm(client, order);
        var confirmed = await Shut(app, client, way, Rung.NotesBothWays);
        await Stand(client, order, "Stayed");
        var stayed = await Shut(app, client, way, Rung.NotesBothWays);
        await Stand(client, order, "Active");
        var again = await Shut(app, client, way, Rung.NotesBothWays);
        var frame = await client.Page(order + "/frame");
        var line = frame
            .QuerySelectorAll("input[type=hidden][name^='Limits['][name$='.Id']")
            .ToList()
            .FindIndex(i => i.ParentElement!.TextContent.Contains("No cards", StringComparison.Ordinal));
        using var back = await client.Submit(
            frame,
            [($"Limits[{line}].IsOtherwise", "true"), ($"Limits[{line}].Because", "It is about the grandfather.")],
            Put
        );
        await Confirm(client, order);

        Assert.All([foreign, wordless, otherwise], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(0, none);
        Assert.Equal(1, await app.Ask(practice, db => db.TermsInForce.CountAsync(t => t.SaidBy != null)));
        Assert.Contains("LK.23", shut);
        Assert.DoesNotContain("LK.23", beside);
        Assert.Contains("LK.23", confirmed);
        Assert.DoesNotContain("LK.23", stayed);
        Assert.Contains("LK.1", stayed);
        Assert.Contains("LK.23", again);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.DoesNotContain("LK.23", await Shut(app, client, way, Rung.NotesBothWays));
    }

    private static (string, string)[] Forbids(string kind, string words, string about = "") =>
        [("Forbidden.Kind", kind), ("Forbidden.Words", words), ("Forbidden.About", about)];

    private static async Task<(string Order, string Case, string Way)> Opened(
        SignedInClient client,
        string words = OrderSupport.Words
    )
    {
        var order = await client.TakeIn(words);
        await Confirm(client, order);
        var caseUrl = await client.OpenFromOrder(order);
        await InOrderSupport.LookedForAll(client, caseUrl);
        return (order, caseUrl, await WaySupport.Begin(client, caseUrl, "June", "Tobin"));
    }

    private static async Task<string> Later(HttpClient client, string caseUrl, string? replaces)
    {
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", OrderSupport.Words.Replace("60%", "70%", StringComparison.Ordinal)),
            ("Replaces", replaces is null ? "" : OrderSupport.IdIn(replaces).Value.ToString("D"))
        );
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        return taken.Headers.Location!.OriginalString;
    }

    private static async Task Confirm(HttpClient client, string order)
    {
        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    private static Task<string> Stand(HttpClient client, string order, string standing) =>
        client.Send(
            order + "/standing",
            Put,
            ("Standing", standing),
            ("Since", "2026-03-01"),
            ("Known", "Clerk's notice")
        );

    private static async Task<IReadOnlyList<string>> Shut(
        ReknitApp app,
        SignedInClient client,
        string way,
        Rung step = Rung.PhotoOrVoice
    ) =>
        [
            .. LockRules
                .On(step, GateKnowledge.Locks(await Known(app, client, way)))
                .Where(s => s.Blocks)
                .Select(s => s.Id),
        ];

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}
