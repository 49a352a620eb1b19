using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders.Papers;
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
        Assert.Contains("drafted after a “Yes”", after.Body!.TextContent, StringComparison.Ordinal);
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

    private static string Drafts(IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));

    private static string Quotes(IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("main blockquote").Select(q => q.TextContent));
}
