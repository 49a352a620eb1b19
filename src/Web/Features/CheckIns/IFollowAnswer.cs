using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What follows from a child's answer in parts of the program that come later, in the same act.</summary>
internal interface IFollowAnswer
{
    /// <summary>Adds to what is saved; the caller saves.</summary>
    Task Follow(Actor actor, CaseId id, Assent said, CancellationToken ct);

    /// <summary>A drawing back counts like a no. Adds to what is saved; the caller saves.</summary>
    Task Follow(Actor actor, CaseId id, DrewBack drew, CancellationToken ct);

    /// <summary>The child said something on a page of their own, which is on record now. Adds to what is saved; the caller saves.</summary>
    Task Heard(PersonId child, CancellationToken ct);
}
