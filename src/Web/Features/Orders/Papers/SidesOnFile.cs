using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Reads who speaks for each side of an order that is in no open case, and whom the practice knows by those names.</summary>
internal sealed class SidesOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>As it was said last; null where nobody said any.</summary>
    public async Task<SidesSaid?> Of(PracticeId practice, OrderId order, Reader reader, CancellationToken ct)
    {
        var last = await db
            .DraftAnswers.AsNoTracking()
            .Where(a => a.OrderId == order && a.Sides != null)
            .OrderByDescending(a => a.AnsweredAt)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(ct);
        return last is null
            ? null
            : JsonSerializer.Deserialize<SidesSaid>(
                await vault.OpenBytes(last.Sides!, PaperPlaces.Sides(practice, last.Id), reader, ct)
            );
    }

    /// <summary>
    /// People of whichever case who bear a name of the order, while its own case has no people: what is protected of them
    /// stays out of its papers too. That two are one nobody says; a namesake costs words that are left out, and no more.
    /// </summary>
    /// <param name="said">Names that are about to be kept.</param>
    public async Task<IReadOnlyList<Namesake>> Namesakes(
        PracticeId practice,
        OrderId order,
        CancellationToken ct,
        SidesSaid? said = null
    )
    {
        var found = await db
            .Orders.AsNoTracking()
            .Where(o => o.Id == order && db.Cases.Any(c => c.Id == o.CaseId && c.State == CaseState.Received))
            .Select(o => new { o.Reading })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return [];
        }

        var place = new OrderPlaces(practice, order).Reading;
        var terms = JsonSerializer
            .Deserialize<OrderReading>(await vault.OpenBytes(found.Reading, place, Reader.Program, ct))!
            .Terms;
        said ??= await Of(practice, order, Reader.Program, ct);
        var children = terms.Children.Select(PersonName.MatchKey).ToHashSet();
        var names = terms
            .Parties.Select(p => p.Name ?? "")
            .Concat(said?.Sides.Select(s => s.Party) ?? [])
            .Select(PersonName.MatchKey)
            .Concat(children)
            .Where(key => key.Length > 0)
            .ToHashSet();
        var alike = await db
            .People.AsNoTracking()
            .Where(p => names.Contains(p.NameKey))
            .Select(p => new { p.Id, p.NameKey })
            .ToListAsync(ct);
        List<Namesake> named = [.. alike.Select(p => new Namesake(p.Id, children.Contains(p.NameKey)))];
        return [.. named, .. await Families([.. alike.Select(p => p.Id)], ct)];
    }

    /// <summary>Where two of the names are in one case, it may be this family: everybody of it counts.</summary>
    private async Task<IReadOnlyList<Namesake>> Families(IReadOnlyList<PersonId> alike, CancellationToken ct)
    {
        var cases = await db
            .CasePeople.Where(p => alike.Contains(p.PersonId))
            .Select(p => new { p.CaseId, p.PersonId })
            .Distinct()
            .GroupBy(p => p.CaseId)
            .Where(g => g.Count() >= 2)
            .Select(g => g.Key)
            .ToListAsync(ct);
        return await db
            .CasePeople.AsNoTracking()
            .Where(p => cases.Contains(p.CaseId))
            .Select(p => new Namesake(p.PersonId, p.Part == CasePart.Child))
            .ToListAsync(ct);
    }
}
