using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>A concern with what was done about it, the latest first.</summary>
internal sealed record ConcernView(EntryView Concern, IReadOnlyList<EntryView> Steps, bool IsResolved);

/// <summary>What one person said of own support and of taking part, the latest first.</summary>
/// <param name="Support">The last that they said; null where they said nothing.</param>
internal sealed record SupportView(
    PersonId Person,
    string Name,
    OwnSupport? Support,
    Willingness? Willing,
    IReadOnlyList<EntryView> Said
);

/// <summary>Opens the concerns and the own support of a family that the reader may see.</summary>
internal sealed class ReadFamily(EntryViews views)
{
    /// <summary>Open ones first.</summary>
    public async Task<IReadOnlyList<ConcernView>> Concerns(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var steps = (await views.Rows<ConcernStep>(family.Id, ct)).ToLookup(s => s.ConcernId);
        var found = new List<ConcernView>();
        foreach (var row in (await views.Rows<Concern>(family.Id, ct)).OrderByDescending(c => c.RaisedOn))
        {
            var words = await views.Open(actor, SafetyPlaces.Concerns, row, row.Words, nameof(row.Words), ct);
            var title =
                $"{family.NameOf(row.Whose)} about {family.NameOf(row.About)}: {SafetyWords.Of(SafetyWords.Concerns, row.Kind).ToLowerInvariant()}, {SafetyWords.Day(row.RaisedOn)}";
            var taken = new List<EntryView>();
            foreach (var step in steps[row.Id].OrderByDescending(s => s.TakenOn).ThenByDescending(s => s.RecordedAt))
            {
                taken.Add(await View(actor, step, ct));
            }

            found.Add(
                new(
                    await views.View(actor, SafetyPlaces.Concerns, row, title, [words], ct),
                    taken,
                    steps[row.Id].Any(s => s.Resolves && s.StruckAt is null)
                )
            );
        }

        return [.. found.OrderBy(c => c.IsResolved || !c.Concern.Counts)];
    }

    public async Task<IReadOnlyList<SupportView>> Support(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var rows = (await views.Rows<SupportEntry>(family.Id, ct))
            .OrderByDescending(s => s.SaidOn)
            .ThenByDescending(s => s.RecordedAt)
            .ToLookup(s => s.PersonId);
        var found = new List<SupportView>();
        foreach (var person in family.Family)
        {
            var said = new List<EntryView>();
            foreach (var row in rows[person.Id])
            {
                said.Add(await View(actor, row, ct));
            }

            var counts = rows[person.Id].Where(r => r.StruckAt is null).ToList();
            found.Add(
                new(
                    person.Id,
                    person.Name,
                    counts.Find(r => r.Support is not null)?.Support,
                    counts.Find(r => r.Willing is not null)?.Willing,
                    said
                )
            );
        }

        return found;
    }

    private async Task<EntryView> View(Actor actor, ConcernStep row, CancellationToken ct)
    {
        var words = await views.Open(actor, SafetyPlaces.Steps, row, row.Words, nameof(row.Words), ct);
        var title = $"{(row.Resolves ? "Resolved" : "Done")}, {SafetyWords.Day(row.TakenOn)}";
        string?[] lines = [words, row.Resolves && row.ByOwnWord ? "By their own word" : null];
        return await views.View(actor, SafetyPlaces.Steps, row, title, lines, ct);
    }

    private async Task<EntryView> View(Actor actor, SupportEntry row, CancellationToken ct)
    {
        var words = await views.Open(actor, SafetyPlaces.Support, row, row.Words, nameof(row.Words), ct);
        string?[] said =
        [
            row.Support is { } support ? SafetyWords.Of(SafetyWords.Support, support) : null,
            row.Willing is { } willing
                ? $"Taking part: {SafetyWords.Of(SafetyWords.Willing, willing).ToLowerInvariant()}"
                : null,
        ];
        var title = $"{SafetyWords.Day(row.SaidOn)}: {string.Join("; ", said.OfType<string>())}";
        return await views.View(actor, SafetyPlaces.Support, row, title, [words], ct);
    }
}
