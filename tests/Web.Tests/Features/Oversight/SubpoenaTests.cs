using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Oversight;

[TestsPage<OwnPracticePage>]
[TestsPage<SubpoenaForPracticePage>]
[TestsPage<SubpoenaForCasePage>]
public sealed class SubpoenaTests
{
    [Fact]
    public async Task Before_the_first_family_every_compartment_stands_there_and_a_subpoena_opens_none()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var therapist = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var page = await therapist.Page(SubpoenaForPracticePage.Address);
        var rows = page.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(
            Enum.GetValues<Compartment>().Select(DisclosureWords.Of),
            rows.Select(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim())
        );
        Assert.All(rows, row => Assert.Equal("Nothing", row.QuerySelectorAll("td")[0].TextContent));
        Assert.Equal(
            DisclosureTable.All.Where(ways => ways.CourtOrder == Way.Yes).Select(ways => DisclosureWords.Of(ways.What)),
            rows.Where(row =>
                    row.QuerySelectorAll("td")[1]
                        .TextContent.Contains("the order itself names", StringComparison.Ordinal)
                )
                .Select(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim())
        );
        Assert.Contains("not legal advice", page.Body!.TextContent, StringComparison.Ordinal);
        var empty = await therapist.Page("/cases");
        Assert.NotNull(empty.QuerySelector($"main a[href='{SubpoenaForPracticePage.Address}']"));
    }

    [Theory, OnBothDatabases]
    public async Task A_files_records_are_counted_by_compartment_sealed_and_plain(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.OpenCase("Dorn family");
        await ReleaseTests.Write(therapist, url, "Mira", "Tobin", Compartment.ContactOrdinary);
        await ReleaseTests.Write(therapist, url, "Tobin", "Mira", Compartment.ContactOrdinary);
        using var other = await app.SignedIn(practice, Role.Therapist);
        var elsewhere = await other.OpenCase(
            "Vale family",
            [
                .. CaseSupport.Family.Select(p =>
                    p with
                    {
                        Name = p.Name.Replace("Dorn", "Vale", StringComparison.Ordinal),
                    }
                ),
            ]
        );
        await ReleaseTests.Write(other, elsewhere, "Mira", "Tobin", Compartment.ContactOrdinary);

        var page = await therapist.Page(url + "/subpoena");
        var shared = Row(page, Compartment.SharedClinicalRecord);
        var signatures = (await app.Rows<ReleaseSignature>()).Count(s => s.CaseId == CaseSupport.CaseIn(url));
        Assert.True(signatures >= 2);
        Assert.Contains($"2 sealed, {signatures} plain", shared, StringComparison.Ordinal);
        Assert.Contains("releases 2", shared, StringComparison.Ordinal);
        Assert.Contains("0 sealed, 3 plain", Row(page, Compartment.ContactOrdinary), StringComparison.Ordinal);
        var links = (await app.Rows<HistoryEntry>()).Count(e =>
            e.StrandId == CaseSupport.CaseIn(url).Value && e.Compartment == Compartment.SharedClinicalRecord
        );
        Assert.Contains($"and {links} sealed links of history", shared, StringComparison.Ordinal);
        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        Assert.Empty(await app.Rows<ReadEntry>());
    }

    [Theory, OnBothDatabases]
    public async Task A_column_in_a_compartment_of_its_own_is_counted_there_too(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var order = await owner.OpenAndConfirm(CaseSupport.Family, 0, 1);
        await owner.Made(order, PaperSupport.Letter, which: 1);
        var url = $"/cases/{(await app.Order(practice, order)).CaseId.Value:D}";
        var page = await owner.Page(url + "/subpoena");
        Assert.Contains("drafts made 1", Row(page, Compartment.SafetyScreening), StringComparison.Ordinal);
        Assert.Contains("drafts made 1", Row(page, Compartment.CourtFacing), StringComparison.Ordinal);
        Assert.Contains("orders 1", Row(page, Compartment.CourtFacing), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_table_of_a_family_is_counted_without_being_named(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        await app.Within(
            practice,
            async services =>
            {
                var counts = services.GetRequiredService<RecordCounts>();
                Assert.Empty(await counts.Of(practice, new(Guid.CreateVersion7(app.Clock.GetUtcNow())), default));
                var counted = Enum.GetValues<Compartment>().SelectMany(counts.TablesIn).ToHashSet();
                var ofCases = services
                    .GetRequiredService<CaseworkDb>()
                    .Model.GetEntityTypes()
                    .Where(t => t.GetProperties().Any(f => f.ClrType == typeof(Domain.Cases.CaseId)))
                    .Select(t => t.GetTableName()!)
                    .ToList();
                Assert.True(ofCases.Count > 8);
                Assert.Empty(ofCases.Except(counted));
                Assert.Contains("People", counted);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task Another_therapists_file_is_not_there(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.OpenCase("Dorn family") + "/subpoena";
        using var other = await app.SignedIn(practice, Role.Therapist);
        using var hidden = await other.Get(url);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var forbidden = await desk.Get(url);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [Fact]
    public async Task The_practices_own_page_leads_each_reader_to_what_they_may_open()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        foreach (var (role, count) in ((Role, int)[])[(Role.Owner, 7), (Role.ClinicalLead, 4), (Role.Therapist, 2)])
        {
            using var reader = await app.SignedIn(practice, role);
            var links = (await reader.Page(OwnPracticePage.Address)).QuerySelectorAll("main .lines a").ToList();
            Assert.Equal(count, links.Count);
            foreach (var link in links)
            {
                await reader.Page(link.GetAttribute("href")!);
            }
        }
    }

    private static string Row(IHtmlDocument page, Compartment what) =>
        page.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent.Trim() == DisclosureWords.Of(what))
            .TextContent;
}
