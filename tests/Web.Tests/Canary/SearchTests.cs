using System.IO.Compression;
using System.Text;
using Reknit.Web.Tests.Features.Outbox;
using Reknit.Web.Tests.Outside.Mail;

namespace Reknit.Web.Tests.Canary;

/// <summary>The search finds what it must, however a file or a page writes it.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("before zqmark-contact-mira-qz after")]
    [InlineData("ZQMARK-CONTACT-MIRA-QZ")]
    [InlineData("zqmark-con\ntact-mira-qz")]
    [InlineData("zqmark-contact\nmira-qz")]
    [InlineData("zqmark\u2011contact\u2011\u00ADmira\u2011qz")]
    public void A_marker_is_found_through_line_breaks_hyphens_and_case(string text)
    {
        Marker.Of("contact-mira");

        Assert.Equal(["contact-mira"], Marker.In(text));
    }

    [Fact]
    public void What_the_table_does_not_name_is_a_leak_and_a_label_is_nobodys()
    {
        var search = new Search();
        search.In(Readers.Mira, "/portal", Marker.Of("release-mira-described"));
        search.In(Readers.Tobin, "/portal", Marker.Of("release-mira-described"));
        search.In(Readers.Tobin, "/portal", Marker.Of("field-of-tomorrow"));
        search.Label("the title of /portal", Marker.Of("name-mira"));

        Assert.Equal(
            [
                $"field-of-tomorrow is read by {Readers.Tobin} at /portal",
                $"name-mira is read by {Readers.Label} at the title of /portal",
                $"release-mira-described is read by {Readers.Tobin} at /portal",
            ],
            search.Leaks
        );
    }

    [Fact]
    public async Task A_word_document_is_searched_in_all_its_parts_and_across_its_runs()
    {
        var search = new Search();
        using var bytes = new MemoryStream();
        await using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Write(
                package,
                "word/document.xml",
                "<w:r><w:t>zqmark-call-</w:t></w:r><w:r><w:t>heard-qz</w:t></w:r>"
            );
            await Write(package, "word/header1.xml", $"<w:t>{Marker.Of("flag-said")}</w:t>");
            await Write(package, "docProps/core.xml", $"<dc:title>{Marker.Of("name-mira")}</dc:title>");
        }

        using var file = new ByteArrayContent(bytes.ToArray());
        file.Headers.ContentDisposition = new("attachment") { FileName = Marker.Of("caption") };
        Marker.Of("call-heard");
        await ReadPapers.Into(search, Readers.Paper, "/file", file);

        Assert.Equal(
            [
                ("call-heard", Readers.Paper),
                ("caption", Readers.Label),
                ("flag-said", Readers.Paper),
                ("name-mira", Readers.Label),
            ],
            search.Seen.Select(s => (s.Field, s.Reader)).Order()
        );
    }

    [Fact]
    public void Every_line_of_the_log_is_kept_with_its_values()
    {
        using var log = new RememberingLog();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
        var search = new Search();

        factory.CreateLogger("Test").LogInformation("Kept {Words}", Marker.Of("call-caller"));
        factory.CreateLogger("Test").LogError(new InvalidOperationException(Marker.Of("hold")), "It broke");
        log.Lines.ToList().ForEach(line => search.In(Readers.Log, "log", line));

        Assert.Equal(["call-caller", "hold"], search.Seen.Select(s => s.Field).Order());
    }

    [Fact]
    public async Task A_mail_in_the_outbox_is_opened_and_searched()
    {
        await using var app = await MailSupport.Start(DatabaseKind.Sqlite, new RememberingCarrier());
        var practice = await app.NewPractice();
        await app.Put(practice, subject: Marker.Of("name-june"), body: $"Hello {Marker.Of("appointment")}");
        var search = new Search();

        var kinds = await ReadOutbox.Into(search, app, practice);

        Assert.Single(kinds);
        Assert.Equal(
            [("appointment", Readers.Mail), ("name-june", Readers.Label)],
            search.Seen.Select(s => (s.Field, s.Reader)).Order()
        );
    }

    private static async Task Write(ZipArchive package, string part, string xml)
    {
        await using var stream = await package.CreateEntry(part).OpenAsync();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(xml));
    }
}
