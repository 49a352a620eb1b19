using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Outside.Text;

namespace Reknit.Web.Tests.Features.Orders;

public sealed class CheckOrderCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-orders-");

    public static TheoryData<string> Kinds => ["txt", "docx", "pdf"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_file_is_read_and_every_component_listed(string kind)
    {
        const string Words = "The parties shall attend therapy with محمد.";
        var file = Write(
            $"order.{kind}",
            kind switch
            {
                "docx" => WordFile.Of(WordFile.P(Words)).Bytes(),
                "pdf" => PdfFile.Of(Words.Replace("محمد", "دمحم")),
                _ => Encoding.UTF8.GetBytes(Words),
            }
        );
        var (code, output, error) = await Run(file, "--json", "--with-text");
        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        var text = json.RootElement.GetProperty("document").GetProperty("text").GetString()!;
        Assert.Equal(Words, text.Trim());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            json.RootElement.GetProperty("document").GetProperty("textSha256").GetString()
        );
        Assert.Equal(
            Enum.GetNames<Component>().Select(JsonNamingPolicy.CamelCase.ConvertName),
            json.RootElement.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task The_report_ends_by_saying_what_absent_means()
    {
        var (code, output, _) = await Run(Write("order.txt", "It is ordered."u8));
        Assert.Equal(0, code);
        Assert.Contains("Absent means not found: please check", output[^200..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NC", "No rule on file for NC, which is not the same as permitted.")]
    [InlineData("VT", "No rule on file for VT, which is not the same as permitted.")]
    [InlineData(null, "The order's state is not known, so no state's rules were looked up.")]
    public async Task A_state_without_rules_on_file_is_said_to_have_none(string? state, string line)
    {
        var file = Write("order.txt", "The parties and the child shall attend reunification therapy."u8);
        var (_, output, _) = state is null ? await Run(file) : await Run(file, "--state", state);
        Assert.Contains(line, output, StringComparison.Ordinal);
        var (_, other, _) = await Run(file, "--state", "TX");
        Assert.DoesNotContain("No rule on file", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_came_since_stand_apart_in_the_report_and_in_the_JSON()
    {
        var file = Write(
            "order.txt",
            "The parties and the child shall attend reunification therapy. Mother shall have no contact with the child."u8
        );
        var (_, report, _) = await Run(file, "--state", "TX", "--dated", "2024-01-15");
        var (_, json, _) = await Run(file, "--state", "TX", "--dated", "2024-01-15", "--json");
        var (_, now, _) = await Run(file, "--state", "TX", "--dated", "2026-01-15", "--json");

        Assert.Contains("Since then", report, StringComparison.Ordinal);
        Assert.Contains(
            "- P1: Counselling may not require",
            report[report.IndexOf("Since then", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        using var old = JsonDocument.Parse(json);
        Assert.Contains(
            old.RootElement.GetProperty("laterFlags").EnumerateArray(),
            f => f.GetProperty("code").GetString() == "P1" && f.GetProperty("effect").GetString() == "stop"
        );
        using var fresh = JsonDocument.Parse(now);
        Assert.False(fresh.RootElement.TryGetProperty("laterFlags", out _));
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        var (code, output, _) = await Run(["-", "--json", "--with-text"], "It is ordered."u8.ToArray());
        Assert.Equal(0, code);
        Assert.Contains("\"text\": \"It is ordered.\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_and_date_reach_the_check()
    {
        var (_, output, _) = await Run(
            Write("order.txt", "It is ordered."u8),
            "--state",
            "tx",
            "--dated",
            "2026-01-15",
            "--json"
        );
        using var json = JsonDocument.Parse(output);
        Assert.Equal("TX", json.RootElement.GetProperty("terms").GetProperty("state").GetString());
        Assert.Equal("2026-01-15", json.RootElement.GetProperty("terms").GetProperty("signedOn").GetString());
    }

    [Fact]
    public async Task The_kind_of_case_reaches_the_check_and_stands_in_the_JSON()
    {
        var file = Write(
            "order.txt",
            "The parties and the child shall attend reunification therapy. Mother shall have no contact with the child."u8
        );
        var (_, left, _) = await Run(file, "--state", "TX", "--dated", "2026-01-15", "--json");
        var (_, said, _) = await Run(
            file,
            "--state",
            "TX",
            "--dated",
            "2026-01-15",
            "--proceeding",
            "childwelfare",
            "--json"
        );

        using var one = JsonDocument.Parse(left);
        using var other = JsonDocument.Parse(said);
        Assert.Equal("notKnown", one.RootElement.GetProperty("proceeding").GetString());
        Assert.NotEqual(0, one.RootElement.GetProperty("flags").GetArrayLength());
        Assert.Equal("childWelfare", other.RootElement.GetProperty("proceeding").GetString());
        Assert.Equal(0, other.RootElement.GetProperty("flags").GetArrayLength());
    }

    [Fact]
    public async Task A_text_far_longer_than_an_order_is_refused() =>
        Refused(
            "far more text than an order",
            await Run(Write("long.txt", Encoding.ASCII.GetBytes(new string('a', 4_000_001))))
        );

    [Theory]
    [InlineData("--proceeding", "criminal")]
    [InlineData("--proceeding", "1")]
    [InlineData("--state", "ZZ")]
    [InlineData("--state", "Texas")]
    [InlineData("--dated", "2026-02-30")]
    [InlineData("--dated", "15/01/2026")]
    public async Task A_wrong_state_or_date_is_told_in_one_line(string option, string value) =>
        Refused(option, await Run(Write("order.txt", "It is ordered."u8), option, value));

    public static TheoryData<string, byte[], string> Unreadables =>
        new()
        {
            { "empty.txt", [], "empty" },
            { "locked.pdf", PdfFile.Locked(), "password" },
            { "scan.pdf", PdfFile.Scan(), "OCR" },
            { "picture.docx", [0x89, .. "PNG\r\n\x1a\n"u8], "picture" },
            { "broken.pdf", [.. "%PDF-1.7 rubble"u8], "damaged" },
            { "many.pdf", PdfFile.Of([.. Enumerable.Repeat("A page.", 301)]), "300 pages" },
        };

    [Theory]
    [MemberData(nameof(Unreadables))]
    public async Task What_cannot_be_read_is_told_in_one_line(string name, byte[] content, string told) =>
        Refused(told, await Run(Write(name, content)));

    [Fact]
    public async Task A_missing_file_is_told_in_one_line() =>
        Refused("no such file", await Run(Path.Combine(_folder.FullName, "none.pdf")));

    [Fact]
    public async Task A_folder_is_told_in_one_line() => Refused("folder", await Run(_folder.FullName));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task An_impossible_name_is_told_in_one_line(string name) => Refused("", await Run(name));

    private static void Refused(string told, (int Code, string Output, string Error) run)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Run(arguments, []);

    private static async Task<(int Code, string Output, string Error)> Run(string[] arguments, byte[] standardInput)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await CheckOrderCommand
            .Create(standardInput: () => new MemoryStream(standardInput))
            .Parse(arguments)
            .InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
