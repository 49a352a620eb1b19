namespace Reknit.Web.Features.Shared;

/// <summary>
/// What stands on every print and file of the practice's pages, until the decision on what may leave has allowed it for
/// a named reader.
/// </summary>
internal static class WorkingCopy
{
    public const string Words = "Working copy of the practice. Not to be handed out.";

    /// <summary>A page puts true under this key in its view data where its print may go to a named reader.</summary>
    public const string MayLeave = "MayLeave";
}
