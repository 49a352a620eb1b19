using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>One order as a page shows it: its words, opened for a named reader, and what was found in them.</summary>
internal sealed record OrderOnFile(
    OrderId Id,
    CaseId Case,
    CaseState CaseState,
    int CaseVersion,
    string Caption,
    PaperKind Paper,
    string FileName,
    OrderSource Source,
    int ByteCount,
    int? Pages,
    DateTime ReceivedAt,
    string Words,
    OrderReading Reading,
    IReadOnlyList<int> PagesWithoutText,
    IReadOnlyList<int> MachineReadPages,
    bool HasStruckWords,
    string? SaidState,
    string? SaidCourt,
    int ReadingNumber
)
{
    /// <summary>Two letters, of the case's court; null where the case does not say it.</summary>
    public string? CasesState { get; init; }
}

/// <summary>Finds an order among the cases that the person may see, and opens it for them.</summary>
internal sealed class OrdersOnFile(CaseworkDb db, CaseAccess access, Vault vault, RulesToday rules)
{
    /// <summary>Null where there is none, or none that this person may see: the two look alike. A plan is no order.</summary>
    public async Task<OrderOnFile?> Find(Actor actor, OrderId id, CancellationToken ct) =>
        await FindPaper(actor, id, ct) is { Paper: PaperKind.Order } order ? order : null;

    /// <summary>An order, or a plan.</summary>
    public async Task<OrderOnFile?> FindPaper(Actor actor, OrderId id, CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(actor)
            join o in db.Orders.AsNoTracking() on c.Id equals o.CaseId
            where o.Id == id
            select new
            {
                o.Id,
                o.CaseId,
                c.State,
                CaseVersion = c.Version,
                CasesState = c.CourtState,
                c.Caption,
                o.Paper,
                o.FileName,
                o.Source,
                o.ByteCount,
                o.Pages,
                o.ReceivedAt,
                o.Words,
                o.Reading,
                o.PagesWithoutText,
                o.MachineReadPages,
                o.HasStruckWords,
                o.SaidState,
                o.SaidCourt,
                o.ReadingNumber,
                o.ReadingVersion,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var places = new OrderPlaces(actor.Practice, id);
        var reading = await vault.OpenBytes(found.Reading, places.Reading, actor.Reader, ct);
        return new(
            found.Id,
            found.CaseId,
            found.State,
            found.CaseVersion,
            found.Caption,
            found.Paper,
            await vault.Open(found.FileName, places.FileName, actor.Reader, ct),
            found.Source,
            found.ByteCount,
            found.Pages,
            found.ReceivedAt,
            await vault.Open(found.Words, places.Words, actor.Reader, ct),
            await rules.On(
                actor,
                id,
                found.Words,
                JsonSerializer.Deserialize<OrderReading>(reading)!,
                found.ReadingVersion,
                ct
            ),
            Numbers(found.PagesWithoutText),
            Numbers(found.MachineReadPages),
            found.HasStruckWords == true,
            found.SaidState,
            found.SaidCourt,
            found.ReadingNumber
        )
        {
            CasesState = found.CasesState,
        };
    }

    private static IReadOnlyList<int> Numbers(string pages) =>
        [
            .. pages
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture)),
        ];
}
