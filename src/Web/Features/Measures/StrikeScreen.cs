using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Strikes a screen that was kept by mistake; it counts no longer and stays to be read, with the reason.</summary>
internal sealed class StrikeScreen(
    CaseworkDb db,
    CaseAccess access,
    ScreensOnFile screens,
    FindScreens known,
    Vault vault,
    History history,
    TimeProvider clock
)
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

        var onFile = await screens.Find(actor, input.Screen, ct);
        var draft = new StrikeScreenDraft(input.Because, onFile is null || await known.TakesTwo(onFile, ct));
        if (Decision.On(ScreenRules.Striking, draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(screen, input.Version);
        await Mark(actor, screen.Id, actor.Person, input.Because, ct);
        var form = new PostedForm(input.FormId, ScreenPlaces.List(screen.CaseId));
        return await history.Save(new(nameof(StrikeScreen), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(screen.CaseId);
    }

    /// <summary>Changes the screen; the caller saves, and has found that it may be struck.</summary>
    public async Task Mark(Actor actor, ScreenId id, PersonId by, string because, CancellationToken ct)
    {
        var screen = await db.Screens.AsTracking().SingleAsync(s => s.Id == id, ct);
        (screen.StruckAt, screen.StruckBy) = (clock.GetUtcNow().UtcDateTime, by);
        screen.NeedsFollowUp = false;
        screen.StruckBecause = await vault.Seal(
            because.ReplaceLineEndings("\n").Trim(),
            ScreenPlaces.Of(actor.Practice, screen.Id, nameof(Screen.StruckBecause)),
            screen.Strand,
            ct
        );
    }
}
