using System.CommandLine;
using Reknit.Web.Demo;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>Runs a made-up practice in a folder of its own, which never mixes with a real one's.</summary>
internal static class DemoCommand
{
    /// <summary>What fills the made-up practice, in order; each step does nothing where it was done before.</summary>
    private static readonly IReadOnlyList<Func<IServiceProvider, CancellationToken, Task<string?>>> Seeds =
    [
        SealAccounts.Tell,
        DemoPractice.Seed,
    ];

    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "Address to listen on.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var command = new Command("demo", "Run a made-up practice in a folder of its own (--data, .demo by default).")
        {
            url,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = Settings(asked, asked.GetRequiredValue(url));
                MarkFolder(settings);
                await ServeCommand.Serve(settings, Seeds, asked.InvocationConfiguration.Output, ct);
                return 0;
            }
        );
        return command;
    }

    /// <summary>Of the given settings only what is about this machine: a demo sends no mail and shares no database.</summary>
    private static Settings Settings(ParseResult asked, string url)
    {
        GivenSettings.RequireAddress("--url", url);
        if (!new Uri(url).IsLoopback)
        {
            throw new MendableException("The demo's passwords are known to everybody: it listens on localhost only.");
        }

        var folder = GivenSettings.DataFolder(asked) ?? ".demo";
        return new()
        {
            IsDemo = true,
            DataFolder = folder,
            KeyFile = Path.Combine(folder, "reknit.keys"),
            PublicUrl = url,
            Listen = url,
            Pdftotext = GivenSettings.Read(asked).Pdftotext,
        };
    }

    private static void MarkFolder(Settings settings)
    {
        if (File.Exists(settings.DemoMarkPath))
        {
            return;
        }

        if (Directory.Exists(settings.DataFolder) && Directory.EnumerateFileSystemEntries(settings.DataFolder).Any())
        {
            throw new MendableException(
                $"{settings.DataFolder} is not a demo's folder and not empty. Name another one with --data."
            );
        }

        PrivateFolder.Make(settings.DataFolder);
        File.WriteAllText(settings.DemoMarkPath, "A made-up practice: this folder may be deleted at any time.\n");
    }
}
