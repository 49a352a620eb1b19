using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>A release as pages show it, with every signature by name.</summary>
internal sealed record ReleaseOnFile(
    Release Release,
    string Caption,
    string Whose,
    string ToWhom,
    IReadOnlyList<ReleaseOnFile.Signer> Signers,
    string? RevokedBy
)
{
    public sealed record Signer(PersonId Id, string Name, string? Authority, SignatureState State, DateOnly? On)
    {
        /// <summary>The scan of what they signed; null where none is kept.</summary>
        public Guid? Paper { get; init; }

        /// <summary>When a clinician let them read it though somebody is protected from them.</summary>
        public DateTime? LetReadAt { get; init; }
    }

    private ReleaseFact Fact =>
        CaseAudiences.FactOf(Release, [.. Signers.Select(s => new SignatureFact(s.Id, s.State))]);

    public IReadOnlyList<ReleaseDefect> Defects(DateOnly today) => Fact.Defects(today);

    public IEnumerable<Compartment> What => new CompartmentSet(Release.What).All;
}

/// <summary>Finds releases among the cases that the person may see.</summary>
internal sealed class ReleasesOnFile(CaseworkDb db, CaseAccess access)
{
    private sealed record Row(
        Release Release,
        string Caption,
        string? Whose,
        string? ToWhom,
        List<ReleaseOnFile.Signer> Signers,
        List<PaperRow> Papers,
        string? RevokedBy
    )
    {
        /// <summary>By name, each with the last scan of what they signed.</summary>
        public IReadOnlyList<ReleaseOnFile.Signer> SignersWithPapers =>
            [
                .. Signers
                    .OrderBy(s => s.Name, StringComparer.CurrentCulture)
                    .Select(s => s with { Paper = Papers.Where(p => p.Signer == s.Id).MaxBy(p => p.KeptAt)?.Id }),
            ];
    }

    private sealed record PaperRow(Guid Id, PersonId Signer, DateTime KeptAt);

    public async Task<ReleaseOnFile?> Find(Actor actor, ReleaseId id, CancellationToken ct) =>
        (await Read(actor, db.Releases.Where(r => r.Id == id), ct)).SingleOrDefault();

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ReleaseOnFile>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        Read(actor, db.Releases.Where(r => r.CaseId == id), ct);

    private async Task<IReadOnlyList<ReleaseOnFile>> Read(
        Actor actor,
        IQueryable<Release> releases,
        CancellationToken ct
    )
    {
        var rows = await (
            from c in access.CasesOf(actor)
            join r in releases on c.Id equals r.CaseId
            orderby r.MadeAt descending
            select new Row(
                r,
                c.Caption,
                db.People.Where(p => p.Id == r.Owner).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == r.To).Select(p => p.Name).FirstOrDefault(),
                db.ReleaseSignatures.Where(s => s.ReleaseId == r.Id)
                    .Join(
                        db.People,
                        s => s.PersonId,
                        p => p.Id,
                        (s, p) =>
                            new ReleaseOnFile.Signer(p.Id, p.Name, s.Authority, s.State, s.On)
                            {
                                LetReadAt = s.LetReadAt,
                            }
                    )
                    .ToList(),
                db.SignedPapers.Where(x => x.ReleaseId == r.Id)
                    .Select(x => new PaperRow(x.Id, x.PersonId, x.KeptAt))
                    .ToList(),
                db.People.Where(p => p.Id == r.RevokedBy).Select(p => p.Name).FirstOrDefault()
            )
        )
            .AsSingleQuery()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new ReleaseOnFile(
                r.Release,
                r.Caption,
                r.Whose ?? "The family",
                r.ToWhom ?? DisclosureWords.Of(r.Release.ToKind),
                r.SignersWithPapers,
                r.RevokedBy
            )),
        ];
    }
}
