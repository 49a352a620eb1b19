using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Strikes a screen that was kept by mistake; it counts no longer and stays to be read, with the reason.</summary>
internal sealed class StrikeScreen(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(ScreenId Screen, Guid FormId, int Version, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CaseId Case) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody wrote about it, or struck it, meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var screen = await db
            .Screens.Where(s => s.Id == input.Screen && cases.Any(c => c.Id == s.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (screen is null)
        {
            return new Outcome.NotFound();
        }

        if (screen.StruckAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(screen.CaseId);
        }

        if (Decision.On(ScreenRules.Striking, input.Because) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(screen, input.Version);
        (screen.StruckAt, screen.StruckBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        screen.NeedsFollowUp = false;
        screen.StruckBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            ScreenPlaces.Of(actor.Practice, screen.Id, nameof(Screen.StruckBecause)),
            screen.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, ScreenPlaces.List(screen.CaseId));
        return await history.Save(new(nameof(StrikeScreen), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(screen.CaseId);
    }
}
