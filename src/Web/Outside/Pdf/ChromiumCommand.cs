using Reknit.Web.Outside.Text.Pdf;

namespace Reknit.Web.Outside.Pdf;

/// <summary>How Chromium is started to print: steered through a pipe, without a network, with a folder of its own.</summary>
internal static class ChromiumCommand
{
    // Chromium reads commands from handle 3 and answers on handle 4; .NET can hand over only the first three.
    private const string OnPipes = """exec "$@" 3<&0 4>&1 </dev/null >/dev/null""";

    private static readonly string[] Options =
    [
        "--headless",
        "--remote-debugging-pipe",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-breakpad",
        "--disable-crash-reporter",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--no-pings",
        "--mute-audio",
        "--font-render-hinting=none",
        // Also where no namespace without a network is to be had: no name resolves, and every request meets a closed door.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9",
        "--proxy-bypass-list=<-loopback>",
    ];

    private static readonly Lazy<string[]> Cut = new(WithoutNetwork);

    /// <summary>Path of Chromium; null where there is none.</summary>
    public static string? Program()
    {
        var named = Environment.GetEnvironmentVariable("REKNIT_CHROMIUM");
        return !OperatingSystem.IsLinux() ? null
            : string.IsNullOrEmpty(named) ? Programs.Find("chromium")
            : File.Exists(named) ? named
            : null;
    }

    /// <summary>Whether this computer gives the process a network namespace of its own: tried, not assumed.</summary>
    public static bool HasOwnNetwork => Cut.Value.Length > 0;

    public static IReadOnlyList<string> Of(string program, string folder) =>
        [
            "/bin/sh",
            "-c",
            OnPipes,
            "sh",
            .. Cut.Value,
            program,
            .. Options,
            // Root may not use Chromium's own sandbox. What it prints is our own encoded words, with scripts off.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            $"--user-data-dir={folder}",
            "about:blank",
        ];

    private static string[] WithoutNetwork()
    {
        if (Programs.Find("unshare") is not { } unshare)
        {
            return [];
        }

        string[] cut = Environment.IsPrivilegedProcess
            ? [unshare, "--net", "--"]
            : [unshare, "--user", "--map-current-user", "--net", "--"];
        return ConfinedProcess.Succeeds([.. cut, "/bin/sh", "-c", "exit 0"]) ? cut : [];
    }
}
