using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>Puts on record who pays; somebody else who does asks each adult's consent again.</summary>
internal sealed class RecordPayers(CaseworkDb db, CaseAudiences audiences, KeepEngagement keep)
{
    public sealed record Input(EngagementForm Form, IReadOnlyCollection<PersonId> Payers);

    public Task<EngagementKept> Handle(Actor actor, Input input, CancellationToken ct) =>
        keep.Handle(
            actor,
            input.Form,
            new(
                nameof(RecordPayers),
                c => Before(input, c),
                (entry, c) => Decide(input, entry, c),
                EngagementPlaces.PayersBecause,
                stamp => Add(input, stamp)
            ),
            ct
        );

    private async Task<EngagementBefore> Before(Input input, CancellationToken ct)
    {
        var latest = await db
            .PayersOnCases.AsNoTracking()
            .Where(p => p.CaseId == input.Form.Case)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        var paid = latest is null
            ? []
            : await db.PayersNamed.Where(n => n.EntryId == latest.Id).Select(n => n.PersonId).ToListAsync(ct);
        return new(latest?.Number ?? 0, latest?.SinceOn, !paid.ToHashSet().SetEquals(input.Payers));
    }

    private async Task<Decision> Decide(Input input, EngagementDraft entry, CancellationToken ct)
    {
        var members = await audiences.Members(input.Form.Case, ct);
        return Decision.On(
            EngagementRules.OfPayers,
            new PayersDraft([.. input.Payers.Select(of => members.FirstOrDefault(m => m.Id == of)?.Part)], entry)
        );
    }

    private void Add(Input input, EngagementStamp stamp)
    {
        db.PayersOnCases.Add(
            new()
            {
                PracticeId = stamp.Practice,
                Id = stamp.Id,
                CaseId = stamp.Case,
                Number = stamp.Number,
                SinceOn = stamp.SinceOn,
                Because = stamp.Because,
                KeptBy = stamp.By,
                KeptAt = stamp.At,
            }
        );
        db.PayersNamed.AddRange(
            input
                .Payers.Distinct()
                .Select(payer => new PayerNamed
                {
                    PracticeId = stamp.Practice,
                    EntryId = stamp.Id,
                    PersonId = payer,
                    CaseId = stamp.Case,
                })
        );
    }
}
