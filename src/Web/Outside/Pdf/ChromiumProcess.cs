using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reknit.Web.Outside.Text.Pdf;

namespace Reknit.Web.Outside.Pdf;

/// <summary>One running Chromium, steered over its pipe; nothing listens on a port.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly Task _answers;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private int _last;

    private ChromiumProcess(Process process, DirectoryInfo folder)
    {
        (_process, _folder) = (process, folder);
        _answers = Task.Run(Answers);
    }

    public bool IsRunning => !_process.HasExited && !_answers.IsCompleted;

    public int Id => _process.Id;

    public static ChromiumProcess Start(string program)
    {
        var folder = Directory.CreateTempSubdirectory("reknit-print-");
        var own = FolderOfItsOwn(folder);
        var command = ChromiumCommand.Of(program, own);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = own,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Settings of the program, keys among them, are not for it.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = own;
        if (OperatingSystem.IsLinux())
        {
            InheritedHandles.Keep();
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process, folder);
    }

    /// <summary>Nobody may write in it, and nobody else finds it: its parent shows no names.</summary>
    private static string FolderOfItsOwn(DirectoryInfo folder)
    {
        var own = folder.CreateSubdirectory(Path.GetRandomFileName());
        if (OperatingSystem.IsLinux() && ChromiumCommand.IsNobody)
        {
            folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            own.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        }

        return own.FullName;
    }

    /// <summary>One command and its answer.</summary>
    /// <exception cref="IOException">It ended, or it answered with an error.</exception>
    public async Task<JsonNode> Send(string method, JsonObject parameters, string? session, CancellationToken ct)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            var message = new JsonObject
            {
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            };
            if (session is not null)
            {
                message["sessionId"] = session;
            }

            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message), 0];
            await _process.StandardInput.BaseStream.WriteAsync(bytes, ct);
            await _process.StandardInput.BaseStream.FlushAsync(ct);
            if (_answers.IsCompleted)
            {
                throw new IOException("Chromium has ended.");
            }

            return await answer.Task.WaitAsync(ct);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeToEnd);
            await _answers.WaitAsync(TimeToEnd);
            _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is TimeoutException or IOException or UnauthorizedAccessException)
        {
            // A child of it still lets go of its files; the system clears its folder for temporary files.
        }

        _process.Dispose();
    }

    /// <summary>Messages are JSON, each ended by a zero byte.</summary>
    private async Task Answers()
    {
        var message = new ArrayBufferWriter<byte>();
        var chunk = new byte[65_536];
        try
        {
            int read;
            while ((read = await _process.StandardOutput.BaseStream.ReadAsync(chunk)) > 0)
            {
                var rest = chunk.AsMemory(0, read);
                int end;
                while ((end = rest.Span.IndexOf((byte)0)) >= 0)
                {
                    message.Write(rest.Span[..end]);
                    Answer(message.WrittenSpan);
                    message.ResetWrittenCount();
                    rest = rest[(end + 1)..];
                }

                message.Write(rest.Span);
            }
        }
        finally
        {
            foreach (var waiting in _waiting.Values)
            {
                waiting.TrySetException(new IOException("Chromium has ended."));
            }
        }
    }

    private void Answer(ReadOnlySpan<byte> message)
    {
        var answer = JsonNode.Parse(message);
        if (answer?["id"]?.GetValue<int>() is not { } id || !_waiting.TryGetValue(id, out var waiting))
        {
            return;
        }

        if (answer["error"] is { } error)
        {
            waiting.TrySetException(new IOException($"Chromium refused: {error["message"]}"));
        }
        else
        {
            waiting.TrySetResult(answer["result"]!);
        }
    }
}
