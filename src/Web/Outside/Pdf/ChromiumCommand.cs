using Reknit.Web.Outside.Text.Pdf;

namespace Reknit.Web.Outside.Pdf;

/// <summary>How Chromium is started to print: steered through a pipe, as far from network and files as this computer allows.</summary>
internal static class ChromiumCommand
{
    // Chromium reads commands from handle 3 and answers on handle 4; .NET can hand over only the first three.
    private const string OnPipes = """exec "$@" 3<&0 4>&1 </dev/null >/dev/null""";

    private const string Nobody = "65534";

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

    private static readonly Lazy<Walls> Tried = new(Try);

    /// <param name="Prefix">The command line that goes before Chromium's own.</param>
    /// <param name="HasSandbox">Whether Chromium can lock up its own parts; not as root, and not in every container.</param>
    private sealed record Walls(string[] Prefix, bool HasOwnNetwork, bool IsNobody, bool HasSandbox);

    /// <summary>Whether the process gets a network namespace of its own, with nothing in it: tried, not assumed.</summary>
    public static bool HasOwnNetwork => Tried.Value.HasOwnNetwork;

    /// <summary>Whether root hands the work to nobody, who can read no key file.</summary>
    public static bool IsNobody => Tried.Value.IsNobody;

    /// <summary>Path of Chromium, the one without windows first; null where there is none.</summary>
    public static string? Program()
    {
        var named = Environment.GetEnvironmentVariable("REKNIT_CHROMIUM");
        return !OperatingSystem.IsLinux() ? null
            : string.IsNullOrEmpty(named) ? Programs.Find("chromium-headless-shell") ?? Programs.Find("chromium")
            : File.Exists(named) ? named
            : null;
    }

    public static IReadOnlyList<string> Of(string program, string folder) =>
        [
            "/bin/sh",
            "-c",
            OnPipes,
            "sh",
            .. Tried.Value.Prefix,
            program,
            .. Options,
            // Without its own sandbox too it prints nothing but our own encoded words, with scripts off.
            .. Tried.Value.HasSandbox ? Array.Empty<string>() : ["--no-sandbox"],
            $"--user-data-dir={folder}",
            "about:blank",
        ];

    private static Walls Try()
    {
        var isRoot = Environment.IsPrivilegedProcess;
        string[] cut =
            Programs.Find("unshare") is not { } unshare ? []
            : isRoot ? [unshare, "--net", "--"]
            : [unshare, "--user", "--map-current-user", "--net", "--"];
        cut = Works(cut) ? cut : [];
        string[] nobody =
            isRoot && Programs.Find("setpriv") is { } setpriv
                ? [setpriv, $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--"]
                : [];
        nobody = Works([.. cut, .. nobody]) ? nobody : [];
        var canHaveSandbox =
            (!isRoot || nobody.Length > 0)
            && Programs.Find("unshare") is { } again
            && Works([.. cut, .. nobody, again, "--user", "--pid", "--fork", "--"]);
        return new([.. cut, .. nobody], cut.Length > 0, nobody.Length > 0, canHaveSandbox);
    }

    private static bool Works(string[] prefix) => ConfinedProcess.Succeeds([.. prefix, "/bin/sh", "-c", "exit 0"]);
}
