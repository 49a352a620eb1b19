using System.Text.Json;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Transport plans that an adult was given, as they stay in the portal of one from whom somebody is protected.</summary>
internal sealed class PlansShown(FindShutting shutting, FindWithheld withheld, Vault vault)
{
    /// <summary>
    /// All but the plans by which somebody protected from them could be found, and those that a clinician took out.
    /// </summary>
    public async Task<List<Agreement>> WithoutPlaces(Actor actor, List<Agreement> rows, CancellationToken ct)
    {
        var telling = new HashSet<Agreement>();
        foreach (var ofCase in rows.Where(r => r.Kind == AgreementKind.Transport).GroupBy(r => r.CaseId))
        {
            var by = await shutting.From(ofCase.Key, actor.Person, ct);
            if (by.Count == 0)
            {
                continue;
            }

            // A plan that was given out after a protection was read by a clinician and counts; an earlier one stays until
            // a clinician takes it out of their portal.
            List<Shutting> ended = [.. by.Where(p => p.BlankedAt is not null)];
            var shut = await withheld.Of(actor.Practice, ofCase.Key, ct);
            foreach (var row in ofCase)
            {
                if (ended.Exists(p => row.GivenOutAt < p.MadeAt) || shut.IsToldBy(await Words(row, ct)))
                {
                    telling.Add(row);
                }
            }
        }

        return rows.FindAll(row => !telling.Contains(row));
    }

    private async Task<IEnumerable<string>> Words(Agreement row, CancellationToken ct)
    {
        var place = ConsentPlaces.Text(row.PracticeId, row.Id);
        return JsonSerializer
            .Deserialize<AgreementText>(await vault.OpenBytes(row.Text, place, Reader.Program, ct))!
            .OfFamily;
    }
}
