using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reknit.Web.Tests.Outside.Mail;

/// <summary>A mail server on loopback that speaks just enough SMTP, and misbehaves where a test asks it to.</summary>
internal sealed class TinySmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    public TinySmtpServer()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole mails, as they came over the line.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];
    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>The answer to a command, or to the end of a mail as "."; null drops the line.</summary>
    public Func<string, string?> Answers { get; set; } = Normal;

    public static string Normal(string command) =>
        command.Split(' ')[0].ToUpperInvariant() switch
        {
            "EHLO" => "250 tiny",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };

    private async Task Accept()
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await Talk(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream line)
    {
        try
        {
            using var reader = new StreamReader(line, Encoding.Latin1);
            await using var writer = new StreamWriter(line, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 tiny");
            while (await reader.ReadLineAsync(_stopping.Token) is { } command)
            {
                Commands.Enqueue(command);
                if (Answers(command) is not { } answer)
                {
                    return;
                }

                await writer.WriteLineAsync(answer);
                if (answer.StartsWith("354", StringComparison.Ordinal))
                {
                    if (await TakeMail(reader) is not { } ended)
                    {
                        return;
                    }

                    await writer.WriteLineAsync(ended);
                }
            }
        }
        catch (IOException)
        {
            // The client broke off.
        }
    }

    private async Task<string?> TakeMail(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } text && text != ".")
        {
            mail.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
        }

        Mails.Enqueue(mail.ToString());
        return Answers(".");
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stopping.Dispose();
    }
}
