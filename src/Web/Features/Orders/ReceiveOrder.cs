using System.Text.Json;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Text;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes in an order as a file or as pasted text: read, checked, sealed and kept.</summary>
internal sealed class ReceiveOrder(
    CaseworkDb db,
    Vault vault,
    History history,
    SealedFiles files,
    DocumentReader documents,
    TimeProvider clock
)
{
    private const string PastedName = "Pasted text.txt";

    /// <param name="FileName">Null for pasted text.</param>
    public sealed record Input(Guid FormId, Stream Content, string? FileName);

    public abstract record Outcome
    {
        /// <param name="Url">The order itself, for those who may read it; otherwise the list in which it waits.</param>
        public sealed record Received(string Url) : Outcome;

        public sealed record Unreadable(string Message) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var bytes = await ReadAll(input.Content, ct);
        using var content = new MemoryStream(bytes, writable: false);
        switch (await documents.Read(content, input.FileName ?? PastedName, ct))
        {
            case DocumentText.Unreadable cannot:
                return new Outcome.Unreadable(cannot.Message);
            case DocumentText.Words words:
                return new Outcome.Received(await Keep(actor, input, bytes, words, ct));
            default:
                throw new InvalidOperationException("A document is read or it is not.");
        }
    }

    private async Task<string> Keep(
        Actor actor,
        Input input,
        byte[] bytes,
        DocumentText.Words words,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var received = NewCase(actor, now);
        vault.MakeKey(actor.Practice, received.Strand);
        db.Cases.Add(received);
        if (actor.Role == Role.Therapist)
        {
            db.CaseAssignments.Add(Assigned(actor, received, now));
        }

        var order = await Seal(actor, input, received, bytes, words, ct);
        db.Orders.Add(order);
        var url = actor.Role.Allows(Permission.ReadOrder) ? OrderPages.Read(order.Id) : OrderPages.List;
        var act = new Act(nameof(ReceiveOrder), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) is Saved.Repeated repeated ? repeated.ResultUrl : url;
    }

    private async Task<CourtOrder> Seal(
        Actor actor,
        Input input,
        Case received,
        byte[] bytes,
        DocumentText.Words words,
        CancellationToken ct
    )
    {
        var id = new OrderId(Guid.CreateVersion7(clock.GetUtcNow()));
        var places = new OrderPlaces(actor.Practice, id);
        var reading = OrderCheck.Read(words.Text, OrderContext.None);
        var sealedFile = await vault.Seal(bytes, places.File, received.Strand, ct);
        return new()
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = received.Id,
            Source = input.FileName is null ? OrderSource.Pasted : OrderSource.File,
            FileName = await vault.Seal(input.FileName ?? PastedName, places.FileName, received.Strand, ct),
            MediaType = MediaTypeOf(words.Format),
            ByteCount = bytes.Length,
            FileAddress = await files.Keep(sealedFile.Bytes, ct),
            Pages = words.Pages,
            PagesWithoutText = string.Join(',', words.PagesWithoutText),
            MachineReadPages = string.Join(',', words.PagesReadByMachine),
            Words = await vault.Seal(words.Text, places.Words, received.Strand, ct),
            Reading = await vault.Seal(
                JsonSerializer.SerializeToUtf8Bytes(reading),
                places.Reading,
                received.Strand,
                ct
            ),
            ReadingVersion = CourtOrder.CheckVersion,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            ReceivedBy = actor.Person,
            Version = 1,
        };
    }

    private static Case NewCase(Actor actor, DateTimeOffset now) =>
        new()
        {
            PracticeId = actor.Practice,
            Id = new(Guid.CreateVersion7(now)),
            State = CaseState.Received,
            Basis = CaseBasis.CourtOrder,
            Caption = "",
            ReceivedAt = now.UtcDateTime,
            Version = 1,
        };

    /// <summary>A therapist who takes an order in sees it, also before the case is given to somebody.</summary>
    private static CaseAssignment Assigned(Actor actor, Case received, DateTimeOffset now) =>
        new()
        {
            PracticeId = actor.Practice,
            CaseId = received.Id,
            PersonId = actor.Person,
            Duty = CaseDuty.Therapist,
            StartedAt = now.UtcDateTime,
        };

    private static async Task<byte[]> ReadAll(Stream content, CancellationToken ct)
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
