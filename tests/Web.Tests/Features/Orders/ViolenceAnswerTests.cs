using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>A "No" on violence counts only where nothing speaks against it, or somebody says why it is right.</summary>
[TestsPage<DraftPapersPage>]
public sealed class ViolenceAnswerTests
{
    private const string Joint = "co-parenting";
    private const string Harm =
        "5. A protective order against Father is in force. The Court finds that Father has committed family violence.\n";

    [Theory, OnBothDatabases]
    public async Task A_no_to_an_order_that_tells_of_violence_counts_as_not_known_until_it_is_said_why(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(OrderSupport.Words + "\n" + Harm);
        await client.Confirm(url);

        var one = await client.Draft(url);
        Assert.Contains("counts as “Not known” until you say why", one.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A protective order against Father is in force.", Quotes(one), StringComparison.Ordinal);
        Assert.DoesNotContain(Joint, Drafts(one), StringComparison.OrdinalIgnoreCase);
        using (await client.Take(one, Assert.Single(one.Drafts(PaperSupport.Addendum)))) { }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var blank = await client.Draft(url, because: "  ");
        Assert.DoesNotContain(Joint, Drafts(blank), StringComparison.OrdinalIgnoreCase);
        var two = await client.Draft(url, because: "Vacated on <1 May>; both counsel wrote so.");
        Assert.DoesNotContain("counts as “Not known”", two.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Joint, Drafts(two), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("both counsel wrote so", Drafts(two), StringComparison.Ordinal);
        using (await client.Take(two, Assert.Single(two.Drafts(PaperSupport.Addendum)))) { }

        var made = await client.Page(url + "/drafts");
        var lines = made.QuerySelectorAll("#made details p").Select(p => p.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("Answer on violence: No", lines[0], StringComparison.Ordinal);
        Assert.Contains("Vacated on <1 May>; both counsel wrote so.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Answer on violence: Not known", lines[1], StringComparison.Ordinal);
        var kept = await app.Ask(practice, db => db.DraftsMade.OrderBy(d => d.MadeAt).ToListAsync());
        Assert.Equal([true, false], kept.Select(d => d.AnswerBecause is null));
    }

    [Theory, OnBothDatabases]
    public async Task A_protection_in_force_speaks_against_a_no_and_one_that_ended_does_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        Assert.DoesNotContain("counts as", (await client.Draft(url)).Body!.TextContent, StringComparison.Ordinal);
        var file = $"/cases/{(await app.Order(practice, url)).CaseId.Value:D}";

        await DisclosureSupport.Protect(client, file);
        var shut = await client.Draft(url);
        Assert.Contains("A protection between people of this case", shut.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Joint, Drafts(shut), StringComparison.OrdinalIgnoreCase);

        var end = (await client.Page(file + "/protection")).QuerySelector("a[href$=end]")!.GetAttribute("href")!;
        await client.Send(end, "End it", ("Because", "She asked for it."));
        Assert.Contains(Joint, Drafts(await client.Draft(url)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task An_earlier_yes_and_another_paper_of_the_case_speak_against_a_no(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = $"/cases/{(await app.Order(practice, url)).CaseId.Value:D}";
        var yes = await client.Draft(url, nameof(Domain.Orders.Drafts.ViolenceAnswer.Yes));
        using (await client.Take(yes, yes.Drafts(PaperSupport.Sample)[0])) { }

        var after = await client.Draft(url);
        Assert.Contains("answered “Yes” to this question before", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Another paper of this case", after.Body.TextContent, StringComparison.Ordinal);

        using (
            await client.PostForm(
                file + "/orders/new",
                ("Pasted", "ORDER\nFather strangled Mother. He shall stay away from her."),
                ("Replaces", "")
            )
        ) { }
        var told = await client.Draft(url);
        Assert.Contains("Another paper of this case speaks of harm", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("strangled", told.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_yes_is_not_forgotten_although_no_paper_was_taken(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await client.Draft(url, nameof(Domain.Orders.Drafts.ViolenceAnswer.Yes));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await client.Draft(url);

        Assert.Contains("answered “Yes” to this question before", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Joint, Drafts(after), StringComparison.OrdinalIgnoreCase);
        var kept = await app.Ask(practice, db => db.DraftAnswers.ToListAsync());
        Assert.Equal([client.PersonId, client.PersonId], kept.Select(a => a.AnsweredBy));
        Assert.Empty(await app.Ask(practice, db => db.DraftsMade.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Violence_in_the_practices_history_speaks_against_a_no_until_it_was_looked_into(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = $"/cases/{(await app.Order(practice, url)).CaseId.Value:D}";
        var day = new DateOnly(2026, 3, 1);
        await HistorySupport.Harm(client, file, "Tobin", "June", "Neglect", "Alleged", day);
        Assert.Contains(Joint, Drafts(await client.Draft(url)), StringComparison.OrdinalIgnoreCase);
        await HistorySupport.Harm(client, file, "Tobin", "Mira", "Violence", "Alleged", day, "He threw QUINCE jars");

        var told = await client.Draft(url);
        Assert.Contains("this practice's own record", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("QUINCE", told.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Joint, Drafts(told), StringComparison.OrdinalIgnoreCase);

        foreach (var harm in await app.Ask(practice, db => db.HarmItems.Select(i => i.Id).ToListAsync()))
        {
            await client.Send(
                $"/harm/{harm:D}",
                "Put it on record",
                ("Form.Status", "NotFound"),
                ("Form.KnownOn", "2026-03-02"),
                ("Form.Evidence", "Judgment of March 2")
            );
        }

        Assert.Contains(Joint, Drafts(await client.Draft(url)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_screen_that_found_violence_speaks_against_a_no_and_nothing_tells_whose_it_is(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = $"/cases/{(await app.Order(practice, url)).CaseId.Value:D}";
        await MeasureSupport.Talk(client, await MeasureSupport.Of(client, file, "Tobin"));
        Assert.Contains(Joint, Drafts(await client.Draft(url)), StringComparison.OrdinalIgnoreCase);
        await MeasureSupport.Talk(client, await MeasureSupport.Of(client, file, "Mira"), "Concern", "Past");

        var told = await client.Draft(url);

        var banner = told.QuerySelectorAll("main li")
            .Single(l => l.TextContent.Contains("own record", StringComparison.Ordinal));
        Assert.DoesNotContain("Mira", banner.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("screen", banner.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Joint, Drafts(told), StringComparison.OrdinalIgnoreCase);
    }

    private static string Drafts(IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));

    private static string Quotes(IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("main blockquote").Select(q => q.TextContent));
}
