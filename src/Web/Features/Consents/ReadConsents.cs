using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
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
    CaseAround around
)
{
    public IReadOnlyList<CaseMember> Adults => adults;

    /// <summary>The one that they were given last; null where they were given none.</summary>
    public AgreementLine? Latest(AgreementKind kind, PersonId person) =>
        lines.Where(l => l.Fact.Kind == kind && l.Person == person).MaxBy(l => l.Number);

    public CaseAround Around(AgreementKind kind) =>
        around with
        {
            NewestText = lines.Where(l => l.Fact.Kind == kind).MaxBy(l => l.Number)?.Fact.TextHash,
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
internal sealed class ReadConsents(CaseworkDb db, CaseAudiences audiences, CasesAround around)
{
    public async Task<ConsentsOfCase> OfCase(CaseId id, CancellationToken ct)
    {
        var adults = (await audiences.Members(id, ct)).Where(m => m.IsAdultParty).ToList();
        return new(adults, await Lines(db.Agreements.Where(a => a.CaseId == id), ct), (await around.Of([id], ct))[id]);
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
