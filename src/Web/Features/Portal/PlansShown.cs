using System.Text.Json;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Transport plans that an adult was given, as they stay in the portal of one from whom somebody is protected.</summary>
internal sealed class PlansShown(FindShutting shutting, FindWithheld withheld, Vault vault)
{
    private const string OfPlan = "plan.";

    /// <summary>All but the plans by which somebody protected from them could be found.</summary>
    public async Task<List<Agreement>> WithoutPlaces(Actor actor, List<Agreement> rows, CancellationToken ct)
    {
        var telling = new HashSet<Agreement>();
        foreach (var ofCase in rows.Where(r => r.Kind == AgreementKind.Transport).GroupBy(r => r.CaseId))
        {
            if ((await shutting.From(ofCase.Key, actor.Person, ct)).Count == 0)
            {
                continue;
            }

            var shut = await withheld.Of(actor.Practice, ofCase.Key, ct);
            foreach (var row in ofCase)
            {
                if (shut.IsToldBy(await Words(row, ct)))
                {
                    telling.Add(row);
                }
            }
        }

        return rows.FindAll(row => !telling.Contains(row));
    }

    /// <summary>What a person wrote into it; the practice's standing clauses tell of nobody.</summary>
    private async Task<IEnumerable<string>> Words(Agreement row, CancellationToken ct)
    {
        var place = ConsentPlaces.Text(row.PracticeId, row.Id);
        var text = JsonSerializer.Deserialize<AgreementText>(
            await vault.OpenBytes(row.Text, place, Reader.Program, ct)
        )!;
        return text
            .Clauses.Where(clause => clause.Key.StartsWith(OfPlan, StringComparison.Ordinal))
            .Select(clause => clause.Words);
    }
}
