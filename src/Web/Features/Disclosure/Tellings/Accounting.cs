using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>One line of an accounting: the four things that 45 CFR 164.528(b)(2) asks for.</summary>
internal sealed record AccountedLine(DateOnly On, string ToWhom, string What, string Purpose);

/// <summary>
/// The accounting of one person's disclosures. What was told in an emergency is left out until a person has decided
/// that it may be read, for a parent who reads of a report learns who talked; practice decision 2.
/// </summary>
internal sealed class Accounting(CaseworkDb db, DisclosuresOnFile disclosures, Vault vault, LocalTime local)
{
    /// <summary>The newest first.</summary>
    /// <param name="today">In the practice's zone.</param>
    public async Task<IReadOnlyList<AccountedLine>> Of(
        Actor actor,
        CaseId id,
        PersonId person,
        DateOnly today,
        CancellationToken ct
    )
    {
        var told = await disclosures.Accounted(actor, id, person, today, ct);
        var lines = told.Select(d => new AccountedLine(
            d.Row.ToldOn,
            d.ToWhom,
            $"{DisclosureWords.Of(d.Row.What)}: {d.Said}",
            d.Purpose
        ));
        return [.. lines.Concat(await Emergencies(actor, id, person, today, ct)).OrderByDescending(l => l.On)];
    }

    private async Task<IReadOnlyList<AccountedLine>> Emergencies(
        Actor actor,
        CaseId id,
        PersonId person,
        DateOnly today,
        CancellationToken ct
    )
    {
        var zone = await local.Zone(ct);
        var rows = await db
            .EmergencyTellings.AsNoTracking()
            .Where(e => e.CaseId == id && e.About == person && e.IsShown)
            .ToListAsync(ct);
        var lines = new List<AccountedLine>();
        foreach (var row in rows.Where(r => zone.DayOf(r.ToldAt) >= today.AddYears(-DisclosureMade.AccountedYears)))
        {
            lines.Add(
                new(
                    zone.DayOf(row.ToldAt),
                    await Open(row.ToWords, nameof(row.ToWords)),
                    await Open(row.Said, nameof(row.Said)),
                    TellingWords.Of(row.Kind)
                )
            );

            async Task<string> Open(Domain.Sealed value, string column) =>
                await vault.Open(value, TellingPlaces.Emergency(actor.Practice, row.Id, column), actor.Reader, ct);
        }

        return lines;
    }
}
