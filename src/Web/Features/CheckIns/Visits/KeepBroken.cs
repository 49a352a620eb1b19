using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Puts on record, at that minute, that a child says that something agreed was not kept.</summary>
internal sealed class KeepBroken(CaseworkDb db, Vault vault, History history, TimeProvider clock)
{
    /// <summary>Times that it is tried where somebody else writes for the same child at the same moment.</summary>
    private const int Tries = 5;

    /// <summary>Once for a page, however often it is pressed; the caller sees to it that the presses of one page wait.</summary>
    public async Task Handle(ChildSpace space)
    {
        for (var tries = 1; ; tries++)
        {
            var ofChild = db.VisitEntries.AsNoTracking().Where(e => e.CaseId == space.CaseId && e.Child == space.Child);
            if (await IsOnRecord(space, ofChild))
            {
                return;
            }

            await Add(space, 1 + (await ofChild.MaxAsync(e => (int?)e.Number) ?? 0));
            try
            {
                var act = new Act(nameof(RaiseAlert), space.PracticeId, space.Child);
                if (await history.Save(act, CancellationToken.None) is Saved.Done)
                {
                    return;
                }
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody took the number: the next one is tried.
            }

            db.ChangeTracker.Clear();
            if (tries == Tries)
            {
                throw new InvalidOperationException("What a child pressed could not be saved.");
            }
        }
    }

    private async Task<bool> IsOnRecord(ChildSpace space, IQueryable<VisitEntry> ofChild)
    {
        var said = await ofChild
            .Where(e => e.Kind == VisitEntryKind.BoundaryBroken && e.WrittenAt >= space.OpenedAt)
            .Select(e => new { e.Id, e.Said })
            .ToListAsync();
        foreach (var one in said)
        {
            var place = VisitPlaces.Said(space.PracticeId, one.Id);
            var kept = await vault.OpenBytes(one.Said, place, Reader.Program, CancellationToken.None);
            if (CheckInJson.Read<BoundaryBroken>(kept).Space == space.Id)
            {
                return true;
            }
        }

        return false;
    }

    private async Task Add(ChildSpace space, int number)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.VisitEntries.Add(
            new()
            {
                PracticeId = space.PracticeId,
                Id = id,
                CaseId = space.CaseId,
                Child = space.Child,
                Number = number,
                Kind = VisitEntryKind.BoundaryBroken,
                Said = await vault.Seal(
                    CheckInJson.Of(new BoundaryBroken(space.Id, now.UtcDateTime)),
                    VisitPlaces.Said(space.PracticeId, id),
                    space.Child.Strand,
                    CancellationToken.None
                ),
                WrittenBy = space.Child,
                WrittenAt = now.UtcDateTime,
            }
        );
    }
}
