using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Whose consent to the work was not in force on one day, by what was signed, taken back and changed until then.</summary>
internal sealed class ConsentsOnDay(CaseworkDb db, CaseAudiences audiences, CasesAround cases, LocalTime local)
{
    public async Task<IReadOnlyList<PersonId>> WithoutConsent(CaseId id, DateOnly on, CancellationToken ct)
    {
        var (_, until) = (await local.Zone(ct)).Bounds(on);
        var adults = (await audiences.Members(id, ct)).Where(m => m.IsAdultParty).ToList();
        var given = await db
            .Agreements.AsNoTracking()
            .Where(a => a.CaseId == id && a.Kind == AgreementKind.Work && a.GivenOutAt < until)
            .OrderBy(a => a.Number)
            .Select(a => new
            {
                a.PersonId,
                a.TextHash,
                a.GivenOutAt,
                Answer = a.On <= on ? a.Answer : SignatureState.Missing,
                IsTakenBack = a.TakenBackOn <= on,
                AskedAgain = a.AskedAgainAt < until ? a.AskedAgain : null,
                Heard = a.HeardAt < until ? a.Heard : null,
            })
            .ToListAsync(ct);
        var around = (await cases.Of([id], ct, until))[id] with { NewestText = given.LastOrDefault()?.TextHash };
        return [.. adults.Where(IsWithout).Select(a => a.Id)];

        bool IsWithout(CaseMember adult) =>
            given.FindLast(a => a.PersonId == adult.Id) is not { } latest
            || !ConsentStanding
                .Of(
                    new(
                        AgreementKind.Work,
                        latest.TextHash,
                        latest.GivenOutAt,
                        latest.Answer,
                        latest.IsTakenBack,
                        latest.AskedAgain,
                        latest.Heard
                    ),
                    around
                )
                .IsInForce;
    }
}
