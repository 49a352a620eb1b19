using System.Text;

namespace Reknit.Web.Features.Accounts;

/// <summary>The name an account signs in with, in any script; capitals do not matter.</summary>
internal static class LoginName
{
    public const int Shortest = 3;
    public const int Longest = 64;

    public static string Tidy(string? typed) => (typed ?? "").Trim().Normalize(NormalizationForm.FormKC);

    /// <summary>What two login names must differ in.</summary>
    public static string Key(string? typed) => Tidy(typed).ToUpperInvariant();

    /// <summary>Why it cannot be a login name, as a sentence to the person; null where it can.</summary>
    public static string? Problem(string? typed)
    {
        var name = Tidy(typed);
        return name.Length < Shortest || name.Length > Longest
                ? $"Choose a login name of {Shortest} to {Longest} characters."
            : name.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || "._-@+".Contains(c)) ? null
            : "A login name has letters, digits and . _ - @ + only, without spaces.";
    }
}
