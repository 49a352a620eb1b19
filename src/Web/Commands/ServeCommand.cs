using System.CommandLine;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>Runs the program for a practice until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>
    /// What features do before the first page is served, and what they tell the person who starts the program,
    /// such as the link with which the first owner signs up; null when there is nothing to tell.
    /// </summary>
    private static readonly IReadOnlyList<Func<IServiceProvider, CancellationToken, Task<string?>>> BeforeFirstPage =
    [
        FirstOwnerLink.Tell,
        SealAccounts.Tell,
    ];

    public static Command Create()
    {
        var command = new Command("serve", "Run Reknit for a practice.");
        command.SetAction(Run);
        return command;
    }

    public static async Task<int> Run(ParseResult asked, CancellationToken ct)
    {
        await Serve(GivenSettings.Read(asked), BeforeFirstPage, asked.InvocationConfiguration.Output, ct);
        return 0;
    }

    /// <summary>The start that serve and demo share: rules, database, what features do first, pages.</summary>
    public static async Task Serve(
        Settings settings,
        IEnumerable<Func<IServiceProvider, CancellationToken, Task<string?>>> beforeFirstPage,
        TextWriter output,
        CancellationToken ct
    )
    {
        using var inUse = FolderLock.Run(settings);
        var (keys, areNew) = await StartRules.Keys(settings, ct);
        if (areNew && !settings.IsDemo)
        {
            await output.WriteLineAsync(WordsOnNewKeys(settings.KeyFile));
        }

        await using var app = Program.Build(settings, keys);
        await PrepareDatabase.Run(app.Services, ct);
        foreach (var step in beforeFirstPage)
        {
            if (await step(app.Services, ct) is { } words)
            {
                await output.WriteLineAsync(words);
            }
        }

        await app.StartAsync(ct);
        await output.WriteLineAsync($"Reknit runs on {string.Join(", ", app.Urls)}. Ctrl-C stops it.");
        await app.WaitForShutdownAsync(ct);
    }

    private static string WordsOnNewKeys(string path) =>
        $"""
            A new key file was made: {Path.GetFullPath(path)}
            Copy it to a safe place of its own now, apart from every backup of the database.
            Without it nobody can ever open this practice's records again, and no backup contains it.
            """;
}
