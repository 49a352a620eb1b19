using System.CommandLine;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Commands;

/// <summary>Writes one archive of database and files while the practice works.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The archive to write (.tar.gz); it must not exist yet.",
        };
        var command = new Command("backup", "Write a backup of database and files; the key file is never in it.")
        {
            file,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                var found = await FoundDatabase.Look(settings, ct);
                var keys = StartRules.KeysToBackUp(settings, found);
                var path = asked.GetRequiredValue(file);
                var made = await new MakeBackup(settings, keys, TimeProvider.System).Run(
                    path,
                    found.LastMigration!,
                    ct
                );
                var output = asked.InvocationConfiguration.Output;
                foreach (var address in made.Damaged)
                {
                    await output.WriteLineAsync($"The stored file {address} is damaged. It went in as it is.");
                }

                await output.WriteLineAsync(
                    $"{path}: database and {made.Files} files. To see that it can be restored: restore --rehearse {path}"
                );
                return made.Damaged.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }
}
