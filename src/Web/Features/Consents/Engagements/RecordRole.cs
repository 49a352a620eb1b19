using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>Puts on record in which role a therapist works with a family; another role asks each adult's consent again.</summary>
internal sealed class RecordRole(CaseworkDb db, KeepEngagement keep)
{
    public sealed record Input(EngagementForm Form, PersonId? Therapist, TherapistRole? Role);

    public Task<EngagementKept> Handle(Actor actor, Input input, CancellationToken ct) =>
        keep.Handle(
            actor,
            input.Form,
            new(
                nameof(RecordRole),
                c => Before(input, c),
                (entry, c) => Decide(input, entry, c),
                EngagementPlaces.RoleBecause,
                stamp => Add(input, stamp)
            ),
            ct
        );

    /// <summary>Entries are numbered over all therapists of the case; what this one follows is the same therapist's.</summary>
    private async Task<EngagementBefore> Before(Input input, CancellationToken ct)
    {
        var rows = await db.RolesOnCases.AsNoTracking().Where(r => r.CaseId == input.Form.Case).ToListAsync(ct);
        var own = rows.Where(r => r.Therapist == input.Therapist).MaxBy(r => r.Number);
        return new(rows.Select(r => r.Number).DefaultIfEmpty().Max(), own?.SinceOn, own?.Role != input.Role);
    }

    private async Task<Decision> Decide(Input input, EngagementDraft entry, CancellationToken ct)
    {
        var worksOnIt = await db.CaseAssignments.AnyAsync(
            a =>
                a.CaseId == input.Form.Case
                && a.PersonId == input.Therapist
                && a.Duty == CaseDuty.Therapist
                && a.EndedAt == null,
            ct
        );
        return Decision.On(EngagementRules.OfRole, new RoleDraft(input.Role, worksOnIt, entry));
    }

    private void Add(Input input, EngagementStamp stamp) =>
        db.RolesOnCases.Add(
            new()
            {
                PracticeId = stamp.Practice,
                Id = stamp.Id,
                CaseId = stamp.Case,
                Number = stamp.Number,
                Therapist = input.Therapist!.Value,
                Role = input.Role!.Value,
                SinceOn = stamp.SinceOn,
                Because = stamp.Because,
                KeptBy = stamp.By,
                KeptAt = stamp.At,
            }
        );
}
