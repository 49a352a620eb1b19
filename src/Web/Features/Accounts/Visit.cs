namespace Reknit.Web.Features.Accounts;

/// <summary>From where a browser asks, in words that its owner recognises.</summary>
internal sealed record Visit(string Address, string Device)
{
    private static readonly (string Sign, string Words)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Words)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static Visit Of(HttpContext context) =>
        new(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            DeviceOf(context.Request.Headers.UserAgent.ToString())
        );

    /// <summary>Such as "Firefox on Windows"; only words of our own, whatever the browser claims.</summary>
    public static string DeviceOf(string userAgent)
    {
        var browser = Array.Find(Browsers, b => userAgent.Contains(b.Sign, StringComparison.Ordinal)).Words;
        var system = Array.Find(Systems, s => userAgent.Contains(s.Sign, StringComparison.Ordinal)).Words;
        return (browser, system) switch
        {
            (null, null) => "An unknown device",
            (null, _) => $"An unknown browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }
}
