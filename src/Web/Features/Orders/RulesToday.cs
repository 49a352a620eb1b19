using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Holds an order read before against the rules of today, in the practice's zone: laws come while a case goes on, and a
/// rule that came since can stop it too. What parents consented to lowers what the law lets consent lower, and what the
/// practice has on record of violence calls up the rules that bind after it.
/// </summary>
internal sealed class RulesToday(
    CaseworkDb db,
    Vault vault,
    ViolenceOnFile violence,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>
    /// The order's words are opened only where other rules hold today than on its day, an older check read it, consents or
    /// violence are on record, or a person says until when it runs.
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
        var endsOn = OrderCheck.LimitsLength(reading.Terms.State) ? await SaidEnd(actor, id, ct) : null;
        var isViolent = OrderCheck.BindsAfterHarm(reading.Terms.State) && await IsViolenceOnFile(actor, id, ct);
        if (isRead && consents.Count == 0 && endsOn is null && !isViolent)
        {
            return reading with { LaterFlags = [] };
        }

        var text = await vault.Open(words, new OrderPlaces(actor.Practice, id).Words, actor.Reader, ct);
        var now = reading with { LaterFlags = isRead ? [] : OrderCheck.LaterFlags(text, reading, today) };
        now = endsOn is null ? now : OrderCheck.UnderEnd(text, now, endsOn);
        now = isViolent ? OrderCheck.UnderFile(text, now, today) : now;
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
        return (await violence.Of(actor.Practice, inCase, ct)).Count > 0;
    }

    /// <summary>The end that a person says over the reading as it is now; null where nobody does.</summary>
    private async Task<DateOnly?> SaidEnd(Actor actor, OrderId id, CancellationToken ct)
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
            return null;
        }

        var place = new OrderPlaces(actor.Practice, id).Terms(found.Id);
        var said = JsonSerializer.Deserialize<List<SaidTerm>>(
            await vault.OpenBytes(found.Terms!, place, actor.Reader, ct)
        )!;
        return said.Find(s => s.Item == TermItem.EndsOn) is { } end ? TermValues.DayOf(end) : null;
    }

    private async Task<IReadOnlyList<StandingConsent>> Consents(Actor actor, OrderId id, CancellationToken ct)
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
        var standing = new List<StandingConsent>();
        foreach (var row in rows)
        {
            var place = new OrderPlaces(actor.Practice, id).Consent(row.Id);
            var paper = JsonSerializer.Deserialize<ConsentPaper>(
                await vault.OpenBytes(row.Paper, place, actor.Reader, ct)
            )!;
            standing.Add(new(paper.Parent, row.SignedOn));
        }

        return standing;
    }
}
