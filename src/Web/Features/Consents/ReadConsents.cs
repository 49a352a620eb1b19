using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>An agreement without its words.</summary>
internal sealed record AgreementLine(
    AgreementId Id,
    PersonId Person,
    int Number,
    AgreementFact Fact,
    DateOnly? On,
    SigningWay? Way,
    DateOnly? TakenBackOn,
    bool HasTeachBack,
    bool HasScan
);

/// <summary>How every agreement of a case stands with every adult.</summary>
internal sealed class ConsentsOfCase(
    IReadOnlyList<CaseMember> adults,
    IReadOnlyList<AgreementLine> lines,
    DateTime? latestOrderAt,
    DateTime? newestTherapistAt,
    EngagementFacts engagement
)
{
    public IReadOnlyList<CaseMember> Adults => adults;

    /// <summary>The one that they were given last; null where they were given none.</summary>
    public AgreementLine? Latest(AgreementKind kind, PersonId person) =>
        lines.Where(l => l.Fact.Kind == kind && l.Person == person).MaxBy(l => l.Number);

    public CaseAround Around(AgreementKind kind) =>
        new(latestOrderAt, lines.Where(l => l.Fact.Kind == kind).MaxBy(l => l.Number)?.Fact.TextHash, newestTherapistAt)
        {
            Engagement = engagement,
        };

    public ConsentStanding Standing(AgreementKind kind, PersonId person) =>
        ConsentStanding.Of(Latest(kind, person)?.Fact, Around(kind));

    /// <summary>Adults with whom it is not in force.</summary>
    public IEnumerable<CaseMember> Without(AgreementKind kind) => adults.Where(a => !Standing(kind, a.Id).IsInForce);

    /// <summary>Adults whom a button for all gives today's words; who said no or took it back is asked by a person.</summary>
    /// <param name="hash">Of the words of today.</param>
    public IEnumerable<CaseMember> Needing(AgreementKind kind, string hash) =>
        adults.Where(a =>
            Standing(kind, a.Id).State switch
            {
                ConsentState.NotAsked or ConsentState.MustBeAskedAgain => true,
                ConsentState.GivenOut or ConsentState.Agreed => Latest(kind, a.Id)!.Fact.TextHash != hash,
                _ => false,
            }
        );

    public int LastNumber(AgreementKind kind) =>
        lines.Where(l => l.Fact.Kind == kind).Select(l => l.Number).DefaultIfEmpty().Max();
}

/// <summary>Reads how the agreements of a case stand; the caller has found that the reader may see it.</summary>
internal sealed class ReadConsents(CaseworkDb db, CaseAudiences audiences, EngagementsOnFile engagements)
{
    public async Task<ConsentsOfCase> OfCase(CaseId id, CancellationToken ct)
    {
        var adults = (await audiences.Members(id, ct)).Where(m => m.IsAdultParty).ToList();
        return new(
            adults,
            await Lines(db.Agreements.Where(a => a.CaseId == id), ct),
            await LatestOrderAt(id, ct),
            (await NewestTherapists([id], ct)).TryGetValue(id, out var newest) ? newest : null,
            (await engagements.Of([id], ct))[id]
        );
    }

    /// <summary>When the latest order of the case came in; plans of schools and agencies are none.</summary>
    public Task<DateTime?> LatestOrderAt(CaseId id, CancellationToken ct) =>
        db.Orders.Where(o => o.CaseId == id && o.Paper == PaperKind.Order).MaxAsync(o => (DateTime?)o.ReceivedAt, ct);

    /// <summary>When the newest therapist of each case first came to it; who left and came back was known to the family.</summary>
    public async Task<IReadOnlyDictionary<CaseId, DateTime>> NewestTherapists(
        IReadOnlyCollection<CaseId> cases,
        CancellationToken ct
    )
    {
        var rows = await db
            .CaseAssignments.Where(a => cases.Contains(a.CaseId) && a.Duty == CaseDuty.Therapist)
            .Select(a => new
            {
                a.CaseId,
                a.PersonId,
                a.StartedAt,
                a.EndedAt,
            })
            .ToListAsync(ct);
        return rows.GroupBy(a => (a.CaseId, a.PersonId))
            .Where(own => own.Any(a => a.EndedAt == null))
            .GroupBy(own => own.Key.CaseId, own => own.Min(a => a.StartedAt))
            .ToDictionary(of => of.Key, of => of.Max());
    }

    public static async Task<IReadOnlyList<AgreementLine>> Lines(IQueryable<Agreement> of, CancellationToken ct) =>
        await of.Select(a => new AgreementLine(
                a.Id,
                a.PersonId,
                a.Number,
                new(a.Kind, a.TextHash, a.GivenOutAt, a.Answer, a.TakenBackOn != null, a.AskedAgain, a.Heard),
                a.On,
                a.Way,
                a.TakenBackOn,
                a.TeachBack != null,
                a.ScanAddress != null
            ))
            .ToListAsync(ct);
}
