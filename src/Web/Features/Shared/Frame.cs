using System.Globalization;

namespace Reknit.Web.Features.Shared;

/// <summary>What the frame around a page shows: the practice, the person signed in, the language of the page.</summary>
/// <remarks>One for each request. Whoever signs people in fills it before the page is drawn.</remarks>
internal sealed class Frame(IConfiguration configuration)
{
    public string PracticeName { get; set; } = configuration["Reknit:PracticeName"] ?? "";

    /// <summary>Null while nobody is signed in.</summary>
    public string? PersonName { get; set; }

    /// <summary>One line under the person's name, such as their role.</summary>
    public string? PersonNote { get; set; }

    /// <summary>Where the sign of the program leads.</summary>
    public string HomeUrl { get; set; } = "/";

    public string AccountUrl { get; set; } = "/account";

    /// <summary>Takes a POST with an antiforgery token.</summary>
    public string SignOutUrl { get; set; } = "/sign-out";

    public string SignInUrl { get; set; } = "/sign-in";

    /// <summary>BCP 47, as the html element says it.</summary>
    public string Language { get; set; } = "en";

    public string Direction => CultureInfo.GetCultureInfo(Language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>At most two letters for the round sign beside the name; one, where a name has no Latin initials.</summary>
    public string Initials =>
        (PersonName ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => "",
            [var only] => First(only),
            [var first, .., var last] => First(first) + (char.IsAscii(first[0]) ? First(last) : ""),
        };

    private static string First(string word) => StringInfo.GetNextTextElement(word);
}
