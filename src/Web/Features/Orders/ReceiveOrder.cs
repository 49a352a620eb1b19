using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Text;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes in an order as a file or as pasted text: read, checked, sealed and kept.</summary>
internal sealed class ReceiveOrder(
    CaseworkDb db,
    Vault vault,
    History history,
    FileOrder file,
    DocumentReader documents,
    TimeProvider clock
)
{
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
        var bytes = await FileOrder.ReadAll(input.Content, ct);
        using var content = new MemoryStream(bytes, writable: false);
        switch (await documents.Read(content, input.FileName ?? FileOrder.PastedName, ct))
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

        var order = await file.Of(actor, received.Id, new(input.FileName, bytes, words), null, ct);
        db.Orders.Add(order);
        var url = actor.Role.Allows(Permission.ReadOrder) ? OrderPages.Read(order.Id) : OrderPages.List;
        var act = new Act(nameof(ReceiveOrder), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) is Saved.Repeated repeated ? repeated.ResultUrl : url;
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
}
