using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Puts a help line in the practice's own words, or adds one.</summary>
internal sealed class EditHelpLine(CaseworkDb db, History history, LocalTime local, TimeProvider clock)
{
    public const string Url = "/practice/help-lines";

    /// <param name="Version">That the form showed; 0 where the practice had no words of its own.</param>
    public sealed record Input(Guid FormId, int Version, HelpLine Typed);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var typed = input.Typed;
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var facts = new HelpLineTyped(
            typed.Key,
            typed.Name,
            typed.For,
            HelpLine.Dialled(typed.Number).TrimStart('+'),
            typed.CheckedOn,
            typed.IsHidden,
            today
        );
        if (HelpLineRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        if (await db.HelpLines.AsTracking().SingleOrDefaultAsync(l => l.Key == typed.Key, ct) is { } kept)
        {
            db.Expect(kept, input.Version);
            (kept.Name, kept.For, kept.Number, kept.Text) = (typed.Name, typed.For, typed.Number, typed.Text);
            (kept.CheckedOn, kept.IsHidden) = (typed.CheckedOn, typed.IsHidden);
        }
        else
        {
            typed.Version = 1;
            db.HelpLines.Add(typed);
        }

        return await Save(actor, input, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var act = new Act(nameof(EditHelpLine), actor.Practice, actor.Person, new(input.FormId, Url));
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // Two people changed a shipped line at the same moment: only one of them could be the first.
            db.ChangeTracker.Clear();
            if (await db.HelpLines.AnyAsync(l => l.Key == input.Typed.Key, ct))
            {
                return new Outcome.Conflict();
            }

            throw;
        }
    }
}
