using System.Text.Json;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Seals an agreement's words when it is given out, and opens them for a reader.</summary>
internal sealed class OpenAgreement(Vault vault)
{
    public async Task<AgreementText> Text(Actor actor, Agreement agreement, CancellationToken ct)
    {
        var place = ConsentPlaces.Text(actor.Practice, agreement.Id);
        var bytes = await vault.OpenBytes(agreement.Text, place, actor.Reader, ct);
        return JsonSerializer.Deserialize<AgreementText>(bytes)!;
    }

    /// <summary>Null where they said nothing.</summary>
    public async Task<string?> TeachBack(Actor actor, Agreement agreement, CancellationToken ct) =>
        agreement.TeachBack is { } words
            ? await vault.Open(words, ConsentPlaces.TeachBack(actor.Practice, agreement.Id), actor.Reader, ct)
            : null;

    public static byte[] Bytes(AgreementText text) => JsonSerializer.SerializeToUtf8Bytes(text);
}
