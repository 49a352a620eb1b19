using System.Net;
using AngleSharp.Dom;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Cases;

[TestsPage<ListCasesPage>]
public sealed class ListCasesTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_is_found_by_caption_number_or_name_however_they_are_typed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        await client.OpenCase(
            "Ñandú v. O’Brien",
            [
                new("José Ángel Ñandú", CasePart.Parent),
                new("Siobhán O’Brien", CasePart.Parent),
                new("İpek", CasePart.Child),
            ],
            also: [("Form.CourtNumber", "24-CVD-001182")]
        );
        await client.OpenCase(
            "In re Haddad",
            [
                new("ليلى حداد", CasePart.Parent),
                new("عُمَر حداد", CasePart.Parent),
                new("Ана Łukaszewicz", CasePart.Child),
            ],
            also: [("Form.CourtNumber", "25_100%")]
        );

        foreach (
            var typed in (string[])
                ["nandu", "ÑANDÚ", "obrien v nandu", "24-cvd", "001182", "Nandu, Jose", "angel jose", "siobhan", "IPEK"]
        )
        {
            Assert.Equal(["Ñandú v. O’Brien"], await Found(client, typed));
        }

        foreach (var typed in (string[])["haddad", "حداد ليلى", "عمر", "ана", "lukaszewicz", "25_100%", "25\0100"])
        {
            Assert.Equal(["In re Haddad"], await Found(client, typed));
        }

        Assert.Equal(2, (await Found(client, " ")).Count);
        Assert.Empty(await Found(client, "siobhan haddad"));
        Assert.Empty(await Found(client, "24-CVX"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_found_says_so_and_leads_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        await client.OpenCase("Dorn family");

        var page = await client.Page("/cases?find=%3Cb%3Enobody");

        Assert.Contains("Nothing found", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>nobody", page.QuerySelector("input[name=Find]")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_has_pages(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        for (var n = 1; n <= ListCasesPage.PageSize + 2; n++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await client.OpenCase(
                $"Family {n}",
                [
                    new($"Mira {n}", CasePart.Parent),
                    new($"Tobin {n}", CasePart.Parent),
                    new($"June {n}", CasePart.Child),
                ]
            );
        }

        var first = await client.Page("/cases?find=family");
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var second = await client.Page(next);

        Assert.Equal(ListCasesPage.PageSize, Captions(first).Count);
        Assert.Equal("Family 27", Captions(first)[0]);
        Assert.Equal(["Family 2", "Family 1"], Captions(second));
        Assert.NotNull(second.QuerySelector(".pager a[rel=prev]"));
        Assert.Null(second.QuerySelector(".pager a[rel=next]"));
        Assert.Equal(["Family 2", "Family 1"], Captions(await client.Page("/cases?page=99")));
        Assert.Equal("Family 27", Captions(await client.Page("/cases?page=-5"))[0]);
        Assert.Equal("Family 27", Captions(await client.Page("/cases?page=x"))[0]);
    }

    [Theory, OnBothDatabases]
    public async Task A_therapist_sees_assigned_cases_and_others_see_all_but_behind_a_wall(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var elsewhere = await app.SignedIn(await app.NewPractice("Lake Practice"), Role.Owner);
        var url = await therapist.OpenCase("Dorn family");

        Assert.Equal(["Dorn family"], await Found(therapist, ""));
        Assert.Empty(await Found(other, "dorn"));
        Assert.Empty(await Found(elsewhere, "dorn"));
        Assert.Equal(["Dorn family"], await Found(owner, "mira"));
        await app.ShutOut(practice, CaseSupport.CaseIn(url), owner.PersonId);
        await app.ShutOut(practice, CaseSupport.CaseIn(url), therapist.PersonId);
        Assert.Empty(await Found(owner, "mira"));
        Assert.Empty(await Found(therapist, ""));
        foreach (var client in (HttpClient[])[owner, therapist, other, elsewhere])
        {
            using var answer = await client.Get(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            using var home = await client.Get("/");
            Assert.DoesNotContain("Dorn", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<string>> Found(HttpClient client, string typed) =>
        Captions(await client.Page("/cases?find=" + Uri.EscapeDataString(typed)));

    private static List<string> Captions(IParentNode page) =>
        [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];
}
