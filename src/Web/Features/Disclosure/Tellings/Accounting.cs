using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>One line of an accounting: the four things that 45 CFR 164.528(b)(2) asks for.</summary>
internal sealed record AccountedLine(DateOnly On, string ToWhom, string What, string Purpose);

/// <summary>An accounting of one person's disclosures.</summary>
/// <param name="Cases">How many cases it covers.</param>
internal sealed record Account(IReadOnlyList<AccountedLine> Lines, int Cases);

/// <summary>
/// The accounting of one person's disclosures, over every case that the asker may see. What was told in an emergency is
/// left out until a person has decided that this very reader may read of it, for a parent who reads of a report learns
/// who talked; practice decision 2.
/// </summary>
internal sealed class Accounting(
    CaseworkDb db,
    CaseAccess access,
    DisclosuresOnFile disclosures,
    Vault vault,
    LocalTime local
)
{
    /// <summary>The newest first.</summary>
    /// <param name="reader">
    /// Who gets it; null for the practice's own working copy, which lists no emergency and nothing of how its own work
    /// stands.
    /// </param>
    /// <param name="today">In the practice's zone.</param>
    public async Task<Account> Of(Actor actor, PersonId person, PersonId? reader, DateOnly today, CancellationToken ct)
    {
        var cases = await CasesOf(actor, person, reader, ct);
        var told = await disclosures.Accounted(actor, cases, person, reader, today, ct);
        var lines = told.GroupBy(d => d.IsOfWork || d.Row.Basis == Basis.Agreement)
            .SelectMany(g => g.Key ? g.Select(Line).Distinct() : g.Select(Line));
        var emergencies = reader is { } who ? await Emergencies(actor, cases, person, who, today, ct) : [];
        return new([.. lines.Concat(emergencies).OrderByDescending(l => l.On)], cases.Count);
    }

    /// <summary>
    /// What a consultant was shown is listed in the same words whatever was decided: which kinds of record a decision
    /// rests on would tell a parent of a hold, and so who talked; practice decisions 1 and 2. So is what anybody was told
    /// of how the work stands: that it was told as of a child's screen would say what the hold rests on.
    /// </summary>
    private static AccountedLine Line(DisclosureOnFile d) =>
        new(
            d.Row.ToldOn,
            d.ToWhom,
            d.IsOfWork ? "How the practice's own work stands"
                : d.Row.Basis == Basis.Agreement ? d.Said
                : $"{DisclosureWords.Of(d.Row.What)}: {d.Said}",
            d.Purpose
        );

    /// <summary>
    /// Cases in which a part of the record is this person's. A child can be in another family's case: whoever gets the
    /// child's accounting gets it of the cases that name them both.
    /// </summary>
    private Task<List<CaseId>> CasesOf(Actor actor, PersonId person, PersonId? reader, CancellationToken ct) =>
        (
            from c in access.CasesOf(actor)
            join part in db.CasePeople on c.Id equals part.CaseId
            where
                part.PersonId == person
                && (part.Part == CasePart.Parent || part.Part == CasePart.OtherCaregiver || part.Part == CasePart.Child)
                && (
                    reader == null
                    || reader == person
                    || db.CasePeople.Any(r =>
                        r.CaseId == c.Id
                        && r.PersonId == reader
                        && (
                            r.Part == CasePart.Parent
                            || r.Part == CasePart.OtherCaregiver
                            || r.Part == CasePart.GuardianAdLitem
                        )
                    )
                )
            select c.Id
        )
            .Distinct()
            .ToListAsync(ct);

    private async Task<IReadOnlyList<AccountedLine>> Emergencies(
        Actor actor,
        List<CaseId> cases,
        PersonId person,
        PersonId reader,
        DateOnly today,
        CancellationToken ct
    )
    {
        var zone = await local.Zone(ct);
        var rows = await db
            .EmergencyTellings.AsNoTracking()
            .Where(e =>
                cases.Contains(e.CaseId)
                && e.About == person
                && db.EmergencyShowings.Any(s =>
                    s.EmergencyId == e.Id
                    && s.Reader == reader
                    && s.IsShown
                    && !db.EmergencyShowings.Any(l =>
                        l.EmergencyId == e.Id && l.Reader == reader && l.DecidedAt > s.DecidedAt
                    )
                )
            )
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
