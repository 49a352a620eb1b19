using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Puts a component on this practice's list in words of its own: a new one, other words, or one that comes back.</summary>
internal sealed class WriteOwnComponent(CaseworkDb db, OwnList list, History history, TimeProvider clock)
{
    /// <param name="Component">Null for a new one.</param>
    /// <param name="Version">Of the component, as the form showed it.</param>
    public sealed record Input(Guid FormId, OwnComponentId? Component, int Version, OwnWords Words);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else changed it meanwhile; nothing was saved.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var all = await list.All(ct);
        var before = all.FirstOrDefault(c => c.Id == input.Component);
        if (before is null && input.Component is not null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (before is not null && before.Version != input.Version)
        {
            return new Outcome.Conflict();
        }

        var others = all.Where(c => c.IsOnList && c.Id != before?.Id).ToList();
        var facts = new OwnComponentFacts(
            input.Words,
            before is { IsOnList: true } ? before.Words : null,
            [.. Enum.GetValues<Component>().Select(ComponentWords.Title), .. others.Select(c => c.Words.Title)],
            others.Count
        );
        if (OwnComponentRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var root = before is null ? Add(actor, all.Count) : await Changed(before, ct);
        db.OwnComponentChanges.Add(Change(actor, root.Id, before, input.Words));
        var name =
            before is null ? "AddToList"
            : before.IsOnList ? "RewordOnList"
            : "BringBackToList";
        var act = new Act(name, actor.Practice, actor.Person, new(input.FormId, OwnListPages.List));
        return await Save(act, before, ct);
    }

    private OwnComponent Add(Actor actor, int last)
    {
        var added = new OwnComponent
        {
            PracticeId = actor.Practice,
            Id = new(Guid.CreateVersion7(clock.GetUtcNow())),
            Position = last + 1,
            Version = 1,
        };
        db.OwnComponents.Add(added);
        return added;
    }

    private async Task<OwnComponent> Changed(ListedComponent before, CancellationToken ct)
    {
        var root = await db.OwnComponents.AsTracking().SingleAsync(c => c.Id == before.Id, ct);
        db.Expect(root, before.Version);
        return root;
    }

    private OwnComponentChange Change(Actor actor, OwnComponentId id, ListedComponent? before, OwnWords words) =>
        new()
        {
            PracticeId = actor.Practice,
            ComponentId = id,
            Number = (before?.Changes.Count ?? 0) + 1,
            Change =
                before is null ? OwnChange.Added
                : before.IsOnList ? OwnChange.Reworded
                : OwnChange.BroughtBack,
            WordsNumber =
                before is null ? 1
                : before.Words == words ? before.WordsNumber
                : before.WordsNumber + 1,
            Title = words.Title,
            Asks = words.Asks,
            LookFor = string.Join('\n', words.LookFor),
            Why = words.Why,
            FitsApart = words.FitsApart,
            ChangedBy = actor.Person,
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };

    private async Task<Outcome> Save(Act act, ListedComponent? before, CancellationToken ct)
    {
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException) when (before is not null)
        {
            // Two people saved at the same moment: the change's number is its key, so only one of them could.
            return new Outcome.Conflict();
        }
    }
}
