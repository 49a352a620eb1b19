using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Holds an order read before against the rules of today, in the practice's zone: laws come while a case goes on, and a
/// rule that came since can stop it too. What parents consented to lowers what the law lets consent lower, and what the
/// practice has on record of violence calls up the rules that bind after it.
/// </summary>
internal sealed class RulesToday(CaseworkDb db, Vault vault, ReadAgainstNo harm, LocalTime local, TimeProvider clock)
{
    /// <summary>
    /// The order's words are opened only where other rules hold today than on its day, an older check read it, consents or
    /// violence are on record, or a person says what it sets. What a person says of contact, of who pays or of its end calls
    /// rules up as its words do.
    /// </summary>
    public async Task<OrderReading> On(
        Actor actor,
        OrderId id,
        Domain.Sealed words,
        OrderReading reading,
        int readingVersion,
        CancellationToken ct
    )
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var consents = OrderCheck.YieldsToConsent(reading.Terms.State) ? await Consents(actor, id, ct) : [];
        var isRead = readingVersion == CourtOrder.CheckVersion && !OrderCheck.HasLaterRules(reading, today);
        var said = await Said(actor, id, ct);
        var standing = TermValues.Standing(reading.Terms, said);
        var isUndated = reading.Terms is { SignedOn: null, EndsOn: not null };
        var endsOn =
            OrderCheck.LimitsLength(reading.Terms.State) && (isUndated || said.Any(s => s.Item == TermItem.EndsOn))
                ? standing.EndsOn
                : null;
        var isViolent = OrderCheck.BindsAfterHarm(reading.Terms.State) && await IsViolenceOnFile(actor, id, ct);
        if (isRead && consents.Count == 0 && endsOn is null && said.Count == 0 && !isViolent)
        {
            return reading with { LaterFlags = [] };
        }

        var text = await vault.Open(words, new OrderPlaces(actor.Practice, id).Words, actor.Reader, ct);
        var now = reading with { LaterFlags = isRead ? [] : OrderCheck.LaterFlags(text, reading, today) };
        now = endsOn is null ? now : OrderCheck.UnderEnd(text, now, endsOn, await ReceivedOn(id, ct));
        now = OrderCheck.UnderSaid(text, now, standing, today);
        now = isViolent ? OrderCheck.UnderFile(text, now, today, standing) : now;
        return consents.Count > 0 ? OrderCheck.UnderConsents(text, now, consents) : now;
    }

    /// <summary>
    /// Looked for only on behalf of who may read it, and where the program itself decides: to anybody else a rule that
    /// binds would tell what somebody told the practice.
    /// </summary>
    private async Task<bool> IsViolenceOnFile(Actor actor, OrderId id, CancellationToken ct)
    {
        var mayRead =
            actor.IsProgram
            || actor.Consults is not null
            || (actor.Role.Allows(Permission.ReadScreens) && actor.Role.Allows(Permission.KeepHistory));
        if (!mayRead)
        {
            return false;
        }

        var inCase = await db.Orders.Where(o => o.Id == id).Select(o => o.CaseId).SingleAsync(ct);
        return await harm.IsKnown(actor.Practice, inCase, id, ct);
    }

    /// <summary>What a person says of the terms, over the reading as it is now; empty where nobody does.</summary>
    private async Task<IReadOnlyList<SaidTerm>> Said(Actor actor, OrderId id, CancellationToken ct)
    {
        var found = await db
            .OrderConfirmations.AsNoTracking()
            .Where(c =>
                c.OrderId == id
                && c.Terms != null
                && db.Orders.Any(o => o.Id == id && o.ReadingNumber == c.ReadingNumber)
            )
            .OrderByDescending(c => c.ConfirmedAt)
            .ThenByDescending(c => c.Id)
            .Select(c => new { c.Id, c.Terms })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return [];
        }

        var place = new OrderPlaces(actor.Practice, id).Terms(found.Id);
        return JsonSerializer.Deserialize<List<SaidTerm>>(
            await vault.OpenBytes(found.Terms!, place, actor.Reader, ct)
        )!;
    }

    private async Task<DateOnly> ReceivedOn(OrderId id, CancellationToken ct)
    {
        var at = await db.Orders.Where(o => o.Id == id).Select(o => o.ReceivedAt).SingleAsync(ct);
        return (await local.Zone(ct)).DayOf(at);
    }

    private async Task<IReadOnlyList<StandingProgrammeConsent>> Consents(Actor actor, OrderId id, CancellationToken ct)
    {
        var rows = await db
            .ProgrammeConsents.AsNoTracking()
            .Where(c => c.OrderId == id && c.End == null)
            .Select(c => new
            {
                c.Id,
                c.SignedOn,
                c.Paper,
            })
            .ToListAsync(ct);
        var standing = new List<StandingProgrammeConsent>();
        foreach (var row in rows)
        {
            var place = new OrderPlaces(actor.Practice, id).Consent(row.Id);
            var paper = JsonSerializer.Deserialize<ProgrammeConsentPaper>(
                await vault.OpenBytes(row.Paper, place, actor.Reader, ct)
            )!;
            standing.Add(new(paper.Parent, row.SignedOn));
        }

        return standing;
    }
}
