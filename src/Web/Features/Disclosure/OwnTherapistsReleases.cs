using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// Releases of a child's words for the child's own therapist, in SQL, for pages that ask for many at once; it says the
/// same as <see cref="ReleaseFact.IsInForce"/>, and that nobody who became a parent or caregiver of the case is missing.
/// </summary>
internal sealed class OwnTherapistsReleases(CaseworkDb db)
{
    public IQueryable<Release> InForce(CaseId id, PersonId child, DateOnly today) =>
        InForce(id, today, []).Where(r => r.Owner == child);

    /// <summary>The same of whichever child of the case.</summary>
    /// <param name="without">Adults whose signature nobody waits for, by a court's decision; mostly none.</param>
    public IQueryable<Release> InForce(CaseId id, DateOnly today, IReadOnlyCollection<PersonId> without) =>
        Signed(
                db.Releases.Where(r => r.CaseId == id)
                    .SelectMany(
                        _ => db.People.Where(p => without.Contains(p.Id)),
                        (r, p) =>
                            new Excused
                            {
                                Case = r.CaseId,
                                Adult = p.Id,
                                Child = r.Owner,
                            }
                    )
            )
            .Where(r => r.CaseId == id && (r.ExpiresOn == null || r.ExpiresOn >= today));

    /// <summary>An adult whose signature a court decided to go on without.</summary>
    public sealed class Excused
    {
        public CaseId Case { get; init; }
        public PersonId Adult { get; init; }

        /// <summary>Null where it is of each child.</summary>
        public PersonId? Child { get; init; }
    }

    /// <summary>The same of every case, whatever the last day: neither revoked nor ended, and signed by all who are waited for.</summary>
    public IQueryable<Release> Signed(IQueryable<Excused> without) =>
        db.Releases.Where(r =>
            r.Owner != null
            && r.RevokedOn == null
            && r.EventOn == null
            && db.CasePeople.Any(p =>
                p.CaseId == r.CaseId
                && p.Part == CasePart.ChildsTherapist
                && p.PersonId == r.To
                && (p.SpeaksFor == null || p.SpeaksFor == r.Owner)
            )
            && db.ReleaseSignatures.Any(s => s.ReleaseId == r.Id && s.State == SignatureState.Given)
            && !db.ReleaseSignatures.Any(s =>
                s.ReleaseId == r.Id
                && s.State != SignatureState.Given
                && !without.Any(w =>
                    w.Case == r.CaseId && w.Adult == s.PersonId && (w.Child == null || w.Child == r.Owner)
                )
            )
            && !db.CasePeople.Any(p =>
                p.CaseId == r.CaseId
                && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver)
                && !db.ReleaseSignatures.Any(s => s.ReleaseId == r.Id && s.PersonId == p.PersonId)
                && !without.Any(w =>
                    w.Case == r.CaseId && w.Adult == p.PersonId && (w.Child == null || w.Child == r.Owner)
                )
            )
        );
}
