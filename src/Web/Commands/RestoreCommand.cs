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
        var force = new Option<bool>("--force")
        {
            Description =
                "Move what is in the data folder aside first, and restore a backup in which faults were found.",
        };
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
                var (path, output) = (asked.GetRequiredValue(file), asked.InvocationConfiguration.Output);
                return asked.GetValue(rehearse)
                    ? await RestoreReport.Rehearsed(await restore.Rehearse(path, ct), output)
                    : await RestoreReport.Restored(await restore.Run(path, asked.GetValue(force), ct), output);
            }
        );
        return command;
    }
}
