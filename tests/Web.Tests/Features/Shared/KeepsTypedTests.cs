using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Shared;

public sealed partial class KeepsTypedTests
{
    private const string NewOrder = "/orders/new";
    private const string NewCase = "/cases/open";
    private const string Banner = "What you typed here is still here";

    [Theory, OnBothDatabases]
    public async Task What_was_typed_comes_back_with_a_word_about_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        using var kept = await Type(
            client,
            NewCase,
            ("Form.Caption", "Dörn <v> Dorn"),
            ("Form.People[0].Name", "ليلى"),
            ("Form.People[0].Part", "Child"),
            ("Form.People[1].Name", "Bo")
        );
        var page = await client.Page(NewCase);

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Contains(Banner, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dörn <v> Dorn", Input(page, "Form.Caption"));
        Assert.Equal("ليلى", Input(page, "Form.People[0].Name"));
        Assert.Equal("Child", page.QuerySelector<IHtmlSelectElement>("select[name='Form.People[0].Part']")!.Value);
        Assert.Equal("Bo", Input(page, "Form.People[1].Name"));
        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.DoesNotContain(Banner, (await client.Page(NewOrder)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_later_words_stand_in_place_of_the_earlier(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);

        using (await Type(client, NewOrder, ("Pasted", "first"))) { }
        using (await Type(client, NewOrder, ("Pasted", "second"))) { }
        Assert.Equal("second", Pasted(await client.Page(NewOrder)));
        using (await Type(client, NewOrder, ("Pasted", ""))) { }

        Assert.Equal("", Pasted(await client.Page(NewOrder)));
        Assert.Equal(0, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_tabs_that_begin_at_once_both_keep(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.Page(NewOrder);

        var kept = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Send(client, page, NewOrder, ("Pasted", $"tab {n}")))
        );

        Assert.All(kept, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.StartsWith("tab ", Pasted(await client.Page(NewOrder)), StringComparison.Ordinal);
        Assert.Equal(1, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Discarding_starts_afresh(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using (await Type(client, NewOrder, ("Pasted", "half a sent"))) { }

        using var discarded = await client.Submit(await client.Page(NewOrder), [], "Discard it and start afresh");

        Assert.Equal(NewOrder, discarded.Headers.Location!.OriginalString);
        var page = await client.Page(NewOrder);
        Assert.Equal("", Pasted(page));
        Assert.DoesNotContain(Banner, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Sending_forgets_also_what_arrives_late(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var page = await client.Page(NewOrder);
        using (await Send(client, page, NewOrder, ("Pasted", "half"))) { }

        using var sent = await client.Submit(page, [("Pasted", OrderSupport.Words)]);
        Assert.Equal(0, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
        using var late = await Send(client, page, NewOrder, ("Pasted", "half a word"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, late.StatusCode);
        Assert.Equal(0, await app.Ask(practice, db => db.WorkingTexts.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_form_forgets_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using (await Type(client, NewCase, ("Form.Caption", "Kept"))) { }

        using (await client.Submit(await client.Page(NewCase), [], "Open the case")) { }

        Assert.Equal("Kept", Input(await client.Page(NewCase), "Form.Caption"));
    }

    [Theory, OnBothDatabases]
    public async Task Secrets_and_tokens_are_never_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        using (
            await Type(
                client,
                NewOrder,
                ("Pasted", "kept"),
                ("Password", "s1"),
                ("Form.NewPassword", "s2"),
                ("Code", "s3"),
                ("code", "s4"),
                ("RecoveryCode", "s5")
            )
        ) { }

        var kept = await app.Ask<WorkingTexts, IReadOnlyDictionary<string, string[]>>(
            client.PracticeId,
            async texts => (await texts.Find(client.PracticeId, client.PersonId, NewOrder, default))!.Value.Fields
        );
        Assert.Equal(["Pasted"], kept.Keys);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_else_sees_them_here_or_in_another_practice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var elsewhere = await app.SignedIn(await app.NewPractice("Lake Practice"), Role.Owner);

        using (await Type(client, NewOrder, ("Pasted", "mine alone"))) { }

        foreach (var other in (HttpClient[])[owner, elsewhere])
        {
            var page = await other.Page(NewOrder);
            Assert.DoesNotContain("mine alone", page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Banner, page.Source.Text, StringComparison.Ordinal);
            using (await Type(other, NewOrder, ("Pasted", "theirs"))) { }
        }

        Assert.Equal("mine alone", Pasted(await client.Page(NewOrder)));
    }
}
