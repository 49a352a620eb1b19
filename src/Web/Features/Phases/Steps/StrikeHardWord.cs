using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// Strikes one hard word of a note that was written down by mistake. Two clinicians sign it before this is called. A hold
/// that came with it stays until two clear it.
/// </summary>
internal sealed class StrikeHardWord(
    CaseworkDb db,
    WaysOnFile ways,
    StepsOnFile onFile,
    Vault vault,
    TimeProvider clock
)
{
    private const string Prefix = "StepNotes-";

    /// <summary>How a strike names it, in place of a table.</summary>
    public static string Table(string word) => Prefix + word;

    /// <summary>The key of the word; null where the name is none of these.</summary>
    public static string? WordOf(string table) =>
        table.StartsWith(Prefix, StringComparison.Ordinal) && HardWord.Words(table[Prefix.Length..]) is not null
            ? table[Prefix.Length..]
            : null;

    /// <param name="Counts">It was not struck yet.</param>
    public sealed record Found(WayOnFile Way, StepsOnFile.View Note, string Words, bool Counts);

    /// <summary>Of a note that counts, on a way that the reader may see; null where it does not say this.</summary>
    public async Task<Found?> Find(Actor actor, Guid id, string word, CancellationToken ct)
    {
        var row = await db.StepNotes.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.ReplacedAt == null, ct);
        if (
            row is null
            || await ways.Find(actor, row.WayId, ct) is not { } way
            || (await onFile.Views(actor, way.Row, ct)).FirstOrDefault(v => v.Id == id) is not { } note
            || !HardWord.In(note.Written).Contains(word)
        )
        {
            return null;
        }

        var day = note.Written.HeldOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return new(
            way,
            note,
            $"A hard word in the note of {day}: {HardWord.Words(word)}",
            HardWord.In(note.Account).Contains(word)
        );
    }

    /// <summary>Changes the note; the caller saves, and has found that two signed it.</summary>
    public async Task Mark(Actor actor, Found found, string word, PersonId first, string because, CancellationToken ct)
    {
        var row = await db.StepNotes.AsTracking().SingleAsync(n => n.Id == found.Note.Id, ct);
        var at = clock.GetUtcNow().UtcDateTime;
        List<StruckWord> struck =
        [
            .. found.Note.Struck,
            new(row.Id, word, first, at, because.ReplaceLineEndings("\n").Trim()),
        ];
        row.Struck = await vault.Seal(
            WayJson.Written(struck),
            StepPlaces.Of(actor.Practice, row.Id, nameof(StepNote.Struck)),
            row.Strand,
            ct
        );
    }
}
