using System.Globalization;

namespace Reknit.Web.Features.Outbox;

/// <summary>An address that tells staff which of a person's addresses it is, and an onlooker nothing more.</summary>
internal static class MaskedAddress
{
    /// <summary>Such as <c>a…@example.org</c>.</summary>
    public static string Of(string address) =>
        address.LastIndexOf('@') is > 0 and var at ? $"{StringInfo.GetNextTextElement(address)}…{address[at..]}" : "…";
}
