using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Who holds a case says that they read what an adult sent. Who said it first stays.</summary>
internal sealed class ReadIntake(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(AdultIntakeId Id, Guid FormId);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <summary>Whether somebody may say it of a case; the caller has found that they may see it.</summary>
    public async Task<Decision> Look(Actor actor, CaseId id, CancellationToken ct) =>
        Decision.On(
            AdultIntakeRules.Reading,
            new(await HeldBy(actor).AnyAsync(held => held == id, ct), actor.Role.LeadsClinicalWork())
        );

    /// <summary>Cases whose therapist they are.</summary>
    public IQueryable<CaseId> HeldBy(Actor actor)
    {
        var person = actor.Person;
        return db
            .CaseAssignments.AsNoTracking()
            .Where(a => a.PersonId == person && a.EndedAt == null && a.Duty == CaseDuty.Therapist)
            .Select(a => a.CaseId);
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var row = await db.AdultIntakes.AsTracking().SingleOrDefaultAsync(i => i.Id == input.Id, ct);
        if (row is not { IsSent: true } || await access.CaptionOfOpen(actor, row.CaseId, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await Look(actor, row.CaseId, ct) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        if (!row.IsUnread || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        db.Expect(row, row.Version);
        (row.ReadBy, row.ReadAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        var form = new PostedForm(input.FormId, IntakePlaces.OfCase(row.CaseId));
        // A colleague who said it at the same moment has read it as well.
        await history.Save(new(nameof(ReadIntake), actor.Practice, actor.Person, form), ct);
        return new Outcome.Done();
    }
}
