using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Intake.Reported;

/// <summary>What comes along from a referral to the case that came of it; later features know where it belongs there.</summary>
internal interface IComeAlong
{
    /// <summary>Adds it to the case; the caller saves both together.</summary>
    Task Add(Actor actor, Referral referral, Case opened, CancellationToken ct);
}
