using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Writes down what was asked and done after an answer, and which one adult the child chose.</summary>
internal sealed class FollowUpScreen(
    CaseworkDb db,
    ScreensOnFile screens,
    FindScreened screened,
    KeepScreen keep,
    IEnumerable<IFollowScreen> follows,
    LicensedForCase licensed,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(ScreenId Screen, Guid FormId, int Version, DateOnly? On, FollowUpSaid Said);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody wrote about it, or struck it, meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await screens.Find(actor, input.Screen, ct) is not { Row.StruckAt: null } screen
            || await screened.Of(actor, screen.Row.CaseId, screen.Row.PersonId, ct) is not { } person
        )
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var draft = new FollowUpDraft(
            input.Said,
            input.On,
            screen.Row.On,
            await keep.Today(ct),
            screen.Outcome.AsksForRisk,
            AsksForSafeAdult(screen, person),
            person.IsAdultOfCase(input.Said.SafeAdult),
            await IsKeptApart(person.Person.Id, input.Said.SafeAdult, ct)
        )
        {
            IsByLicensed = await licensed.Is(screen.Row.CaseId, actor.Person, ct),
        };
        if (FollowUpRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var row = await Add(actor, screen, input, ct);
        var tracked = await db.Screens.AsTracking().SingleAsync(s => s.Id == input.Screen, ct);
        db.Expect(tracked, input.Version);
        var after = new FollowUpFact(row.On, row.WrittenAt, input.Said);
        var fact = screen.Fact with { FollowUps = [.. screen.Fact.FollowUps, after] };
        tracked.NeedsFollowUp = fact.NeedsFollowUp;
        // A risk that a clinician judges after an answer is known from then on.
        foreach (var follow in input.Said.Risk is null or SuicideRisk.None ? [] : follows)
        {
            await follow.Follow(actor, person, fact, ct);
        }

        var form = new PostedForm(input.FormId, ScreenPlaces.Show(input.Screen));
        return await history.Save(new(nameof(FollowUpScreen), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    public static bool AsksForSafeAdult(ScreenOnFile screen, Screened person) =>
        person.IsChild && screen.Outcome.Follows.Any(f => f.NeedsSafeAdult);

    private async Task<ScreenFollowUp> Add(Actor actor, ScreenOnFile screen, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var row = new ScreenFollowUp
        {
            PracticeId = actor.Practice,
            Id = id,
            ScreenId = screen.Row.Id,
            CaseId = screen.Row.CaseId,
            PersonId = screen.Row.PersonId,
            On = input.On!.Value,
            Said = await vault.Seal(
                ScreenJson.Of(input.Said),
                ScreenPlaces.FollowUp(actor.Practice, id),
                screen.Row.Strand,
                ct
            ),
            WrittenBy = actor.Person,
            WrittenAt = now.UtcDateTime,
        };
        db.ScreenFollowUps.Add(row);
        return row;
    }

    /// <summary>Whatever protects the child from somebody does so in every case of the practice.</summary>
    private async Task<bool> IsKeptApart(PersonId child, PersonId? adult, CancellationToken ct) =>
        adult is not null
        && await db.Protections.AnyAsync(p => p.Protected == child && p.From == adult && p.EndedAt == null, ct);
}
