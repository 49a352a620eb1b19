using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>A condition with its evidence, the latest first.</summary>
/// <param name="IsMet">On this day, by evidence that counts.</param>
/// <param name="Until">The last day of the evidence by which it is met; null where that does not lapse, or it is not met.</param>
internal sealed record ConditionView(
    EntryView Condition,
    IReadOnlyList<EntryView> Evidence,
    bool IsMet,
    DateOnly? Until
)
{
    public string AddUrl => InOrderPlaces.Condition(Condition.Row.Id);
}

/// <summary>Opens the conditions of a family that the reader may see.</summary>
internal sealed class ReadConditions(EntryViews views)
{
    public async Task<IReadOnlyList<ConditionView>> Of(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var evidence = (await views.Rows<ConditionEvidence>(family.Id, ct)).ToLookup(e => e.ConditionId);
        var found = new List<ConditionView>();
        foreach (var row in await views.Rows<Condition>(family.Id, ct))
        {
            var words = await views.Open(actor, InOrderPlaces.Conditions, row, row.Words, nameof(row.Words), ct);
            var source = await views.Open(actor, InOrderPlaces.Conditions, row, row.Source, nameof(row.Source), ct);
            var title =
                $"{family.NameOf(row.PersonId)}: {SafetyWords.Of(InOrderPlaces.ConditionKinds, row.Kind).ToLowerInvariant()}";
            var shown = new List<EntryView>();
            foreach (var e in evidence[row.Id].OrderByDescending(e => e.ShownOn))
            {
                shown.Add(await View(actor, e, ct));
            }

            var holding = evidence[row.Id]
                .Where(e => e.StruckAt is null && new ConditionFact("", e.ShownOn, e.Until).IsMet(family.Today))
                .OrderBy(e => e.Until ?? DateOnly.MaxValue)
                .LastOrDefault();
            found.Add(
                new(
                    await views.View(actor, InOrderPlaces.Conditions, row, title, [words, source], ct),
                    shown,
                    holding is not null,
                    holding?.Until
                )
            );
        }

        return found;
    }

    private async Task<EntryView> View(Actor actor, ConditionEvidence row, CancellationToken ct)
    {
        var words = await views.Open(actor, InOrderPlaces.Evidence, row, row.Words, nameof(row.Words), ct);
        var until = row.Until is { } last ? $"holds until {SafetyWords.Day(last)}" : "does not lapse";
        var title = $"Shown {SafetyWords.Day(row.ShownOn)}, {until}";
        return await views.View(actor, InOrderPlaces.Evidence, row, title, [words], ct);
    }
}
