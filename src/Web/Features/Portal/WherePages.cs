using Reknit.Domain.Cases;

namespace Reknit.Web.Features.Portal;

/// <summary>Addresses of the pages on where the work stands.</summary>
internal static class WherePages
{
    /// <summary>The family's own page.</summary>
    public const string Own = "/portal/where";

    public static string Tell(CaseId id) => $"/cases/{id.Value:D}/where";
}
