using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Storage;

/// <summary>Whether the program can do its work now, in plain words that tell nobody a secret.</summary>
internal sealed class Readiness(CaseworkDb db, Settings settings, KeyFile keys, DocumentReader reader)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>200 when every check is met, otherwise 503; one line for each check.</summary>
    public async Task<IResult> Answer(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var checks = await DatabaseChecks(patience.Token);
        checks.Add(Line("files", CanWriteFiles() ? null : "the files folder cannot be written to"));
        checks.Add((true, $"pdf: {PdfWords()}"));
        var isReady = checks.TrueForAll(check => check.IsMet);
        return Results.Text(
            string.Concat(checks.Select(check => check.Words + "\n")),
            "text/plain",
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }

    private async Task<List<(bool IsMet, string Words)>> DatabaseChecks(CancellationToken ct)
    {
        try
        {
            var isBehind = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
            if (isBehind)
            {
                return [Line("database", null), Line("tables", "are not of this version of the program")];
            }

            var made = await db.Marks.AsNoTracking().SingleOrDefaultAsync(mark => mark.Name == Mark.Keys, ct);
            return
            [
                Line("database", null),
                Line("tables", null),
                Line(
                    "keys",
                    made?.Value != keys.Fingerprint ? "the key file does not belong to the database" : KeyFileTrouble()
                ),
            ];
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or OperationCanceledException)
        {
            return [Line("database", "does not answer")];
        }
    }

    /// <summary>The program goes on with what it has in memory, and could not start again: so it must be heard now.</summary>
    private string? KeyFileTrouble()
    {
        const string Remedy = "; do not stop the program before your copy of it is back in its place";
        if (!File.Exists(settings.KeyFile))
        {
            return "the key file is gone from the disk" + Remedy;
        }

        try
        {
            var stored = KeyFile.Read(settings.KeyFile);
            return stored.Fingerprint != keys.Fingerprint ? "the key file on the disk is another one" + Remedy
                : stored.Generation < keys.Generation
                    ? "the key file on the disk is a copy from before the last rotation" + Remedy
                : null;
        }
        catch (Exception e) when (e is KeyFileException or IOException or UnauthorizedAccessException)
        {
            return "the key file on the disk cannot be read" + Remedy;
        }
    }

    /// <summary>Said and never a reason not to serve: everything but PDFs works.</summary>
    private string PdfWords() =>
        (reader.IsIsolated, settings.PdfWithoutIsolation || settings.IsDemo) switch
        {
            (true, _) => "ok, read in isolation",
            (false, true) => "read without isolation, as the settings allow",
            (false, false) => "not read, for want of isolation",
        };

    private bool CanWriteFiles()
    {
        try
        {
            PrivateFolder.Make(settings.FilesPath);
            var probe = Path.Combine(settings.FilesPath, $".ready-{Environment.ProcessId}-{Environment.TickCount64}");
            using var file = new FileStream(
                probe,
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static (bool IsMet, string Words) Line(string check, string? trouble) =>
        (trouble is null, $"{check}: {trouble ?? "ok"}");
}
