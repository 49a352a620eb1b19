using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Who may have an accounting, and what was decided last of an emergency in it; none while nobody decided.</summary>
internal sealed record ReaderShown(PersonId Id, string Name, bool IsShown, string? By, string? When, string? Because);

/// <summary>Reads for each reader what was decided last; the caller has found that the emergency may be seen.</summary>
internal sealed class ReadShowings(CaseworkDb db, Vault vault, LocalTime local)
{
    public async Task<IReadOnlyList<ReaderShown>> Of(
        Actor actor,
        EmergencyTelling emergency,
        IReadOnlyList<CaseMember> members,
        CancellationToken ct
    )
    {
        if (members.FirstOrDefault(m => m.Id == emergency.About) is not { } about)
        {
            return [];
        }

        var zone = await local.Zone(ct);
        var decided = await db
            .EmergencyShowings.AsNoTracking()
            .Where(s => s.EmergencyId == emergency.Id)
            .Select(s => new { Row = s, By = db.People.First(p => p.Id == s.DecidedBy).Name })
            .ToListAsync(ct);
        var readers = new List<ReaderShown>();
        foreach (var reader in AccountReaders.Of(members, about))
        {
            var last = decided.Where(d => d.Row.Reader == reader.Id).MaxBy(d => d.Row.DecidedAt);
            readers.Add(
                last is null
                    ? new(reader.Id, reader.Name, false, null, null, null)
                    : new(
                        reader.Id,
                        reader.Name,
                        last.Row.IsShown,
                        last.By,
                        zone.Written(last.Row.DecidedAt),
                        await vault.Open(
                            last.Row.Because,
                            TellingPlaces.Showing(actor.Practice, last.Row.Id),
                            actor.Reader,
                            ct
                        )
                    )
            );
        }

        return readers;
    }
}
