using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reknit.Bench;

/// <summary>
/// Asks for one address again and again over a few connections. It reads bare sockets and parses next to nothing:
/// the browser's side shares the machine, and its work must not blur what the server does.
/// </summary>
internal sealed class Load(Uri server, string path, string cookie)
{
    private const int Connections = 4;
    private static readonly byte[] Good = "HTTP/1.1 200"u8.ToArray();
    private static readonly byte[] End = "\r\n0\r\n\r\n"u8.ToArray();
    private readonly byte[] _request = Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookie}\r\n\r\n"
    );

    /// <returns>Requests answered in a second.</returns>
    public async Task<double> Rate(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var answered = await Task.WhenAll(
            Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Ask(watch, time)))
        );
        return answered.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> Ask(Stopwatch watch, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port);
        var buffer = new byte[2 * 1024 * 1024];
        var answered = 0;
        while (watch.Elapsed < time)
        {
            await socket.SendAsync(_request);
            await ReadAnswer(socket, buffer);
            answered++;
        }

        return answered;
    }

    /// <summary>Pages come in chunks, of which the last is empty.</summary>
    private async Task ReadAnswer(Socket socket, byte[] buffer)
    {
        var read = 0;
        do
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(read));
            read += more;
            if (more == 0 || !buffer.AsSpan(0, read).StartsWith(Good))
            {
                throw new InvalidOperationException(
                    $"{path}: {Encoding.UTF8.GetString(buffer, 0, Math.Min(read, 300))}"
                );
            }
        } while (!buffer.AsSpan(0, read).EndsWith(End));
    }
}
