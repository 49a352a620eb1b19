using System.Diagnostics;

namespace Reknit.Web.Tests.Commands;

/// <summary>The built program as a process of its own, on a free port, as a person starts it.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly HttpClient _browser;

    private RunningProgram(Process process, Uri address) =>
        (_process, _browser) = (process, new HttpClient { BaseAddress = address });

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Reknit");

    public int Id => _process.Id;

    public static async Task<RunningProgram> Start(TextWriter output, params string[] args)
    {
        var start = new ProcessStartInfo(Path, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Reknit__Listen"] = "http://127.0.0.1:0";
        if (args[0] == "demo")
        {
            start.ArgumentList.Add("--url");
            start.ArgumentList.Add("http://127.0.0.1:0");
        }

        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            await output.WriteLineAsync(line);
            if (line.StartsWith("Reknit runs on ", StringComparison.Ordinal))
            {
                return new(process, new Uri(line.Split(' ')[3].TrimEnd('.', ',')));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(patience.Token));
    }

    public Task<string> Get(string path) => _browser.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>What it says, whether or not that is a success.</summary>
    public async Task<string> Answer(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>As a power cut would: nothing is flushed, nobody is asked.</summary>
    public void Kill() => _process.Kill();

    /// <summary>As systemd stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        if (!_process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            using var patience = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, _process.ExitCode);
        }

        _process.Dispose();
    }
}
