using System.Text.Json;
using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Seals what stands in a referral under the key of whoever asked, and opens it for one reader.</summary>
internal sealed class ReferralSeals(Vault vault)
{
    public async Task<Sealed> Seal<T>(
        T words,
        PracticeId practice,
        Guid id,
        string column,
        PersonId whose,
        CancellationToken ct
    ) =>
        await vault.Seal(
            JsonSerializer.SerializeToUtf8Bytes(words),
            new(practice, "Referrals", id, column),
            whose.Strand,
            ct
        );

    public async Task<AskedWords> Asked(Actor actor, Referral r, CancellationToken ct) =>
        await Open<AskedWords>(actor, r, r.Asked, nameof(Referral.Asked), ct);

    public async Task<ReachWords> Reach(Actor actor, Referral r, CancellationToken ct) =>
        await Open<ReachWords>(actor, r, r.Reach, nameof(Referral.Reach), ct);

    private async Task<T> Open<T>(Actor actor, Referral r, Sealed words, string column, CancellationToken ct) =>
        JsonSerializer.Deserialize<T>(
            await vault.OpenBytes(words, new(r.PracticeId, "Referrals", r.Id.Value, column), actor.Reader, ct)
        )!;
}
