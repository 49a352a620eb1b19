using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>Whether safety was asked about; screens come later and know it.</summary>
internal interface IKnowSafetyScreens
{
    /// <summary>Each parent and caregiver of the case had a finished talk about violence; not what it found.</summary>
    Task<bool> EachAdultWasAsked(Actor actor, CaseId id, CancellationToken ct);
}
