using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// Writes down a session on a step, by hand until its own day keeps it. A child who says that somebody pushed them, an
/// adult who threatened and one who was not sober stop every new step at once.
/// </summary>
internal sealed class WriteStepNote(
    CaseworkDb db,
    WaysOnFile ways,
    StepsOnFile onFile,
    FindKnowledge knowledge,
    PlaceHold place,
    KeepDrewBack drewBack,
    EndOverrides passes,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Account">Its step and day are null until somebody chose them.</param>
    /// <param name="AddsTo">The note that the form showed; null where it began empty.</param>
    public sealed record Input(WayId Way, Guid FormId, StepAccount? Account, string Seen, Guid? AddsTo = null);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="IsHeld">A hold was placed for it.</param>
        public sealed record Done(bool IsHeld) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(IsHeld: false);
        }

        var said = input.Account;
        var same = (await onFile.Views(actor, way.Row, ct))
            .Where(v => v.Account.Step == said?.Step && v.Account.HeldOn == said?.HeldOn)
            .ToList();
        var draft = new StepAccountDraft(
            said?.Step,
            await onFile.Furthest(actor, way, ct),
            said?.HeldOn,
            await knowledge.Today(ct),
            said?.Band ?? default,
            [.. new[] { said?.Peak, said?.End, said?.NextDay }.OfType<int>()]
        )
        {
            TakesDrewBackAway =
                said is not null && await drewBack.IsTakenAway(actor, way, said, same.ConvertAll(v => v.Account), ct),
            TakesHardWordBack = said is not null && same.Exists(v => said.TakesBack(v.Account)),
            IsWrittenAnew = same.Count > 0 && !same.Exists(v => v.Id == input.AddsTo),
        };
        if (StepAccountRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        await Add(actor, way, said!, same, input.Seen, ct);
        await passes.OfWay(way.Row.Id, Evidence.RestsOnChild, ct);
        // Where the work is closed there is no step to stop; what was said is kept all the same.
        var isHeld = await place.For(actor, way, HoldHappened.Of(said!, same.ConvertAll(v => v.Account)), ct);
        await drewBack.Keep(actor, way, said!, ct);
        var form = new PostedForm(input.FormId, StepPlaces.Note(input.Way));
        try
        {
            var act = new Act(nameof(WriteStepNote), actor.Practice, actor.Person, form);
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done(isHeld);
        }
        catch (DbUpdateException)
        {
            // Somebody wrote down at the same moment what they saw of the child.
            return new Outcome.Conflict();
        }
    }

    /// <param name="same">Notes of the same step and day.</param>
    private async Task Add(
        Actor actor,
        WayOnFile way,
        StepAccount said,
        List<StepsOnFile.View> same,
        string seen,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var older = same.ConvertAll(v => v.Id);
        foreach (var row in await db.StepNotes.Where(n => older.Contains(n.Id)).AsTracking().ToListAsync(ct))
        {
            row.ReplacedAt = now.UtcDateTime;
        }

        var id = Guid.CreateVersion7(now);
        List<StruckWord> struck = [.. same.SelectMany(v => v.Struck)];
        db.StepNotes.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = way.Row.Id,
                CaseId = way.Row.CaseId,
                Account = await vault.Seal(
                    WayJson.Written(said),
                    StepPlaces.Of(actor.Practice, id, nameof(StepNote.Account)),
                    way.Row.Strand,
                    ct
                ),
                Seen = string.IsNullOrWhiteSpace(seen)
                    ? null
                    : await vault.Seal(
                        seen.ReplaceLineEndings("\n").Trim(),
                        StepPlaces.Of(actor.Practice, id, nameof(StepNote.Seen)),
                        way.Row.Strand,
                        ct
                    ),
                // It stays readable beside the note that takes the place.
                Struck =
                    struck.Count == 0
                        ? null
                        : await vault.Seal(
                            WayJson.Written(struck),
                            StepPlaces.Of(actor.Practice, id, nameof(StepNote.Struck)),
                            way.Row.Strand,
                            ct
                        ),
                WrittenBy = actor.Person,
                WrittenAt = now.UtcDateTime,
            }
        );
    }
}
