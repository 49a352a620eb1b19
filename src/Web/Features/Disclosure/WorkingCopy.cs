namespace Reknit.Web.Features.Disclosure;

/// <summary>What stands on everything that was made for the practice's own eyes and not for a named reader.</summary>
internal static class WorkingCopy
{
    public const string Words = "Working copy of the practice. Not to be handed out.";
}
