using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>A disclosure as pages show it.</summary>
/// <param name="Whose">Name of the person; null for the family's own.</param>
/// <param name="StruckBecause">Null while it stands.</param>
/// <param name="IsOfWork">It told somebody how the practice's own work stands, such as that it rests.</param>
internal sealed record DisclosureOnFile(
    DisclosureMade Row,
    string? Whose,
    string ToWhom,
    string ToldBy,
    string Said,
    string Purpose,
    string? StruckBecause,
    bool IsOfWork
);

/// <summary>Reads disclosures of cases of which the caller has found that the reader may see them.</summary>
internal sealed class DisclosuresOnFile(CaseworkDb db, IKnowWorkTold work, Vault vault)
{
    private sealed record Found(DisclosureMade Row, string? Whose, string? ToWhom, string? ToldBy, bool IsOfWork);

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<DisclosureOnFile>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        Read(actor, SeenBy(actor, db.DisclosuresMade.Where(d => d.CaseId == id)), ct);

    /// <summary>
    /// Who may not see the way reads of no hold and of no consultant here either: what was told of them is left out whole.
    /// </summary>
    public IQueryable<DisclosureMade> SeenBy(Actor actor, IQueryable<DisclosureMade> rows)
    {
        var ofWork = work.All;
        return actor.Role.Allows(Permission.SeeWay)
            ? rows
            : rows.Where(d => d.Basis != Basis.Agreement && !ofWork.Contains(d.Id));
    }

    /// <summary>
    /// What an accounting lists: six years back, of this person's and the family's own, without what was their own,
    /// what a release opened, and what was struck. What somebody was told of a hold is left out for every reader who was
    /// not told of the same: it stays silent until a person decides that this one hears it; practice decision 1.
    /// </summary>
    /// <param name="reader">Who gets it; null for the practice's own working copy.</param>
    /// <param name="today">In the practice's zone.</param>
    public async Task<IReadOnlyList<DisclosureOnFile>> Accounted(
        Actor actor,
        IReadOnlyList<CaseId> cases,
        PersonId of,
        PersonId? reader,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (ofWork, heard) = (work.All, work.HeardBy(reader));
        var since = today.AddYears(-DisclosureMade.AccountedYears);
        var rows = await Read(
            actor,
            db.DisclosuresMade.Where(d =>
                cases.Contains(d.CaseId)
                && (d.Owner == of || d.Owner == null)
                && d.To != of
                && d.ToldOn >= since
                && d.StruckAt == null
                && (!ofWork.Contains(d.Id) || heard.Contains(d.Id))
            ),
            ct
        );
        return [.. rows.Where(d => d.Row.IsAccountable)];
    }

    private async Task<IReadOnlyList<DisclosureOnFile>> Read(
        Actor actor,
        IQueryable<DisclosureMade> disclosures,
        CancellationToken ct
    )
    {
        var ofWork = work.All;
        var rows = await disclosures
            .AsNoTracking()
            .OrderByDescending(d => d.ToldOn)
            .ThenByDescending(d => d.RecordedAt)
            .Select(d => new Found(
                d,
                db.People.Where(p => p.Id == d.Owner).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == d.To).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == d.ToldBy).Select(p => p.Name).FirstOrDefault(),
                ofWork.Contains(d.Id)
            ))
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Row.Said), ct);
        var read = new List<DisclosureOnFile>(rows.Count);
        foreach (var (row, whose, toWhom, toldBy, isOfWork) in rows)
        {
            read.Add(
                new(
                    row,
                    whose,
                    row.ToWords is { } words
                        ? await Open(words, nameof(row.ToWords))
                        : toWhom ?? DisclosureWords.Of(row.ToKind),
                    toldBy ?? "",
                    await Open(row.Said, nameof(row.Said)),
                    await Open(row.Purpose, nameof(row.Purpose)),
                    row.StruckBecause is { } because ? await Open(because, nameof(row.StruckBecause)) : null,
                    isOfWork
                )
            );

            async Task<string> Open(Domain.Sealed value, string column) =>
                await vault.Open(value, TellingPlaces.Made(actor.Practice, row.Id, column), actor.Reader, ct);
        }

        return read;
    }
}
