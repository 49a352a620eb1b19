using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Word;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Makes a paper's file, keeps its bytes for good, and puts on record what it was made from.</summary>
internal sealed class MakePaper(
    CaseworkDb db,
    DraftPapers papers,
    MayHandPaper may,
    PdfPrinter printer,
    Vault vault,
    SealedFiles files,
    History history,
    TimeProvider clock
)
{
    /// <param name="Seen">Print of the paper as the page showed it.</param>
    /// <param name="Because">Why the answer is "No" where something speaks against it.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        ViolenceAnswer? Answer,
        string? Because,
        string? Seen,
        PaperForm Form
    );

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Url">Of the file as it is kept.</param>
        public sealed record Made(string Url) : Outcome;

        /// <summary>There is no such paper now: the order, the people or the day changed since the page was read.</summary>
        public sealed record Changed : Outcome;

        /// <summary>The decision on what may leave refused it for whom it names.</summary>
        public sealed record MayNotLeave : Outcome;

        public sealed record NoPdf(string Message) : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await MadeBefore(actor, input, ct) is { } url)
        {
            return new Outcome.Made(url);
        }

        return await papers.Handle(actor, input.Order, input.Answer, input.Because, ct) switch
        {
            DraftPapers.Outcome.NotFound => new Outcome.NotFound(),
            DraftPapers.Outcome.Drafted drafted
                when drafted.Drafts.FirstOrDefault(d => PaperFiles.PrintOf(d) == input.Seen) is { } draft => await Make(
                actor,
                input,
                drafted,
                draft,
                ct
            ),
            _ => new Outcome.Changed(),
        };
    }

    /// <summary>A second press of the button gives the first file: it is never made again.</summary>
    private Task<string?> MadeBefore(Actor actor, Input input, CancellationToken ct) =>
        db
            .FormPosts.Where(f => f.FormId == input.FormId && f.PersonId == actor.Person && f.Act == nameof(MakePaper))
            .Select(f => f.ResultUrl)
            .SingleOrDefaultAsync(ct);

    private async Task<Outcome> Make(
        Actor actor,
        Input input,
        DraftPapers.Outcome.Drafted drafted,
        Draft draft,
        CancellationToken ct
    )
    {
        if (!await may.Now(actor, drafted.Order.Case, input.Order, draft.Kind, draft.To?.For, ct))
        {
            return new Outcome.MayNotLeave();
        }

        if (input.Form == PaperForm.Word)
        {
            return await Keep(actor, input, drafted, draft, WordWriter.Write(draft), ct);
        }

        return await printer.Print(draft, ct) switch
        {
            PrintedDraft.Pdf pdf => await Keep(actor, input, drafted, draft, pdf.Bytes, ct),
            PrintedDraft.NotAvailable no => new Outcome.NoPdf(no.Message),
            PrintedDraft.Failed failed => new Outcome.NoPdf(failed.Message),
            _ => throw new InvalidOperationException("A draft is printed or it is not."),
        };
    }

    private async Task<Outcome> Keep(
        Actor actor,
        Input input,
        DraftPapers.Outcome.Drafted drafted,
        Draft draft,
        ReadOnlyMemory<byte> bytes,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = new DraftId(Guid.CreateVersion7(now));
        var (places, strand) = (new PaperPlaces(actor.Practice, id), drafted.Order.Case.Strand);
        var to = draft.To is { } reader ? new PaperReader(reader.Name, reader.Capacity) : null;
        var about = new PaperAbout(to, PaperFiles.WordsPrintOf(draft), draft.OwnClauses);
        var sealedFile = await vault.Seal(bytes, places.File, strand, ct);
        db.DraftsMade.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = input.Order,
                CaseId = drafted.Order.Case,
                Kind = draft.Kind,
                Form = input.Form,
                ForPerson = draft.To?.For,
                About = await vault.Seal(JsonSerializer.SerializeToUtf8Bytes(about), places.About, strand, ct),
                Answer = await vault.Seal(drafted.Counted.ToString(), places.Answer, strand, ct),
                AnswerBecause = drafted is { Counted: ViolenceAnswer.No, Against.Any: true }
                    ? await vault.Seal(input.Because!.ReplaceLineEndings("\n").Trim(), places.AnswerBecause, strand, ct)
                    : null,
                ReadingNumber = drafted.Desk.ReadingNumber,
                ByteCount = bytes.Length,
                FileAddress = await files.Keep(sealedFile.Bytes, ct),
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var url = PaperFiles.Url(input.Order, id);
        var act = new Act(nameof(MakePaper), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) switch
        {
            Saved.Repeated repeated => new Outcome.Made(repeated.ResultUrl),
            Saved.Conflict => new Outcome.Changed(),
            _ => new Outcome.Made(url),
        };
    }
}
