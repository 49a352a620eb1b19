using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders.Clauses;

namespace Reknit.Web.Tests.Features.Orders.Papers;

public sealed class MakePaperTests
{
    private const string Attorneys =
        "The reunification therapist may speak with the attorneys for both parents at any time, and with a parent who has no attorney.";

    [Theory, OnBothDatabases]
    public async Task A_paper_is_on_record_with_what_it_was_made_from(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Amara Chen");
        using (await EditClauseTests.Edit(lead, Attorneys, "Our bar says attorney.")) { }
        var order = await lead.OpenAndConfirm(PaperSupport.WithGuardian, 0);

        await lead.Made(order, PaperSupport.Letter, which: 1);
        await lead.Made(order, PaperSupport.Sample);

        var page = await lead.Page(order + "/drafts");
        var papers = page.QuerySelectorAll("#made article").Select(a => a.TextContent).ToList();
        Assert.Equal(2, papers.Count);
        var letter = Assert.Single(papers, p => p.Contains(PaperSupport.Letter, StringComparison.Ordinal));
        Assert.Contains("For Priya Nair, Counsel for Tobin Dorn", letter, StringComparison.Ordinal);
        Assert.Contains("drafted by Amara Chen, 3 March 2026, 10:00", letter, StringComparison.Ordinal);
        Assert.Contains(
            "Reading 1 of the order. Answer on violence: No. Own clauses: none",
            letter,
            StringComparison.Ordinal
        );
        var sample = Assert.Single(papers, p => p.Contains(PaperSupport.Sample, StringComparison.Ordinal));
        Assert.Contains("Own clauses: counsel (our version 1)", sample, StringComparison.Ordinal);
        var file = (await lead.Page(order)).QuerySelector("main a[href^='/cases/']")!.GetAttribute("href")!;
        Assert.Contains(
            "A paper about an order was drafted",
            (await lead.Page(file)).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task The_same_bytes_come_again_also_after_clause_and_order_changed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var lead = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        var order = await lead.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var page = await lead.Draft(order);
        using var first = await lead.Follow(await lead.Take(page, page.Drafts(PaperSupport.Sample)[0]));
        var bytes = await first.Content.ReadAsByteArrayAsync();

        using var pressedAgain = await lead.Follow(await lead.Take(page, page.Drafts(PaperSupport.Sample)[0]));
        using (await EditClauseTests.Edit(lead, Attorneys, "Our bar says attorney.")) { }
        var listed = await lead.Page(order + "/drafts");
        var link = Assert.Single(listed.QuerySelectorAll("#made a[download]")).GetAttribute("href")!;
        using var later = await lead.Get(link);

        Assert.Equal(bytes, await pressedAgain.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes, await later.Content.ReadAsByteArrayAsync());
        Assert.Equal("sample-order.docx", later.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory, OnBothDatabases]
    public async Task A_paper_that_changed_since_it_was_read_is_not_handed_out(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        var order = await lead.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var page = await lead.Draft(order);
        using (await EditClauseTests.Edit(lead, Attorneys, "Our bar says attorney.")) { }

        using var changed = await lead.Take(page, page.Drafts(PaperSupport.Sample)[0]);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Something changed", await CaseSupport.Errors(changed), StringComparison.Ordinal);
        Assert.Empty(await Papers(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task The_answer_on_violence_is_sealed_in_a_compartment_of_its_own(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        var order = await lead.OpenAndConfirm(CaseSupport.Family, 0, 1);

        await lead.Made(order, PaperSupport.Letter);

        var links = await app.Ask(
            practice,
            db =>
                db.History.AsNoTracking()
                    .Where(h => h.Act == nameof(MakePaper))
                    .Select(h => h.Compartment)
                    .ToListAsync()
        );
        Assert.Equal([Compartment.SafetyScreening, Compartment.CourtFacing], links.OrderBy(c => c));
        Assert.Equal(DraftKind.LetterToSide, Assert.Single(await Papers(app, practice)).Kind);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_is_not_given_again_once_it_may_no_longer_go_to_whom_it_names(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await client.Made(order, PaperSupport.Letter, which: 0);
        using var before = await client.Get(file);
        await app.Within(
            client.PracticeId,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                foreach (var party in await db.CasePeople.AsTracking().ToListAsync())
                {
                    party.IsSelfRepresented = false;
                }

                await services.GetRequiredService<History>().Save(new("Test", client.PracticeId, null), default);
            }
        );

        using var after = await client.Get(file);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.EndsWith("/drafts", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await client.Page(after.Headers.Location!.OriginalString);
        Assert.Contains("may not go to whom it names", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_papers_file_is_closed_to_who_may_not_see_the_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var order = await therapist.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await therapist.Made(order, PaperSupport.Letter);
        using var other = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        using var hidden = await other.Get(file);
        using var forbidden = await desk.Get(file);
        using var wrongOrder = await therapist.Get(
            file.Replace(order, await therapist.TakeIn(), StringComparison.Ordinal)
        );
        using var hiddenPage = await other.Get(PaperSupport.SentUrl(file));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, wrongOrder.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, hiddenPage.StatusCode);
    }

    private static Task<List<DraftMade>> Papers(ReknitApp app, PracticeId practice) =>
        app.Ask(practice, db => db.DraftsMade.AsNoTracking().ToListAsync());
}
