using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Word;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Words for one person as they stand on paper.</summary>
/// <param name="MayGo">They were let go, and the decision lets them reach this person today.</param>
internal sealed record PaperView(Rest Rest, WayTelling Row, Draft Draft, bool MayGo);

/// <summary>
/// Words for one person as a letter of the practice. Before they are let go it is a working copy and says so; then the
/// file is made once and kept, and is given out only while the decision lets the words reach that person.
/// </summary>
internal sealed class WordsAsPaper(
    CaseworkDb db,
    RestOnFile rests,
    ReadLetterhead letterhead,
    PdfPrinter printer,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <summary>A file, or why there is none.</summary>
    public sealed record Made(byte[]? Bytes, string? Message);

    /// <summary>Null where there are no such words, or none that the reader may see.</summary>
    public async Task<PaperView?> Find(Actor actor, WayId way, Guid telling, CancellationToken ct)
    {
        if (
            await rests.Find(actor, way, ct) is not { } rest
            || await db.WayTellings.AsNoTracking().SingleOrDefaultAsync(t => t.Id == telling && t.WayId == way, ct)
                is not { } row
        )
        {
            return null;
        }

        var words = await vault.Open(row.Words, RestPlaces.Words(actor.Practice, row.Id), actor.Reader, ct);
        var to = rest.Listeners.FirstOrDefault(l => l.Who.Id == row.PersonId);
        var by = row.LeftBy ?? row.DecidedBy;
        var names = await db
            .People.AsNoTracking()
            .Where(p => p.Id == row.PersonId || p.Id == by)
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var practice = await letterhead.Now(ct);
        // An agency's silence that came after them holds them back too.
        var mayGo =
            row is { LeftAt: not null, TakenBackAt: null }
            && !rest.SilenceStands
            && !rest.Withheld.IsToldBy(words)
            && to?.Says(words) is not null;
        var on = (await local.Zone(ct)).DayOf(row.LeftAt ?? clock.GetUtcNow().UtcDateTime);
        var addressee = new Addressee(names[row.PersonId], to is null ? "" : CaseFormView.PartWords(to.Who.Part));
        var draft = WordsOnPaper.Of(
            row.Occasion,
            words,
            addressee,
            new(practice.Name, practice.Below),
            names[by],
            on,
            mayGo
        );
        return new(rest, row, draft, mayGo);
    }

    /// <summary>The file: of words that may go the one that is kept, and it is kept now where there is none.</summary>
    public async Task<Made> File(Actor actor, PaperView view, PaperForm form, CancellationToken ct)
    {
        if (!view.MayGo)
        {
            return await Write(view.Draft, form, ct);
        }

        if (await Kept(actor, view, form, ct) is { } kept)
        {
            return new(kept, null);
        }

        var made = await Write(view.Draft, form, ct);
        if (made.Bytes is not { } bytes)
        {
            return made;
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.WayPapers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = view.Row.CaseId,
                TellingId = view.Row.Id,
                Form = form,
                File = await vault.Seal(bytes, RestPlaces.Paper(actor.Practice, id), view.Row.Strand, ct),
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
            }
        );
        try
        {
            await history.Save(new(nameof(WordsAsPaper), actor.Practice, actor.Person), ct);
        }
        catch (DbUpdateException)
        {
            // Two asked at the same moment: the first file is the one that counts.
            db.ChangeTracker.Clear();
        }

        return new(await Kept(actor, view, form, ct) ?? bytes, null);
    }

    private async Task<byte[]?> Kept(Actor actor, PaperView view, PaperForm form, CancellationToken ct) =>
        await db.WayPapers.AsNoTracking().SingleOrDefaultAsync(p => p.TellingId == view.Row.Id && p.Form == form, ct)
            is { } row
            ? await vault.OpenBytes(row.File, RestPlaces.Paper(actor.Practice, row.Id), actor.Reader, ct)
            : null;

    private async Task<Made> Write(Draft draft, PaperForm form, CancellationToken ct) =>
        form == PaperForm.Word
            ? new(WordWriter.Write(draft), null)
            : await printer.Print(draft, ct) switch
            {
                PrintedDraft.Pdf pdf => new(pdf.Bytes.ToArray(), null),
                PrintedDraft.NotAvailable no => new(null, no.Message),
                PrintedDraft.Failed failed => new(null, failed.Message),
                _ => throw new InvalidOperationException("A paper is printed or it is not."),
            };
}
