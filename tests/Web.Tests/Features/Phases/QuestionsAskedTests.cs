using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>How often the pages of the way ask the database, however many families the practice has.</summary>
public sealed class QuestionsAskedTests
{
    [Theory, OnBothDatabases]
    public async Task Board_day_case_and_gate_ask_as_often_for_many_families_as_for_two(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (caseUrl, way) = await Family(client, 0);
        await Family(client, 1);
        string[] pages = ["/board", "/", "/cases", caseUrl + "/way", way];
        var few = await Asked(app, client, pages);
        for (var n = 2; n < 12; n++)
        {
            await Family(client, n);
        }

        var many = await Asked(app, client, pages);

        Assert.All(few.Values, count => Assert.InRange(count, 2, 80));
        Assert.Equal(few, many);
    }

    [Theory, OnBothDatabases]
    public async Task A_family_of_three_children_asks_as_often_as_one_of_one(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (oneUrl, oneWay) = await Family(client, 0);
        var threeUrl = await client.OpenCase(
            "Reyes",
            [
                new("Ada Reyes", CasePart.Parent),
                new("Ole Reyes", CasePart.Parent),
                new("Iris Reyes", CasePart.Child),
                new("Jon Reyes", CasePart.Child),
                new("Kim Reyes", CasePart.Child),
            ],
            also: ("Form.Basis", "Voluntary")
        );
        var threeWay = "";
        foreach (var child in (string[])["Iris", "Jon", "Kim"])
        {
            foreach (var adult in (string[])["Ada", "Ole"])
            {
                threeWay = await WaySupport.Begin(client, threeUrl, child, adult);
            }
        }

        var one = await Asked(app, client, [oneUrl + "/way", oneWay]);
        var three = await Asked(app, client, [threeUrl + "/way", threeWay]);

        Assert.Equal(6, (await client.Page(threeUrl + "/way")).QuerySelectorAll("article .ladder-picture").Length);
        Assert.Equal(one.Values, three.Values);
    }

    private static async Task<(string Case, string Way)> Family(SignedInClient client, int n)
    {
        var name = $"Family{(char)('a' + n)}";
        var caseUrl = await client.OpenCase(
            name,
            [
                new($"Ada {name}", CasePart.Parent),
                new($"Ole {name}", CasePart.Parent),
                new($"Iris {name}", CasePart.Child),
            ],
            also: ("Form.Basis", "Voluntary")
        );
        return (caseUrl, await WaySupport.Begin(client, caseUrl, "Iris", "Ole"));
    }

    private static async Task<Dictionary<string, int>> Asked(ReknitApp app, SignedInClient client, string[] pages)
    {
        var asked = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            // The first look may fill what is remembered for a minute, and the program's own jobs ask beside it.
            asked[page] = int.MaxValue;
            for (var look = 0; look < 5; look++)
            {
                using var commands = new DatabaseCommands(app);
                await client.Page(page);
                asked[page] = Math.Min(asked[page], commands.Count);
            }
        }

        return asked;
    }
}
