using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Sessions;

/// <summary>What order, law and safety say on a day about sessions of the adults together; parts that come later know it.</summary>
internal interface IKeepAdultsApart
{
    /// <summary>What shuts them; empty where they are open.</summary>
    /// <param name="on">The day of the session; null for how it stands now.</param>
    Task<IReadOnlyList<RequirementState>> Shut(Actor actor, CaseId id, DateOnly? on, CancellationToken ct);
}
