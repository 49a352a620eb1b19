using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>One parent's consent as a page shows it.</summary>
/// <param name="End">Null while it stands.</param>
internal sealed record ProgrammeConsentOnFile(
    Guid Id,
    int Version,
    ProgrammeConsentPaper Paper,
    DateOnly SignedOn,
    string By,
    DateTime RecordedAt,
    ProgrammeConsentEnd? End,
    DateOnly? EndedOn,
    string? EndedBecause,
    string? EndedBy
);

/// <summary>Finds the consents of an order; the caller has found that the reader may see it.</summary>
internal sealed class ProgrammeConsentsOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>Those that stand first, then the newest.</summary>
    public async Task<IReadOnlyList<ProgrammeConsentOnFile>> Of(Actor actor, OrderId id, CancellationToken ct)
    {
        var rows = await db
            .ProgrammeConsents.AsNoTracking()
            .Where(c => c.OrderId == id)
            .Select(c => new
            {
                Row = c,
                By = db.People.Where(p => p.Id == c.RecordedBy).Select(p => p.Name).FirstOrDefault(),
                EndedBy = db.People.Where(p => p.Id == c.EndedBy).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var (consents, places) = (new List<ProgrammeConsentOnFile>(), new OrderPlaces(actor.Practice, id));
        foreach (var (row, by, endedBy) in rows.Select(r => (r.Row, r.By, r.EndedBy)))
        {
            var paper = await vault.OpenBytes(row.Paper, places.Consent(row.Id), actor.Reader, ct);
            consents.Add(
                new(
                    row.Id,
                    row.Version,
                    JsonSerializer.Deserialize<ProgrammeConsentPaper>(paper)!,
                    row.SignedOn,
                    by ?? "",
                    row.RecordedAt,
                    row.End,
                    row.EndedOn,
                    row.EndedBecause is { } because
                        ? await vault.Open(because, places.ConsentEnded(row.Id), actor.Reader, ct)
                        : null,
                    endedBy
                )
            );
        }

        return [.. consents.OrderBy(c => c.End is not null).ThenByDescending(c => c.RecordedAt)];
    }
}
