using System.Text.Json;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Text;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Makes the record of an order that was read: checked against this practice's list and sealed.</summary>
internal sealed class FileOrder(Vault vault, SealedFiles files, TimeProvider clock)
{
    public const string PastedName = "Pasted text.txt";

    /// <param name="FileName">Null for pasted text.</param>
    /// <param name="CasesState">Of the case's court, for an order that does not name its own state.</param>
    public sealed record Incoming(string? FileName, byte[] Bytes, DocumentText.Words Words, string? CasesState = null)
    {
        public PaperKind Paper { get; init; }
    }

    /// <param name="replaces">The earlier order of the case that this one replaces.</param>
    public async Task<CourtOrder> Of(
        Actor actor,
        CaseId inCase,
        Incoming incoming,
        OrderId? replaces,
        CancellationToken ct
    )
    {
        var (fileName, bytes, words, _) = incoming;
        var id = new OrderId(Guid.CreateVersion7(clock.GetUtcNow()));
        var places = new OrderPlaces(actor.Practice, id);
        var reading = Read(words.Text, incoming.CasesState);
        var sealedFile = await vault.Seal(bytes, places.File, inCase.Strand, ct);
        return new()
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = inCase,
            Paper = incoming.Paper,
            Source = fileName is null ? OrderSource.Pasted : OrderSource.File,
            FileName = await vault.Seal(fileName ?? PastedName, places.FileName, inCase.Strand, ct),
            MediaType = MediaTypeOf(words.Format),
            ByteCount = bytes.Length,
            FileAddress = await files.Keep(sealedFile.Bytes, ct),
            Pages = words.Pages,
            PagesWithoutText = string.Join(',', words.PagesWithoutText),
            MachineReadPages = string.Join(',', words.PagesReadByMachine),
            HasStruckWords = words.HasStruckWords,
            Words = await vault.Seal(words.Text, places.Words, inCase.Strand, ct),
            Reading = await vault.Seal(JsonSerializer.SerializeToUtf8Bytes(reading), places.Reading, inCase.Strand, ct),
            ReadingVersion = CourtOrder.CheckVersion,
            IsReadOfWork = CourtOrder.IsOfWork(reading),
            ReadKind = reading.Document.Kind,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            ReceivedBy = actor.Person,
            Replaces = replaces,
            Version = 1,
        };
    }

    private static OrderReading Read(string text, string? casesState)
    {
        var reading = OrderCheck.Read(text, OrderContext.None);
        return reading.Terms.State is null && casesState is not null
            ? OrderCheck.Read(text, new(casesState, null))
            : reading;
    }

    public static async Task<byte[]> ReadAll(Stream content, CancellationToken ct)
    {
        using var all = new MemoryStream();
        await content.CopyToAsync(all, ct);
        return all.ToArray();
    }

    private static string MediaTypeOf(FileFormat format) =>
        format switch
        {
            FileFormat.Pdf => "application/pdf",
            FileFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "text/plain",
        };
}
