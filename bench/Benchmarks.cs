namespace Reknit.Bench;

/// <summary>Runs the benchmarks one after the other, or those whose names were given, and prints what they measured.</summary>
internal static class Benchmarks
{
    private static readonly IReadOnlyList<(string Name, Func<Table, Task> Run)> All =
    [
        ("check", Checking.Measure),
        ("decide", Deciding.Measure),
        ("pages", Pages.Measure),
        ("families", Families.Measure),
        ("saving", Saving.Measure),
        ("process", RunningProgram.Measure),
    ];

    private static async Task<int> Main(string[] names)
    {
        if (names.Except(All.Select(b => b.Name)).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync(
                $"There is no benchmark '{unknown}': {string.Join(", ", All.Select(b => b.Name))}."
            );
            return 2;
        }

        var table = new Table();
        foreach (var (name, run) in All.Where(b => names.Length == 0 || names.Contains(b.Name)))
        {
            await Console.Error.WriteLineAsync($"Measuring: {name}…");
            await run(table);
        }

        await table.Print(Console.Out);
        return 0;
    }
}
