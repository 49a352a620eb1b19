using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>
/// What a case's screens say to gates about one child. The program reads them itself: a gate tells nobody an answer.
/// </summary>
internal sealed class FindScreens(CaseworkDb db, ScreensOnFile screens)
{
    private (CaseId Id, IReadOnlyList<ScreenFact> Facts, List<PersonId> Adults)? _read;

    public async Task<ScreensKnown> Of(PracticeId practice, CaseId id, PersonId child, CancellationToken ct)
    {
        var read = await Read(practice, id, ct);
        return ScreensKnown.Of(read.Facts, read.Adults, child);
    }

    /// <summary>Whether one that was not struck still calls for a hold.</summary>
    public async Task<bool> CallsForHold(ScreenOnFile screen, bool isChild, CancellationToken ct)
    {
        var (facts, _) = await Read(screen.Row.PracticeId, screen.Row.CaseId, ct);
        return ScreenHolds.CallsFor(screen.Fact, [.. facts.Where(f => f.Person == screen.Row.PersonId)], isChild);
    }

    private async Task<(IReadOnlyList<ScreenFact> Facts, List<PersonId> Adults)> Read(
        PracticeId practice,
        CaseId id,
        CancellationToken ct
    )
    {
        if (_read is not { } read || read.Id != id)
        {
            var onFile = await screens.OfCase(practice, Reader.Program, id, ct);
            var adults = await db
                .CasePeople.AsNoTracking()
                .Where(p => p.CaseId == id && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
                .Select(p => p.PersonId)
                .ToListAsync(ct);
            read = (id, [.. onFile.Where(s => s.Row.StruckAt is null).Select(s => s.Fact)], adults);
            _read = read;
        }

        return (read.Facts, read.Adults);
    }
}
