using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>A recommendation with those to whom it was made.</summary>
internal sealed record RecommendationView(EntryView Entry, IReadOnlyList<RecommendationView.Receiver> To)
{
    /// <param name="How">How it is known that they acknowledged it; null while they have not.</param>
    public sealed record Receiver(string Name, DateOnly? On, string? How);

    public bool Waits => Entry.Counts && To.Any(r => r.On is null);
}

/// <summary>Opens the register of recommendations of a family that the reader may see.</summary>
internal sealed class ReadRecommendations(CaseworkDb db, Vault vault, EntryViews views)
{
    public async Task<IReadOnlyList<RecommendationView>> Of(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var receivers = (
            await db.RecommendationReceivers.AsNoTracking().Where(r => r.CaseId == family.Id).ToListAsync(ct)
        ).ToLookup(r => r.RecommendationId);
        var found = new List<RecommendationView>();
        foreach (var row in (await views.Rows<Recommendation>(family.Id, ct)).OrderByDescending(r => r.MadeOn))
        {
            var words = await views.Open(actor, PlanPlaces.Recommendations, row, row.Words, nameof(row.Words), ct);
            var title = $"{SafetyWords.Of(PlanWords.Recommendations, row.Kind)}, {SafetyWords.Day(row.MadeOn)}";
            var to = new List<RecommendationView.Receiver>();
            foreach (var receiver in receivers[row.Id].OrderBy(r => family.NameOf(r.PersonId), StringComparer.Ordinal))
            {
                to.Add(new(family.NameOf(receiver.PersonId), receiver.AcknowledgedOn, await How(actor, receiver, ct)));
            }

            found.Add(new(await views.View(actor, PlanPlaces.Recommendations, row, title, [words], ct), to));
        }

        return found;
    }

    private async Task<string?> How(Actor actor, RecommendationReceiver row, CancellationToken ct) =>
        row.How is null
            ? null
            : await vault.Open(
                row.How,
                PlanPlaces.How(actor.Practice, row.RecommendationId, row.PersonId.Value),
                actor.Reader,
                ct
            );
}
