using System.CommandLine;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Commands;

/// <summary>Puts a backup back, or rehearses that, and checks every reference in it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The archive." };
        var force = new Option<bool>("--force") { Description = "Move what is in the data folder aside first." };
        var rehearse = new Option<bool>("--rehearse")
        {
            Description = "Restore and check it elsewhere, and change nothing.",
        };
        var command = new Command("restore", "Restore a backup and check every reference in it.")
        {
            file,
            force,
            rehearse,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                if (!File.Exists(settings.KeyFile))
                {
                    throw new KeyFileException(
                        $"The key file {settings.KeyFile} is missing. No backup contains it: put back your copy of it first."
                    );
                }

                var restore = new RestoreBackup(settings, KeyFile.Read(settings.KeyFile), TimeProvider.System);
                var isRehearsal = asked.GetValue(rehearse);
                var result = isRehearsal
                    ? await restore.Rehearse(asked.GetRequiredValue(file), ct)
                    : await restore.Run(asked.GetRequiredValue(file), asked.GetValue(force), ct);
                await Report(result, isRehearsal, asked.InvocationConfiguration.Output);
                return result.Findings.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }

    private static async Task Report(CheckRestored.Result result, bool isRehearsal, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            await output.WriteLineAsync(finding);
        }

        await output.WriteLineAsync($"History: {result.History}. Files: {result.Files} references followed.");
        var done = isRehearsal ? "The rehearsal is over and nothing was changed" : "The backup is restored";
        await output.WriteLineAsync(
            result.Findings.Count == 0
                ? $"{done}; everything in it is whole."
                : $"{done}; {result.Findings.Count} things in it are not as they should be."
        );
    }
}
