using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Somebody of the case, as somebody who may be told and as somebody whose information it is.</summary>
internal sealed record CaseMember(PersonId Id, string Name, CasePart Part, bool IsSelfRepresented, PersonId? SpeaksFor)
{
    /// <summary>A parent without counsel speaks for themselves.</summary>
    public Audience Audience =>
        Part switch
        {
            CasePart.Parent or CasePart.OtherCaregiver => new(AudienceKind.Parent, Id, IsSelfRepresented ? Id : null),
            CasePart.Child => new(AudienceKind.Child, Id),
            CasePart.Counsel => new(AudienceKind.Counsel, Id, SpeaksFor),
            CasePart.GuardianAdLitem => new(AudienceKind.Guardian, Id),
            CasePart.ChildsTherapist => new(AudienceKind.ChildsTherapist, Id),
            CasePart.Agency => new(AudienceKind.Agency, Id),
            CasePart.Payer => new(AudienceKind.Payer, Id),
            _ => new(AudienceKind.Provider, Id),
        };

    public bool IsAdultParty => Part is CasePart.Parent or CasePart.OtherCaregiver;

    /// <summary>They are this child's own therapist; one who is named for a sibling is not.</summary>
    public bool Treats(PersonId child) => Part == CasePart.ChildsTherapist && (SpeaksFor is null || SpeaksFor == child);

    /// <summary>Of whom the practice keeps a part of the record: children, parents and caregivers.</summary>
    public bool OwnsRecord => IsAdultParty || Part == CasePart.Child;
}

/// <summary>The people of a case; the caller has found that the reader may see it.</summary>
internal sealed class CaseAudiences(CaseworkDb db)
{
    public async Task<IReadOnlyList<CaseMember>> Members(CaseId id, CancellationToken ct) =>
        await (
            from part in db.CasePeople.AsNoTracking()
            where part.CaseId == id
            join person in db.People on part.PersonId equals person.Id
            orderby person.Name
            select new CaseMember(person.Id, person.Name, part.Part, part.IsSelfRepresented, part.SpeaksFor)
        ).ToListAsync(ct);

    public static ReleaseFact FactOf(Release release, IReadOnlyList<SignatureFact> signatures) =>
        new(
            release.Id.Value,
            release.Owner ?? default,
            release.ToKind,
            release.To ?? default,
            new(release.What),
            release.ExpiresOn,
            release.EventOn is not null,
            release.RevokedOn is not null,
            release.CoversSubstanceUse,
            signatures
        );
}
