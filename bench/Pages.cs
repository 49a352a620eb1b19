namespace Reknit.Bench;

/// <summary>How many pages a second the program serves to a signed-in therapist, against bare answers of the same size.</summary>
internal static class Pages
{
    private const int RoundCount = 7;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(0.7);

    public static async Task Measure(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("reknit-bench");
        await using (
            var practice = await SeededPractice.Make(folder, also: s => s.AddSingleton<IStartupFilter, Bare>())
        )
        {
            var (demo, order) = await practice.DemoCase();
            var decree = await practice.Receive(LongOrder.Of(100));
            await practice.Start();
            await Measure(table, practice, "Order page", $"/orders/{order.Value}");
            await Measure(table, practice, "Order page, 100 pages", decree);
            await Measure(table, practice, "Case page", $"/cases/{demo.Value}");
        }

        folder.Delete(recursive: true);
    }

    private static async Task Measure(Table table, SeededPractice practice, string name, string path)
    {
        var (bytes, commands) = await Look(practice, path);
        var page = new Load(practice.Address, path, practice.Cookie);
        var bare = new Load(practice.Address, Bare.Of(bytes), practice.Cookie);
        await page.Rate(Warming);
        await bare.Rate(Warming / 4);
        var compared = await Rounds.Compare(RoundCount, () => page.Rate(Stretch), () => bare.Rate(Stretch));
        table.Add(
            name,
            compared,
            "requests/s",
            $"a bare endpoint of the same server, {bytes:#,0} bytes",
            ("at least 0.1", compared.Ratio.Median >= 0.1)
        );
        table.Note($"{name}: {commands} database commands, {bytes:#,0} bytes.");
    }

    /// <summary>How large the page is, and how often it asks the database once its keys are open.</summary>
    public static async Task<(int Bytes, int Commands)> Look(SeededPractice practice, string path)
    {
        using var browser = new HttpClient { BaseAddress = practice.Address };
        browser.DefaultRequestHeaders.Add("Cookie", practice.Cookie);
        await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        // What the read log writes in groups is no part of a page.
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        using var commands = new DatabaseCommands();
        var page = await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        return (page.Length, commands.Count);
    }
}
