using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Strikes what takes two clinicians, as they do.</summary>
internal static class StrikeSupport
{
    public const string Ask = "Ask a second clinician to sign";

    /// <summary>The page on which two strike it, from the address at which one would.</summary>
    public static string Url(string alone)
    {
        var parts = alone.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts[0] == "screens" ? $"/strike/Screens/{parts[1]}" : $"/strike/{parts[1]}/{parts[2]}";
    }

    public static async Task Together(HttpClient first, HttpClient second, string url, string because) =>
        await second.Send(await first.Send(url, Ask, ("Because", because)), "I sign it too");
}
