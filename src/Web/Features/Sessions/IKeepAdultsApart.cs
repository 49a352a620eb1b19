using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Sessions;

/// <summary>What order, law and safety say on this day about sessions of the adults together; parts that come later know it.</summary>
internal interface IKeepAdultsApart
{
    /// <summary>What shuts them; empty where they are open.</summary>
    Task<IReadOnlyList<RequirementState>> Shut(Actor actor, CaseId id, CancellationToken ct);
}
