using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Reknit.Bench;

/// <summary>The built program as a process of its own: how soon it shows its first page, and what memory it takes.</summary>
internal static class RunningProgram
{
    private const int RoundCount = 5;
    private const int Views = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Reknit");

    public static async Task Measure(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("reknit-bench");
        string cookie;
        string[] pages;
        await using (var practice = await SeededPractice.Make(folder))
        {
            var (demo, order) = await practice.DemoCase();
            cookie = practice.Cookie;
            pages = ["/", "/cases", $"/cases/{demo.Value}", "/orders", $"/orders/{order.Value}"];
        }

        await NoOp();
        var start = await Rounds.Compare(RoundCount, () => FirstPage(folder), NoOp);
        table.Add(
            "Start to first page",
            start,
            "s",
            "the same program, which only prints its help",
            ("at most 2 s", start.Measured.Median <= 2)
        );
        await Memory(table, folder, cookie, pages);
        folder.Delete(recursive: true);
    }

    private static async Task Memory(Table table, DirectoryInfo folder, string cookie, string[] pages)
    {
        var (process, address, _) = await Start(folder);
        using (process)
        {
            using var browser = new HttpClient { BaseAddress = address };
            var atStart = WorkingSet(process);
            await Task.Delay(Rest);
            Add(table, "Memory, 10 s after the start", WorkingSet(process), atStart);
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            for (var view = 0; view < Views; view++)
            {
                await browser.GetByteArrayAsync(new Uri(pages[view % pages.Length], UriKind.Relative));
            }

            Add(table, $"Memory, after {Views} page views", WorkingSet(process), atStart);
            await Stop(process);
        }
    }

    private static void Add(Table table, string what, double megabytes, double atStart)
    {
        var (now, before) = (Spread.Of([megabytes]), Spread.Of([atStart]));
        var compared = new Compared(now, before, Spread.Of([megabytes / atStart]));
        table.Add(what, compared, "MiB", "the same process at its first page", ("under 200 MiB", megabytes < 200));
    }

    /// <returns>Seconds from the start of the process to the sign-in page.</returns>
    private static async Task<double> FirstPage(DirectoryInfo folder)
    {
        var (process, _, time) = await Start(folder);
        using (process)
        {
            await Stop(process);
        }

        return time.TotalSeconds;
    }

    private static async Task<double> NoOp()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Program, ["--help"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<(Process Process, Uri Address, TimeSpan Time)> Start(DirectoryInfo folder)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        string[] args = ["demo", "--data", folder.FullName, "--url", address.OriginalString];
        using var browser = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(Program, args) { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
        while (!await Answers(browser))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException("The program did not come to its first page.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return (process, address, watch.Elapsed);
    }

    private static async Task<bool> Answers(HttpClient browser)
    {
        try
        {
            using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
            return page.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task Stop(Process process)
    {
        using var terminate = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    private static double WorkingSet(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
