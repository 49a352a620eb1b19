using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Shared;

public sealed partial class KeepsTypedTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_sent_after_the_time_out_is_there_after_signing_in_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        var (paste, open) = (await client.Page(NewOrder), await client.FamilyForm(order));
        app.Clock.Advance(TimeSpan.FromMinutes(app.Settings.IdleMinutes + 1));

        using var pasted = await client.Submit(
            paste,
            [("Pasted", "An hour of typing")],
            null,
            new ChosenFile("Upload", "a.txt", "not kept"u8.ToArray())
        );
        using var filled = await client.Submit(
            open,
            CaseSupport.Fields("Half done", client.PersonId, CaseSupport.Family),
            "Open the case"
        );

        Assert.Equal("/sign-in?returnUrl=%2Forders%2Fnew", pasted.Headers.Location!.OriginalString);
        Assert.Equal(
            "/sign-in?returnUrl=" + Uri.EscapeDataString(order + "/open"),
            filled.Headers.Location!.OriginalString
        );
        Assert.Equal(1, await app.Ask(practice, db => db.Orders.CountAsync()));
        client.Cookies.Add(client.BaseAddress!, await SignInSupport.NewSession(app, client.Member));
        Assert.Equal("An hour of typing", Pasted(await client.Page(NewOrder)));
        var page = await client.Page(order + "/open");
        Assert.Contains(Banner, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Half done", Input(page, "Form.Caption"));
        Assert.Equal("June Dorn", Input(page, "Form.People[2].Name"));
        using var sent = await client.Submit(page, [], "Open the case");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_ran_out_throws_nothing_away_and_hands_in_nothing_a_day_later(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using (await Type(client, NewOrder, ("Pasted", "An hour of typing"))) { }
        var page = await client.Page("/orders/new");

        app.Clock.Advance(TimeSpan.FromMinutes(app.Settings.IdleMinutes + 1));
        using (await client.Submit(page, [("Pasted", "")])) { }
        app.Clock.Advance(TimeSpan.FromHours(24));
        using (await client.Submit(page, [("Pasted", "From somebody else, a day later")])) { }

        client.Cookies.Add(client.BaseAddress!, await SignInSupport.NewSession(app, client.Member));
        Assert.Equal("An hour of typing", Pasted(await client.Page(NewOrder)));
    }

    [Theory, OnBothDatabases]
    public async Task After_fourteen_days_they_are_gone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using (await Type(client, NewOrder, ("Pasted", "old"))) { }

        await Later(app, client, WorkingTexts.KeptFor - TimeSpan.FromMinutes(1));
        Assert.Equal("old", Pasted(await client.Page(NewOrder)));
        await Later(app, client, TimeSpan.FromMinutes(1));
        Assert.Equal("", Pasted(await client.Page(NewOrder)));

        using (await Type(client, NewCase, ("Form.Caption", "new"))) { }
        Assert.Equal([NewCase], await app.Ask(practice, db => db.WorkingTexts.Select(t => t.Page).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task They_lie_sealed_at_rest(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice("Nightjar Practice"), Role.Therapist);

        using (await Type(client, NewOrder, ("Pasted", OrderSupport.Words))) { }

        Assert.NotEmpty(await AtRest.PlacesOf("Nightjar", app.Settings));
        Assert.Empty(await AtRest.PlacesOf(OrderSupport.Marker, app.Settings));
    }

    [Theory, OnBothDatabases]
    public async Task What_no_form_of_ours_sends_is_refused(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.Page(NewOrder);

        using var noToken = await client.PostAsync($"/typed?page={NewOrder}", Content(("Pasted", "x")));
        Assert.Equal(HttpStatusCode.BadRequest, noToken.StatusCode);
        foreach (var foreign in (string[])["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\0b"])
        {
            using var kept = await Send(client, page, foreign, ("Pasted", "x"));
            Assert.Equal(HttpStatusCode.BadRequest, kept.StatusCode);
            using var discarded = await client.PostAsync(
                $"/typed/discard?page={Uri.EscapeDataString(foreign)}",
                Content(("__RequestVerificationToken", Token(page)))
            );
            Assert.Equal(HttpStatusCode.BadRequest, discarded.StatusCode);
        }

        using var tooMuch = await Send(client, page, NewOrder, ("Pasted", new('x', 2_000_001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMuch.StatusCode);
        Assert.Equal(0, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
        using var stranger = app.Anonymous();
        using var unknown = await stranger.PostAsync($"/typed?page={NewOrder}", Content(("Pasted", "x")));
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    private static async Task<HttpResponseMessage> Type(
        HttpClient client,
        string url,
        params (string Name, string Value)[] fields
    ) => await Send(client, await client.Page(url), url, fields);

    /// <summary>Sends fields as the page's script does a moment after the last key.</summary>
    private static Task<HttpResponseMessage> Send(
        HttpClient client,
        IHtmlDocument page,
        string url,
        params (string Name, string Value)[] fields
    ) =>
        client.PostAsync(
            $"/typed?page={Uri.EscapeDataString(url)}",
            Content([
                .. fields,
                ("__RequestVerificationToken", Token(page)),
                ("FormId", page.QuerySelector("input[name=FormId]")!.GetAttribute("value")!),
            ])
        );

    private static FormUrlEncodedContent Content(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string Token(IHtmlDocument page) =>
        page.QuerySelector("form:has(input[name=FormId]) input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    private static string Pasted(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value;

    private static string Input(IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlInputElement>($"input[name='{name}']")!.Value;

    /// <summary>The person comes back after so long and signs in.</summary>
    private static async Task Later(ReknitApp app, SignedInClient client, TimeSpan after)
    {
        app.Clock.Advance(after);
        client.Cookies.Add(client.BaseAddress!, await SignInSupport.NewSession(app, client.Member));
    }
}
