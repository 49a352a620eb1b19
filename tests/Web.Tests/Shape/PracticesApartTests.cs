using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Shape;

/// <summary>
/// Practices never see each other: every address and form is tried with every id of another practice, half of the pairs
/// on each database and all of them on both in a deep run. What keeps practices apart is the same for both.
/// </summary>
public sealed class PracticesApartTests
{
    private const string Marker = "Quillfeather";

    private static bool IsDeep => Environment.GetEnvironmentVariable("REKNIT_TEST_DEEP") == "1";

    [Theory, OnBothDatabases]
    public async Task No_address_shows_or_changes_another_practices_records(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var theirs = await FillPractice(app);
        var before = await RowsOf(app, theirs);
        var ids = before
            .SelectMany(Ids)
            .GroupBy(id => id.Of)
            .SelectMany(OfOneKind)
            .Append(theirs.Value)
            .Distinct()
            .ToList();
        Assert.True(ids.Count > 10, $"only {ids.Count} ids of another practice");
        using var owner = await app.SignedIn(await app.NewPractice("Lakeside Practice"), Role.Owner, "Robin Lake");
        var handlers = await PostHandler.ByPage(app);
        var (asked, posted, turn) = (0, 0, 0);
        IEnumerable<Guid> Half() => IdsOf(database, ids, turn++);

        foreach (var route in Addresses.Templates(app).DistinctBy(r => r.RawText))
        {
            using var reader = await app.SignInAgain(owner);
            foreach (var id in route.Parameters.Count == 0 ? [ids[0]] : Half())
            {
                var url = Addresses.Fill(route, id);
                asked++;
                var isThere = await Ask(reader, url);
                Assert.True(!isThere || route.Parameters.Count == 0 || IsPublic(url), $"{url} answers 200");
            }

            foreach (var handler in handlers[route.RawText!].Where(h => h.Page != "sign-out"))
            {
                // Anew for each, since some forms end sessions.
                using var browser = await app.SignInAgain(owner);
                var token = await Token(browser);
                foreach (var id in route.Parameters.Count + handler.Ids.Count == 0 ? [ids[0]] : Half())
                {
                    posted++;
                    await Post(browser, Addresses.Fill(route, id), handler, id, token);
                }
            }
        }

        Assert.True(asked > 200 && posted > 300, $"only {asked} addresses and {posted} forms were tried");
        Assert.Equal(before, await RowsOf(app, theirs));
        using var still = await app.SignInAgain(owner);
        Assert.Contains("Robin Lake", (await still.Page("/staff")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<Guid> IdsOf(DatabaseKind database, List<Guid> ids, int turn)
    {
        var isAll = TestDatabases.Postgres is null || IsDeep;
        return ids.Where((_, n) => isAll || (n + turn) % 2 == (database == DatabaseKind.Sqlite ? 0 : 1));
    }

    private static bool IsPublic(string url) =>
        url.StartsWith("/problem", StringComparison.Ordinal)
        || url.StartsWith("/start/", StringComparison.Ordinal)
        || url.StartsWith("/q/", StringComparison.Ordinal)
        || url.StartsWith("/join/", StringComparison.Ordinal);

    private static async Task<bool> Ask(SignedInClient owner, string url)
    {
        using var answer = await owner.GetAsync(new Uri(url, UriKind.Relative));
        await AssertTellsNothing(answer, url);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<string> Token(SignedInClient owner) =>
        (await owner.Page("/look")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>With a true antiforgery token, and the other practice's id wherever the form takes one.</summary>
    private static async Task Post(SignedInClient owner, string url, PostHandler handler, Guid id, string token)
    {
        var fields = handler
            .Ids.ToDictionary(name => name, _ => id.ToString("D"))
            .Append(new("__RequestVerificationToken", token))
            .Append(new("Version", "1"));
        using var form = new FormUrlEncodedContent(fields);
        var to = handler.Handler.Length == 0 ? url : $"{url}?handler={handler.Handler}";
        using var answer = await owner.PostAsync(new Uri(to, UriKind.Relative), form);
        await AssertTellsNothing(answer, to);
    }

    private static async Task AssertTellsNothing(HttpResponseMessage answer, string url)
    {
        Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, $"{url} fails");
        Assert.DoesNotContain(Marker, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Marker, $"{answer.Headers}", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<PracticeId> FillPractice(ReknitApp app)
    {
        var practice = await app.NewPractice($"{Marker} House");
        using var therapist = await app.SignedIn(practice, Role.Therapist, $"Dr. {Marker}");
        var order =
            $"IT IS ORDERED that Ada {Marker} and Bo {Marker} shall attend reunification therapy with Cy {Marker}, their child.";
        using var read = await therapist.PostForm("/orders/new", ("Pasted", order));
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        await therapist.OpenCase(
            $"{Marker} family",
            [
                new($"Ada {Marker}", CasePart.Parent),
                new($"Bo {Marker}", CasePart.Parent),
                new($"Cy {Marker}", CasePart.Child),
            ]
        );
        using var owner = await app.SignedIn(practice, Role.Owner, $"Olu {Marker}");
        using var invited = await owner.PostForm(
            "/staff/invite",
            ("Name", $"Ines {Marker}"),
            ("Role", nameof(Role.FrontDesk))
        );
        Assert.Contains("/join/", await invited.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return practice;
    }

    /// <summary>Every row of every table of a practice, as text; the read log apart, which others' asking fills.</summary>
    private static async Task<IReadOnlyList<string>> RowsOf(ReknitApp app, PracticeId practice)
    {
        var rows = new List<string>();
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var tables = db
                    .Model.GetEntityTypes()
                    .Where(t => t.FindProperty(nameof(IOfPractice.PracticeId)) is not null)
                    .Select(t => t.GetTableName()!)
                    .Distinct()
                    .Order();
                await db.Database.OpenConnectionAsync();
                foreach (var table in tables)
                {
                    rows.AddRange(await Read(db, table, practice));
                }
            }
        );
        return rows;
    }

    private static async Task<IReadOnlyList<string>> Read(CaseworkDb db, string table, PracticeId practice)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(n => Written(reader.GetValue(n)));
            rows.Add($"{table}: {string.Join(" | ", values)}");
        }

        var own = practice.Value.ToString("D");
        return [.. rows.Where(r => r.Contains(own, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    private static string Written(object value) =>
        value is byte[] bytes
            ? Convert.ToHexString(bytes)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    /// <summary>What keeps practices apart asks whose a row is, never which row: one of each column is enough.</summary>
    private static IEnumerable<Guid> OfOneKind(IEnumerable<(string Of, Guid Id)> ids) =>
        ids.Select(id => id.Id).Take(IsDeep ? int.MaxValue : 1);

    /// <summary>Each id with the table and the place of its column.</summary>
    private static IEnumerable<(string Of, Guid Id)> Ids(string row)
    {
        var parts = row.Split([": ", " | "], StringSplitOptions.None);
        return parts
            .Select(
                (value, n) => (Of: $"{parts[0]} {n}", Id: Guid.TryParseExact(value, "D", out var id) ? id : default)
            )
            .Where(id => id.Id != default);
    }
}
