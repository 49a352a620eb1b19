using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>One danger that a child said on a page of their own; said again on another page, it is another one.</summary>
/// <param name="Id">Of what is on record of it: the disclosure, or the check-in of a push.</param>
/// <param name="On">In the practice's zone.</param>
public sealed record DangerSaid(Guid Id, PersonId Child, Danger Danger, DateOnly On)
{
    /// <summary>UTC, the minute in which it was said.</summary>
    public DateTime At { get; init; }
}
