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
    private (CaseId Id, IReadOnlyList<ScreenFact> Facts, List<PersonId> Adults, List<PersonId> Children)? _read;

    public async Task<ScreensKnown> Of(PracticeId practice, CaseId id, PersonId child, CancellationToken ct)
    {
        var read = await Read(practice, id, ct);
        return ScreensKnown.Of(read.Facts, read.Adults, child);
    }

    /// <summary>Whether one that was not struck still calls for a hold.</summary>
    public async Task<bool> CallsForHold(ScreenOnFile screen, bool isChild, CancellationToken ct)
    {
        var (facts, _, _) = await Read(screen.Row.PracticeId, screen.Row.CaseId, ct);
        return ScreenHolds.CallsFor(screen.Fact, [.. facts.Where(f => f.Person == screen.Row.PersonId)], isChild);
    }

    /// <summary>What of a case's screens calls for a hold.</summary>
    public async Task<IReadOnlyList<ScreenCall>> Calls(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var (facts, _, children) = await Read(practice, id, ct);
        return ScreenCall.Of(facts, children);
    }

    /// <summary>The same of several cases, by as many queries as for one.</summary>
    public async Task<ILookup<CaseId, ScreenCall>> CallsOfCases(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var onFile = (await screens.OfCases(practice, Reader.Program, ids, ct)).Where(s => s.Row.StruckAt is null);
        var children = (
            await db
                .CasePeople.AsNoTracking()
                .Where(p => ids.Contains(p.CaseId) && p.Part == CasePart.Child)
                .Select(p => new { p.CaseId, p.PersonId })
                .ToListAsync(ct)
        ).ToLookup(p => p.CaseId, p => p.PersonId);
        return onFile
            .GroupBy(s => s.Row.CaseId)
            .SelectMany(of =>
                ScreenCall
                    .Of([.. of.Select(s => s.Fact)], [.. children[of.Key]])
                    .Select(call => (Case: of.Key, Call: call))
            )
            .ToLookup(c => c.Case, c => c.Call);
    }

    private async Task<(IReadOnlyList<ScreenFact> Facts, List<PersonId> Adults, List<PersonId> Children)> Read(
        PracticeId practice,
        CaseId id,
        CancellationToken ct
    )
    {
        if (_read is not { } read || read.Id != id)
        {
            var onFile = await screens.OfCase(practice, Reader.Program, id, ct);
            var people = await db
                .CasePeople.AsNoTracking()
                .Where(p => p.CaseId == id)
                .Select(p => new { p.PersonId, p.Part })
                .ToListAsync(ct);
            read = (
                id,
                [.. onFile.Where(s => s.Row.StruckAt is null).Select(s => s.Fact)],
                [
                    .. people
                        .Where(p => p.Part is CasePart.Parent or CasePart.OtherCaregiver)
                        .Select(p => p.PersonId),
                ],
                [.. people.Where(p => p.Part == CasePart.Child).Select(p => p.PersonId)]
            );
            _read = read;
        }

        return (read.Facts, read.Adults, read.Children);
    }
}
