using Reknit.Domain.People;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>
/// Which disclosures told somebody how the practice's own work stands, such as that it rests; a later feature knows.
/// Queries of ids, to be asked inside others.
/// </summary>
internal interface IKnowWorkTold
{
    IQueryable<Guid> All { get; }

    /// <summary>Those of which this person was told the same; none of nobody.</summary>
    IQueryable<Guid> HeardBy(PersonId? reader);
}
