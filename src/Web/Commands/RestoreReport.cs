using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Commands;

/// <summary>Tells what a restore or its rehearsal found and did; what it returns is the command's exit code.</summary>
internal static class RestoreReport
{
    private const int Refused = 2;

    public static async Task<int> Rehearsed(CheckRestored.Result check, TextWriter output)
    {
        await Tell(check, output);
        await output.WriteLineAsync($"The rehearsal is over and nothing was changed; {Words(check)}");
        return check.Findings.Count == 0 ? 0 : 1;
    }

    public static async Task<int> Restored(RestoreBackup.Result result, TextWriter output)
    {
        await Tell(result.Check, output);
        if (result is not { Ended: { } ended, Erased: { } erased })
        {
            await output.WriteLineAsync(
                $"""
                Nothing was restored: {Words(result.Check)}
                Try an older backup first, with --rehearse. If there is none that is whole, --force restores this one:
                then keep this list, copy everything as it is, and find out who had access before the practice works on.
                """
            );
            return Refused;
        }

        foreach (var left in ended.Left.Concat(erased.Left))
        {
            await output.WriteLineAsync(left);
        }

        await output.WriteLineAsync(
            $"""
            The backup is restored; {Words(result.Check)}
            Everybody is signed out ({ended.Sessions} sessions), and {ended.Links} open links no longer work.
            Erased again, because it was erased after the backup: {erased.Done}. Only what the anchor file of this
            place tells of is known; if it was lost, look up on paper what was set aside since, and set it aside again.
            """
        );
        return result.Check.Findings.Count + ended.Left.Count + erased.Left.Count == 0 ? 0 : 1;
    }

    private static async Task Tell(CheckRestored.Result check, TextWriter output)
    {
        foreach (var finding in check.Findings)
        {
            await output.WriteLineAsync(finding);
        }

        await output.WriteLineAsync($"History: {check.History}. Files: {check.Files} references followed.");
    }

    private static string Words(CheckRestored.Result check) =>
        check.Findings.Count == 0
            ? "everything in it is whole."
            : $"{check.Findings.Count} things in it are not as they should be.";
}
