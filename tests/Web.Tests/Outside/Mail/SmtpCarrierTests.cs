using System.Net;
using System.Net.Sockets;
using Reknit.Web.Outside.Mail;

namespace Reknit.Web.Tests.Outside.Mail;

public sealed class SmtpCarrierTests
{
    private static readonly MailToCarry Mail = new(
        "0197f3c2@reknit.example",
        "layla@example.org",
        "We received your request",
        "Hello Layla,\n\n.we read it.\n",
        "en"
    );

    [Fact]
    public async Task A_mail_arrives_whole()
    {
        await using var server = new TinySmtpServer();

        Assert.IsType<Carried.Accepted>(await Carrier(server).Carry(Mail, Ct));

        var read = new ReadMail(Assert.Single(server.Mails));
        Assert.Equal("<0197f3c2@reknit.example>", read["Message-ID"]);
        Assert.Equal("layla@example.org", read["To"]);
        Assert.Equal("reknit@practice.example", read["From"]);
        Assert.Equal("We received your request", read.Subject);
        Assert.Equal("en", read["Content-Language"]);
        Assert.StartsWith("text/plain; charset=utf-8", read["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(Mail.Body.ReplaceLineEndings("\n"), read.Body.ReplaceLineEndings("\n"));
        Assert.Contains("RCPT TO:<layla@example.org>", server.Commands);
    }

    [Theory]
    [InlineData("مرحبًا ليلى، وصلنا طلبك للموعد الأول في العيادة ونشكرك على ثقتك وصبرك معنا طوال هذا الوقت")]
    [InlineData("Recibimos su solicitud, señora Nuñez")]
    [InlineData("見てください 😀 🙂 これは長い件名です、とても長いので折り返されなければなりません、本当に")]
    public async Task A_subject_in_any_script_arrives_as_written(string subject)
    {
        await using var server = new TinySmtpServer();

        await Carrier(server).Carry(Mail with { Subject = subject, Body = subject, Language = "ar" }, Ct);

        var raw = Assert.Single(server.Mails);
        Assert.True(raw.All(char.IsAscii), "Mail is ASCII on the line, whatever it says.");
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 998, line));
        var read = new ReadMail(raw);
        Assert.Equal(subject, read.Subject);
        Assert.Equal(subject, read.Body.TrimEnd());
    }

    [Theory]
    [InlineData("Hello\r\nBcc: everybody@example.org")]
    [InlineData("Hello\nBcc: everybody@example.org")]
    [InlineData("Hello\rBcc: everybody@example.org")]
    [InlineData("مرحبا\r\n\r\nBcc: everybody@example.org")]
    [InlineData("Hello\u2028Bcc: everybody@example.org\0\u0085x")]
    public async Task Nothing_that_is_typed_can_begin_another_header(string subject)
    {
        await using var server = new TinySmtpServer();
        string[] expected = [.. await HeadersOf(server, Mail)];

        var names = await HeadersOf(server, Mail with { Subject = subject, Language = "en\r\nBcc: a@example.org" });

        Assert.Equal(expected, names);
        Assert.DoesNotContain(server.Commands, command => command.Contains("everybody", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user layla@example.org", "The mail server refused this address (550).")]
    [InlineData("RCPT", "553 layla@example.org is no name", "The mail server refused this address (553).")]
    [InlineData(".", "554 looks like spam to layla@example.org", "The mail server refused this mail (554).")]
    public async Task A_mail_that_is_refused_for_good_is_not_tried_again(string at, string answer, string reason)
    {
        await using var server = new TinySmtpServer { Answers = Misbehaves(at, answer) };

        Assert.Equal(new Carried.Refused(reason), await Carrier(server).Carry(Mail, Ct));
    }

    [Theory]
    [InlineData("RCPT", "450 layla@example.org is busy", "(450)")]
    [InlineData("MAIL", "451 not now", "(451)")]
    [InlineData(".", "452 disk full", "(452)")]
    [InlineData("MAIL", "530 sign in first", "(530)")]
    [InlineData("RCPT", null, "broke off")]
    [InlineData(".", null, "broke off")]
    public async Task A_server_in_trouble_is_asked_again_later(string at, string? answer, string reason)
    {
        await using var server = new TinySmtpServer { Answers = Misbehaves(at, answer) };

        var carried = Assert.IsType<Carried.NotNow>(await Carrier(server).Carry(Mail, Ct));

        Assert.Contains(reason, carried.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("layla", carried.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_asked_again_later()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        Assert.IsType<Carried.NotNow>(await Carrier(port, TimeSpan.FromSeconds(20)).Carry(Mail, Ct));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_in_time()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        var carried = await Carrier(port, TimeSpan.FromMilliseconds(300)).Carry(Mail, Ct);

        Assert.Equal(new Carried.NotNow("The mail server did not answer in time."), carried);
    }

    [Fact]
    public async Task An_address_that_needs_more_than_the_server_can_is_refused_before_anything_is_sent()
    {
        await using var server = new TinySmtpServer();

        var carried = await Carrier(server).Carry(Mail with { To = "ليلى@example.org" }, Ct);

        Assert.IsType<Carried.Refused>(carried);
        Assert.Empty(server.Mails);
    }

    private static async Task<IReadOnlyList<string>> HeadersOf(TinySmtpServer server, MailToCarry mail)
    {
        Assert.IsType<Carried.Accepted>(await Carrier(server).Carry(mail, Ct));
        return [.. new ReadMail(server.Mails.Last()).HeaderNames];
    }

    private static Func<string, string?> Misbehaves(string at, string? answer) =>
        command => command.StartsWith(at, StringComparison.Ordinal) ? answer : TinySmtpServer.Normal(command);

    private static SmtpCarrier Carrier(TinySmtpServer server) => Carrier(server.Port, TimeSpan.FromSeconds(20));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SmtpCarrier Carrier(int port, TimeSpan patience) =>
        new(
            new()
            {
                SmtpHost = "127.0.0.1",
                SmtpPort = port,
                SmtpTls = false,
                MailFrom = "reknit@practice.example",
            },
            patience
        );
}
