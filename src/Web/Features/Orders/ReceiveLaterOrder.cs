using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Text;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes in a later order of an open case; it may replace an earlier one, which then no longer holds.</summary>
internal sealed class ReceiveLaterOrder(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    History history,
    FileOrder file,
    OrderDesk desk,
    DocumentReader documents,
    LocalTime local,
    TimeProvider clock
)
{
    private const string ReplacedWords = "A later order of this case replaced it.";
    private const string OlderWords = "Another order of this case, signed before it, took its place, because:";
    private const string ReplacedPlanWords = "A later plan of this case took its place.";

    /// <param name="FileName">Null for pasted text.</param>
    /// <param name="OlderBecause">Why a paper takes the place of one that was signed after it.</param>
    /// <param name="Replaces">The order, or the plan of the same kind, that this one takes the place of.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        Stream Content,
        string? FileName,
        PaperKind Paper,
        OrderId? Replaces,
        string? OlderBecause = null
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Received(string Url) : Outcome;

        public sealed record Unreadable(string Message) : Outcome;

        /// <summary>The case is not open, or not to be seen.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>It was signed before the one it would replace, and nobody says why it takes its place.</summary>
        public sealed record Older(DateOnly SignedOn, DateOnly Earlier) : Outcome;

        /// <summary>The order to be replaced was changed by somebody else, or is not one of this case that holds.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>The open case, if the person may see it.</summary>
    public Task<Case?> Find(Actor actor, CaseId id, CancellationToken ct) =>
        access.CasesOf(actor).SingleOrDefaultAsync(c => c.Id == id && c.State == CaseState.Open, ct);

    /// <summary>Papers of the case that hold, or that were stayed or modified and not replaced yet, the latest first.</summary>
    public IQueryable<CourtOrder> Standing(CaseId id) =>
        db
            .Orders.Where(o =>
                o.CaseId == id
                && (
                    o.Standing == OrderStanding.Active
                    || (
                        (o.Standing == OrderStanding.Modified || o.Standing == OrderStanding.Stayed)
                        && !db.Orders.Any(later => later.Replaces == o.Id)
                    )
                )
            )
            .OrderByDescending(o => o.ReceivedAt)
            .ThenByDescending(o => o.Id);

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await Find(actor, input.Case, ct) is not { } found)
        {
            return new Outcome.NotFound();
        }

        var bytes = await FileOrder.ReadAll(input.Content, ct);
        using var content = new MemoryStream(bytes, writable: false);
        var read = await documents.Read(content, input.FileName ?? FileOrder.PastedName, ct);
        if (read is not DocumentText.Words words)
        {
            return new Outcome.Unreadable(((DocumentText.Unreadable)read).Message);
        }

        if (await Replace(actor, found.Id, input, words.Text, ct) is { } cannot)
        {
            return await db.WasPosted(input.FormId, actor, ct)
                ? new Outcome.Received(await UrlOf(input.FormId, ct))
                : cannot;
        }

        var order = await file.Of(
            actor,
            found.Id,
            new(input.FileName, bytes, words, found.CourtState) { Paper = input.Paper },
            input.Replaces,
            ct
        );
        var url = order.Paper == PaperKind.Order ? OrderPages.Read(order.Id) : OrderPages.Plan(order.Id);
        db.Orders.Add(order);
        var act = new Act(nameof(ReceiveLaterOrder), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) switch
        {
            Saved.Done => new Outcome.Received(url),
            Saved.Repeated repeated => new Outcome.Received(repeated.ResultUrl),
            _ => new Outcome.Conflict(),
        };
    }

    /// <summary>A plan takes the place of a plan of its kind, an order that of an order; null where nothing hinders it.</summary>
    private async Task<Outcome?> Replace(Actor actor, CaseId id, Input input, string later, CancellationToken ct)
    {
        if (input.Replaces is not { } earlier)
        {
            return null;
        }

        var kind = input.Paper;
        var standing = Standing(id).Where(o => o.Id == earlier && o.Paper == kind);
        if (await standing.AsTracking().SingleOrDefaultAsync(ct) is not { } order)
        {
            return new Outcome.Conflict();
        }

        var signedOn = kind == PaperKind.Order ? OrderCheck.SignedOn(later) : null;
        var before = kind == PaperKind.Order ? (await desk.Reading(actor, order, ct)).Terms.SignedOn : null;
        var isOlder = order.Standing == OrderStanding.Active && signedOn < before;
        if (isOlder && string.IsNullOrWhiteSpace(input.OlderBecause))
        {
            return new Outcome.Older(signedOn!.Value, before!.Value);
        }

        db.Expect(order, order.Version);
        if (order.Standing != OrderStanding.Active)
        {
            // What a person said of it, with its day and its source, goes on holding.
            return null;
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        order.Standing = OrderStanding.Modified;
        order.StandingSince = !isOlder && signedOn < today ? signedOn : today;
        var place = new OrderPlaces(actor.Practice, order.Id).StandingSource;
        order.StandingSource = await vault.Seal(
            isOlder ? $"{OlderWords} {input.OlderBecause!.ReplaceLineEndings("\n").Trim()}"
                : kind == PaperKind.Order ? ReplacedWords
                : ReplacedPlanWords,
            place,
            order.Strand,
            ct
        );
        return null;
    }

    private Task<string> UrlOf(Guid formId, CancellationToken ct) =>
        db.FormPosts.Where(post => post.FormId == formId).Select(post => post.ResultUrl).SingleAsync(ct);
}
