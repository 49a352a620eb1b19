using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Shape;

/// <summary>Practices never see each other: every address is tried with every id of another practice.</summary>
public sealed class PracticesApartTests
{
    private const string Marker = "Quillfeather";

    [Theory, OnBothDatabases]
    public async Task No_address_shows_or_changes_another_practices_records(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var theirs = await FillPractice(app);
        var own = await app.NewPractice("Lakeside Practice");
        using var owner = await app.SignedIn(own, Role.Owner, "Robin Lake");
        var ids = await IdsOf(app, theirs);
        Assert.True(ids.Count > 5);
        var before = await LinksOf(app, theirs);

        var tried = 0;
        foreach (var url in ids.SelectMany(id => Addresses.Of(app, id)).Distinct())
        {
            tried++;
            using var answer = await owner.GetAsync(new Uri(url, UriKind.Relative));
            var body = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Marker, body, StringComparison.OrdinalIgnoreCase);
            Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, $"{url} fails");
            if (ids.Any(id => url.Contains(id.ToString("D"), StringComparison.Ordinal)))
            {
                Assert.True(answer.StatusCode != HttpStatusCode.OK || IsPublic(url), $"{url} answers 200");
                await TryToChange(owner, url);
            }
        }

        Assert.True(tried > 40, $"only {tried} addresses were tried");
        Assert.Equal(before, await LinksOf(app, theirs));
    }

    private static bool IsPublic(string url) =>
        url.StartsWith("/problem", StringComparison.Ordinal)
        || url.StartsWith("/start/", StringComparison.Ordinal)
        || url.StartsWith("/join/", StringComparison.Ordinal)
        || url.StartsWith("/words/", StringComparison.Ordinal);

    /// <summary>Posts with a true antiforgery token, to the page's plain handler and to each named one it may have.</summary>
    private static async Task TryToChange(SignedInClient owner, string url)
    {
        var token = (await owner.Page("/look"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        foreach (var handler in new[] { "", "?handler=SetAside", "?handler=Person", "?handler=End", "?handler=Remove" })
        {
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["FormId"] = Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString("D"),
                    ["Version"] = "1",
                }
            );
            using var answer = await owner.PostAsync(new Uri(url + handler, UriKind.Relative), form);
            Assert.True(
                answer.StatusCode != HttpStatusCode.InternalServerError,
                $"{url}{handler} fails when posted to"
            );
            Assert.DoesNotContain(Marker, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<PracticeId> FillPractice(ReknitApp app)
    {
        var practice = await app.NewPractice($"{Marker} House");
        using var therapist = await app.SignedIn(practice, Role.Therapist, $"Dr. {Marker}");
        var order =
            $"IT IS ORDERED that Ada {Marker} and Bo {Marker} shall attend reunification therapy with Cy {Marker}, their child.";
        using var read = await therapist.PostForm("/orders/new", ("Pasted", order));
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        using var opened = await therapist.PostForm(
            "/cases/open",
            ("Form.Caption", $"{Marker} family"),
            ("Form.Therapist", therapist.PersonId.Value.ToString("D")),
            ("Form.People[0].Name", $"Ada {Marker}"),
            ("Form.People[1].Name", $"Bo {Marker}"),
            ("Form.People[2].Name", $"Cy {Marker}")
        );
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        return practice;
    }

    private static async Task<IReadOnlyList<Guid>> IdsOf(ReknitApp app, PracticeId practice)
    {
        var ids = new List<Guid> { practice.Value };
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                ids.AddRange((await db.Cases.Select(c => c.Id).ToListAsync()).Select(id => id.Value));
                ids.AddRange((await db.Orders.Select(o => o.Id).ToListAsync()).Select(id => id.Value));
                ids.AddRange((await db.People.Select(p => p.Id).ToListAsync()).Select(id => id.Value));
                ids.AddRange(await db.Memberships.Select(m => m.AccountId).ToListAsync());
                ids.AddRange(await db.SignInSessions.Select(s => s.Id).ToListAsync());
                ids.AddRange(await db.DataKeys.Select(k => k.Id).ToListAsync());
            }
        );
        return [.. ids.Distinct()];
    }

    private static async Task<int> LinksOf(ReknitApp app, PracticeId practice)
    {
        var links = 0;
        await app.Within(practice, async s => links = await s.GetRequiredService<CaseworkDb>().History.CountAsync());
        return links;
    }
}
