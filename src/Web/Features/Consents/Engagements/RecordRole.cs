using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>Puts on record in which role a therapist works with a family; another role asks each adult's consent again.</summary>
internal sealed class RecordRole(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="Seen">Number of the latest entry that the writer had before them; 0 where there was none.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        int Seen,
        PersonId? Therapist,
        TherapistRole? Role,
        DateOnly? SinceOn,
        string Because
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else wrote an entry meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var rows = await db.RolesOnCases.AsNoTracking().Where(r => r.CaseId == input.Case).ToListAsync(ct);
        if (rows.Select(r => r.Number).DefaultIfEmpty().Max() != input.Seen)
        {
            return new Outcome.Conflict();
        }

        var before = rows.Where(r => r.Therapist == input.Therapist).MaxBy(r => r.Number);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var entry = new EngagementDraft(
            input.SinceOn,
            before?.SinceOn,
            before?.Role != input.Role,
            input.Because,
            today
        );
        var worksOnIt = await db.CaseAssignments.AnyAsync(
            a =>
                a.CaseId == input.Case
                && a.PersonId == input.Therapist
                && a.Duty == CaseDuty.Therapist
                && a.EndedAt == null,
            ct
        );
        if (
            Decision.On(EngagementRules.OfRole, new RoleDraft(input.Role, worksOnIt, entry)) is Decision.Refused refused
        )
        {
            return new Outcome.Refused(refused.States);
        }

        await Add(actor, input, ct);
        return await Save(actor, input, ct);
    }

    private async Task Add(Actor actor, Input input, CancellationToken ct)
    {
        var (now, words) = (clock.GetUtcNow(), input.Because.ReplaceLineEndings("\n").Trim());
        var id = Guid.CreateVersion7(now);
        var place = EngagementPlaces.RoleBecause(actor.Practice, id);
        db.RolesOnCases.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Number = input.Seen + 1,
                Therapist = input.Therapist!.Value,
                Role = input.Role!.Value,
                SinceOn = input.SinceOn!.Value,
                Because = words.Length == 0 ? null : await vault.Seal(words, place, input.Case.Strand, ct),
                KeptBy = actor.Person,
                KeptAt = now.UtcDateTime,
            }
        );
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var form = new PostedForm(input.FormId, ConsentPlaces.List(input.Case));
        try
        {
            return await history.Save(new(nameof(RecordRole), actor.Practice, actor.Person, form), ct) is Saved.Conflict
                ? new Outcome.Conflict()
                : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two writers could.
            db.ChangeTracker.Clear();
            return new Outcome.Conflict();
        }
    }
}
