using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>How each child of a case is asked, as the therapist set it last.</summary>
internal sealed class ChildBands(CaseworkDb db, Vault vault)
{
    /// <summary>A child of whom nobody has said it is left out.</summary>
    public async Task<IReadOnlyDictionary<PersonId, BatteryPerson>> Of(
        PracticeId practice,
        Reader reader,
        CaseId id,
        CancellationToken ct
    )
    {
        var rows = await db.ChildBands.AsNoTracking().Where(b => b.CaseId == id).OrderBy(b => b.SetAt).ToListAsync(ct);
        var bands = new Dictionary<PersonId, BatteryPerson>();
        foreach (var row in rows)
        {
            var kept = await vault.Open(row.Band, ScreenPlaces.Band(practice, row.Id), reader, ct);
            bands[row.PersonId] = Enum.Parse<BatteryPerson>(kept);
        }

        return bands;
    }
}
