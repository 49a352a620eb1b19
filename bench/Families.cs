using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Bench;

/// <summary>What the board and a family's way cost in a practice of 50 families and in one of 5,000.</summary>
internal static class Families
{
    private const int Few = 50;
    private const int Many = 5_000;
    private const int RoundCount = 7;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(0.7);

    public static async Task Measure(Table table)
    {
        var (small, large) = (
            Directory.CreateTempSubdirectory("reknit-bench"),
            Directory.CreateTempSubdirectory("reknit-bench")
        );
        await using (var few = await Filled(small, Few))
        await using (var many = await Filled(large, Many))
        {
            await Measure(table, "Board", few, many, _ => Task.FromResult("/board"));
            await Measure(table, "Family page", few, many, FamilyPage);
        }

        small.Delete(recursive: true);
        large.Delete(recursive: true);
    }

    private static async Task<SeededPractice> Filled(DirectoryInfo folder, int families)
    {
        var practice = await SeededPractice.Make(folder, also: s => s.AddSingleton<IStartupFilter, Bare>());
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < families; n++)
        {
            await new RealFamily(practice, n).Add();
            if (n % 500 == 499)
            {
                await Console.Error.WriteLineAsync($"{n + 1:#,0} families after {watch.Elapsed.TotalSeconds:0} s");
            }
        }

        await practice.Start();
        return practice;
    }

    private static async Task<string> FamilyPage(SeededPractice practice)
    {
        var url = "";
        await practice.Within(async services =>
        {
            var caption = RealFamily.Caption(RealFamily.Shown);
            var found = await services.GetRequiredService<CaseworkDb>().Cases.SingleAsync(c => c.Caption == caption);
            url = $"/cases/{found.Id.Value}/way";
        });
        return url;
    }

    private static async Task Measure(
        Table table,
        string name,
        SeededPractice few,
        SeededPractice many,
        Func<SeededPractice, Task<string>> path
    )
    {
        var (inFew, inMany) = (await path(few), await path(many));
        var (_, commandsOfFew) = await Pages.Look(few, inFew);
        var (bytes, commandsOfMany) = await Pages.Look(many, inMany);
        var small = new Load(few.Address, inFew, few.Cookie);
        var large = new Load(many.Address, inMany, many.Cookie);
        var bare = new Load(many.Address, Bare.Of(bytes), many.Cookie);
        foreach (var load in (Load[])[small, large])
        {
            await load.Rate(Warming);
        }

        await bare.Rate(Warming / 4);
        var grown = await Rounds.Compare(RoundCount, () => large.Rate(Stretch), () => small.Rate(Stretch));
        table.Add(
            $"{name}, {Many:#,0} families",
            grown,
            "requests/s",
            $"the same page in a practice of {Few}",
            ("at least 0.5", grown.Ratio.Median >= 0.5)
        );
        var compared = await Rounds.Compare(RoundCount, () => large.Rate(Stretch), () => bare.Rate(Stretch));
        table.Add(
            $"{name}, {Many:#,0} families",
            compared,
            "requests/s",
            $"a bare endpoint of the same server, {bytes:#,0} bytes",
            ("at least 0.1", compared.Ratio.Median >= 0.1)
        );
        var (asked, askedOfFew) = (Spread.Of([commandsOfMany]), Spread.Of([commandsOfFew]));
        table.Add(
            $"{name}, {Many:#,0} families",
            new(asked, askedOfFew, Spread.Of([(double)commandsOfMany / commandsOfFew])),
            "database commands",
            $"the same page in a practice of {Few}",
            ("no more", commandsOfMany <= commandsOfFew)
        );
    }
}
