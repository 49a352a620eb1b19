using System.Globalization;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>The strongest way this computer offers to keep a program away from the practice's files.</summary>
/// <param name="Prefix">The command line that goes before the program's own.</param>
/// <param name="IsIsolated">Tried, not assumed: the program cannot read the hidden paths.</param>
internal sealed record Confinement(IReadOnlyList<string> Prefix, bool IsIsolated)
{
    private const string Nobody = "65534";

    // Does not end in exec: the first process of a namespace takes no signals, and its shell passes exit codes on.
    private const string Hide = """
        while [ "$1" != -- ]; do
            if [ -d "$1" ]; then mount -t tmpfs -o ro,size=4k,mode=000 tmpfs "$1"
            elif [ -e "$1" ]; then mount --bind /dev/null "$1"
            fi || exit 125
            shift
        done
        shift
        "$@"
        exit $?
        """;

    // Built-in commands only: the confined process may start no other.
    private const string CanReadNothing = """
        for path; do
            if [ -d "$path" ]; then
                set -- "$path"/*
                if [ -e "$1" ]; then exit 9; fi
            elif [ -s "$path" ] && [ -r "$path" ]; then exit 9
            fi
        done
        """;

    private static readonly string[] Namespaces =
    [
        "--mount",
        "--net",
        "--ipc",
        "--pid",
        "--fork",
        "--kill-child",
        "--",
    ];

    public static Confinement Find(DocumentLimits limits, IReadOnlyList<string> hiddenPaths)
    {
        if (!OperatingSystem.IsLinux() || Programs.Find("prlimit") is not { } prlimit)
            return new([], false);
        string[] limited = [prlimit, .. Limits(limits)];
        foreach (var isolated in Isolations(hiddenPaths))
        {
            string[] prefix = [.. isolated, .. limited];
            if (ConfinedProcess.Succeeds([.. prefix, "/bin/sh", "-c", CanReadNothing, "sh", .. hiddenPaths]))
                return new(prefix, true);
        }
        return new(limited, false);
    }

    /// <summary>Strongest first; containers often forbid namespaces, and only root can become nobody.</summary>
    private static IEnumerable<string[]> Isolations(IReadOnlyList<string> hiddenPaths)
    {
        if (Programs.Find("setpriv") is not { } setpriv)
            yield break;
        var isRoot = Environment.IsPrivilegedProcess;
        string[] powerless = isRoot
            ? [setpriv, $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--"]
            : [setpriv, "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", "--"];
        if (Programs.Find("unshare") is { } unshare)
        {
            string[] asRoot = isRoot ? [] : ["--user", "--map-root-user"];
            string[] hiding = ["/bin/sh", "-c", Hide, "sh", .. hiddenPaths, "--"];
            yield return [unshare, .. asRoot, .. Namespaces, .. hiding, .. powerless];
        }
        if (isRoot)
            yield return powerless;
    }

    // No files, no dumps, no child processes of its own.
    private static string[] Limits(DocumentLimits limits)
    {
        var seconds = (long)Math.Max(1, Math.Ceiling(limits.MaxProcessorTime.TotalSeconds));
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"--as={limits.MaxPdfMemoryBytes}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}:{seconds + 1}"),
            "--fsize=0",
            "--core=0",
            "--nofile=32",
            "--nproc=0",
            "--",
        ];
    }
}
