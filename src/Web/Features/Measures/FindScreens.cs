using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>What the program reads of a case's screens.</summary>
/// <param name="Facts">None of them struck.</param>
/// <param name="Adults">Parents and caregivers.</param>
internal sealed record CaseScreens(
    IReadOnlyList<ScreenFact> Facts,
    IReadOnlyList<PersonId> Adults,
    IReadOnlyList<PersonId> Children
)
{
    public static CaseScreens None { get; } = new([], [], []);

    /// <summary>Of each adult who declined to be asked about violence, the last day on which they did.</summary>
    public IReadOnlyDictionary<PersonId, DateOnly> Declined { get; init; } = new Dictionary<PersonId, DateOnly>();

    /// <summary>Who is to be asked anew after a concern; who was offered it since, and declined, is not asked day by day.</summary>
    public IReadOnlyDictionary<PersonId, DateOnly> ToAskAnew(IReadOnlyList<SafetyConcern> concerns) =>
        AskAnew.Of(concerns, Adults, ScreensKnown.LastTalksOf(Facts), Declined);

    public IReadOnlyList<ScreenFact> Of(PersonId person) => [.. Facts.Where(f => f.Person == person)];
}

/// <summary>Reads a case's screens for gates and holds, as the program and nobody's reader: a gate tells nobody an answer.</summary>
internal sealed class FindScreens(CaseworkDb db, ScreensOnFile screens)
{
    /// <summary>Each is opened once, however many of one page ask for it.</summary>
    private readonly Dictionary<CaseId, CaseScreens> _read = [];

    /// <summary>Whether one that was not struck still calls for a hold.</summary>
    public async Task<bool> CallsForHold(ScreenOnFile screen, bool isChild, CancellationToken ct)
    {
        var read = await OfCase(screen.Row.PracticeId, screen.Row.CaseId, ct);
        return ScreenHolds.CallsFor(screen.Fact, read.Of(screen.Row.PersonId), isChild);
    }

    /// <summary>It is positive, or a call for a hold rests on it: nobody alone takes that away.</summary>
    public async Task<bool> TakesTwo(ScreenOnFile screen, CancellationToken ct)
    {
        var read = await OfCase(screen.Row.PracticeId, screen.Row.CaseId, ct);
        var of = read.Of(screen.Row.PersonId);
        return screen.Fact.IsPositive || Calls(of).Except(Calls([.. of.Where(f => f.Id != screen.Row.Id)])).Any();

        IEnumerable<ScreenId> Calls(IReadOnlyList<ScreenFact> facts) =>
            ScreenCall
                .Of(facts, read.Children)
                .Select(c => c.Id)
                .Concat(
                    read.Children.Contains(screen.Row.PersonId) ? ChildsMeasures.Calls(facts).Select(f => f.Id) : []
                );
    }

    public async Task<CaseScreens> OfCase(PracticeId practice, CaseId id, CancellationToken ct) =>
        (await OfCases(practice, [id], ct))[id];

    /// <summary>Of several cases, by as many queries as for one.</summary>
    public async Task<IReadOnlyDictionary<CaseId, CaseScreens>> OfCases(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var missing = ids.Distinct().Where(id => !_read.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var (id, found) in await Read(practice, missing, ct))
            {
                _read[id] = found;
            }
        }

        return _read;
    }

    private async Task<IReadOnlyDictionary<CaseId, CaseScreens>> Read(
        PracticeId practice,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var onFile = (await screens.OfCases(practice, Reader.Program, ids, ct))
            .Where(s => s.Row.StruckAt is null)
            .ToLookup(s => s.Row.CaseId, s => s.Fact);
        var people = (
            await db
                .CasePeople.AsNoTracking()
                .Where(p => ids.Contains(p.CaseId))
                .Select(p => new
                {
                    p.CaseId,
                    p.PersonId,
                    p.Part,
                })
                .ToListAsync(ct)
        ).ToLookup(p => p.CaseId);
        var declined = (
            await db
                .ScreensDeclined.AsNoTracking()
                .Where(d => ids.Contains(d.CaseId) && d.Part == BatteryTable.Violence.Id && d.By == null)
                .GroupBy(d => new { d.CaseId, d.PersonId })
                .Select(g => new
                {
                    g.Key.CaseId,
                    g.Key.PersonId,
                    On = g.Max(d => d.On),
                })
                .ToListAsync(ct)
        ).ToLookup(d => d.CaseId);
        return ids.ToDictionary(
            id => id,
            id => new CaseScreens(
                [.. onFile[id]],
                [
                    .. people[id]
                        .Where(p => p.Part is CasePart.Parent or CasePart.OtherCaregiver)
                        .Select(p => p.PersonId),
                ],
                [.. people[id].Where(p => p.Part == CasePart.Child).Select(p => p.PersonId)]
            )
            {
                Declined = declined[id].ToDictionary(d => d.PersonId, d => d.On),
            }
        );
    }
}
