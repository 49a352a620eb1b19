using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<SetAsideOrderPage>]
public sealed class SetAsideOrderTests
{
    private const string Button = "Set aside and erase";

    [Theory, OnBothDatabases]
    public async Task What_is_set_aside_is_erased_for_good(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var order = await app.Order(practice, url);

        using var done = await client.Submit(await client.Page(url + "/set-aside"), [], Button);

        Assert.Equal("/orders", done.Headers.Location!.OriginalString);
        var list = await client.Page("/orders");
        Assert.Contains("its words were erased", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No order waits", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var page in (string[])[url, url + "/file", url + "/open", $"/cases/{order.CaseId.Value:D}"])
        {
            using var gone = await client.Get(page);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        var keys = await app.Ask(
            practice,
            db => db.DataKeys.Where(k => k.HolderId == order.CaseId.Value).ToListAsync()
        );
        Assert.All(keys, key => Assert.Empty(key.Wrapped));
        Assert.NotEmpty(keys);
        // An opened key may be remembered for a minute.
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<ErasedException>(() =>
            app.Ask<Vault, string>(
                practice,
                vault =>
                    vault
                        .Open(order.Words, new(practice, "Orders", order.Id.Value, "Words"), Reader.Program, default)
                        .AsTask()
            )
        );
    }

    [Theory, OnBothDatabases]
    public async Task The_chain_of_what_happened_stays_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var url = await client.TakeIn();
        var order = await app.Order(practice, url);

        using (await client.Submit(await client.Page(url + "/set-aside"), [], Button)) { }

        var links = await app.Ask(
            practice,
            db =>
                db.History.AsNoTracking()
                    .Where(e => e.StrandKind == StrandKind.Case && e.StrandId == order.CaseId.Value)
                    .OrderBy(e => e.Sequence)
                    .ToListAsync()
        );
        Assert.Equal(["ReceiveOrder", "SetAsideOrder"], links.Select(link => link.Act).Distinct());
        Assert.Equal(Enumerable.Range(1, links.Count).Select(n => (long)n), links.Select(link => link.Sequence));
        Assert.All(links.Zip(links.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        var key = app.Keys.HistoryKey(practice.Value);
        Assert.All(links, link => Assert.Equal(HistoryHash.Of(link, key), link.Hash));
        Assert.Equal(client.PersonId, links[^1].Actor);
    }

    [Theory, OnBothDatabases]
    public async Task Half_filled_forms_that_repeat_its_words_go_with_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var open = await client.Page(url + "/open");
        var token = open.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var typed = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("Form.Caption", OrderSupport.Marker),
        ]);
        using (await client.PostAsync($"/typed?page={Uri.EscapeDataString(url + "/open")}", typed)) { }
        Assert.Equal(1, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));

        using (await client.Submit(await client.Page(url + "/set-aside"), [], Button)) { }

        Assert.Equal(0, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_second_press_of_the_button_leads_to_the_list_as_well(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.Page(await client.TakeIn() + "/set-aside");

        using var first = await client.Submit(page, [], Button);
        using var second = await client.Submit(page, [], Button);

        Assert.Equal("/orders", second.Headers.Location!.OriginalString);
        Assert.Equal(
            1,
            await app.Ask(practice, db => db.History.CountAsync(e => e.Act == "SetAsideOrder" && e.Table == "Cases"))
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_order_of_an_open_case_cannot_be_set_aside(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var before = await client.Page(url + "/set-aside");
        await client.OpenFromOrder(url);

        using var late = await client.Submit(before, [], Button);
        using var shown = await client.Follow(late);

        Assert.Contains("Nothing was erased", (await shown.Page()).Body!.TextContent, StringComparison.Ordinal);
        var page = await client.Page(url);
        Assert.Contains(OrderSupport.Marker, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{url}/set-aside']"));
        using var none = await client.Get(url + "/set-aside");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_erases_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var before = await client.Page(url + "/set-aside");
        await app.Touch(practice, (await app.Order(practice, url)).CaseId);

        using var late = await client.Submit(before, [], Button);
        using var shown = await client.Follow(late);

        Assert.Contains("Nothing was erased", (await shown.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CaseState.Received, (await app.Ask(practice, db => db.Cases.SingleAsync())).State);
        Assert.DoesNotContain(await app.Ask(practice, db => db.DataKeys.ToListAsync()), key => key.Wrapped.Length == 0);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_sets_aside_what_they_may_not_see(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        using var other = await app.SignedIn(practice, Role.Therapist);
        var theirs = await other.Page(await other.TakeIn() + "/set-aside");
        theirs.DocumentElement.SetAttribute("data-at", new Uri(other.BaseAddress!, url + "/set-aside").ToString());

        using var refused = await other.Submit(theirs, [], Button);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var forbidden = await desk.Get(url + "/set-aside");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, forbidden.StatusCode);
        Assert.Contains(OrderSupport.Marker, (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }
}
