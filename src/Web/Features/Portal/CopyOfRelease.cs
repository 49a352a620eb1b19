using System.Text;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal;

/// <summary>A signer's own copy of what they signed, as a file that every device opens; 45 CFR 164.508(c)(4).</summary>
internal static class CopyOfRelease
{
    public const string MediaType = "text/plain; charset=utf-8";

    /// <param name="day">In the practice's words, with the time.</param>
    /// <param name="authority">Of a child's: why they may sign, which the text itself does not tell the other signers.</param>
    public static byte[] Of(
        string text,
        PortalAnswer signed,
        string? authority,
        string practice,
        string day,
        WordsOf words
    )
    {
        (string, string)[] values =
        [
            ("practice", practice),
            ("name", signed.TypedName ?? ""),
            ("day", day),
            ("hash", signed.TextHash),
        ];
        var last = authority is null
            ? words.Say(PortalTexts.CopySigned, values)
            : words.Say(PortalTexts.CopySignedFor, [.. values, ("authority", authority)]);
        return Encoding.UTF8.GetBytes($"{text}\n\n{last.Plain}\n");
    }
}
