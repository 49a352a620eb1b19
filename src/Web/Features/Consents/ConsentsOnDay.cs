using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Whose consent to the work was not in force on one day, by what was signed, taken back and changed until then.</summary>
internal sealed class ConsentsOnDay(
    CaseworkDb db,
    CaseAudiences audiences,
    EngagementsOnFile engagements,
    LocalTime local
)
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
        var around = new CaseAround(
            await db
                .Orders.Where(o => o.CaseId == id && o.Paper == PaperKind.Order && o.ReceivedAt < until)
                .MaxAsync(o => (DateTime?)o.ReceivedAt, ct),
            given.LastOrDefault()?.TextHash,
            await NewestTherapist(id, until, ct)
        )
        {
            Engagement = (await engagements.Of([id], ct, until))[id].Until(until),
        };
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

    /// <summary>As of that moment; who left before it counts no more.</summary>
    private async Task<DateTime?> NewestTherapist(CaseId id, DateTime until, CancellationToken ct)
    {
        var rows = await db
            .CaseAssignments.AsNoTracking()
            .Where(a => a.CaseId == id && a.Duty == CaseDuty.Therapist && a.StartedAt < until)
            .Select(a => new
            {
                a.PersonId,
                a.StartedAt,
                a.EndedAt,
            })
            .ToListAsync(ct);
        return rows.GroupBy(a => a.PersonId)
            .Where(own => own.Any(a => a.EndedAt is not { } end || end >= until))
            .Max(own => (DateTime?)own.Min(a => a.StartedAt));
    }
}
