using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Investigations that somebody wrote down as pending, as the program reads them; also of work that is over.</summary>
internal sealed class InvestigationsOnFile(CaseworkDb db, Vault vault, LocalTime local)
{
    public async Task<ILookup<CaseId, InvestigationSaid>> Of(IReadOnlyCollection<CaseId> ids, CancellationToken ct)
    {
        var rows = await (
            from fact in db.HandFacts.AsNoTracking()
            where
                ids.Contains(fact.CaseId)
                && (
                    fact.Key == HandQuestions.InvestigationIsPending || fact.Key == HandQuestions.InvestigationIsCleared
                )
            join way in db.ChildWays on fact.WayId equals way.Id
            select new
            {
                Fact = fact,
                way.Child,
                way.Adult,
                LatestPaper = db.Orders.Where(o => o.CaseId == fact.CaseId).Max(o => (DateTime?)o.ReceivedAt),
            }
        ).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Fact.Answer), ct);
        var zone = await local.Zone(ct);
        var answers = new List<(CaseId Case, InvestigationAnswer Answer)>();
        foreach (var row in rows)
        {
            var fact = row.Fact;
            var place = WayPlaces.Fact(fact.PracticeId, fact.Id, nameof(HandFact.Answer));
            answers.Add(
                (
                    fact.CaseId,
                    new(
                        fact.Id,
                        row.Child,
                        row.Adult,
                        fact.Key,
                        await vault.Open(fact.Answer, place, Reader.Program, ct),
                        fact.WrittenAt,
                        zone.DayOf(fact.WrittenAt),
                        HandQuestions.OutlivesPapers(fact.Key, fact.WrittenAt, row.LatestPaper)
                    )
                )
            );
        }

        return answers
            .GroupBy(a => a.Case, a => a.Answer)
            .SelectMany(ofCase => InvestigationSaid.Of(ofCase).Select(said => (Case: ofCase.Key, Said: said)))
            .ToLookup(s => s.Case, s => s.Said);
    }
}
