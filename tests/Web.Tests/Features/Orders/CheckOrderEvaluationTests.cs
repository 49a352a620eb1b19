using System.CommandLine;
using System.Text;
using Reknit.Web.Features.Orders;

namespace Reknit.Web.Tests.Features.Orders;

public sealed class CheckOrderEvaluationTests : IDisposable
{
    private const string Counsel = "The reunification therapist may speak with counsel for both parties.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-labels-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Found_missed_and_wrong_are_counted_for_each_component()
    {
        Write("a.txt", $"counsel: present\nrest: absent\n---\n{Counsel}\n");
        Write("b.txt", "counsel: present\n---\nThe reunification therapist owns a dog.\n");
        Write("c.txt", $"counsel: contrary\n---\n{Counsel}\n");
        var (code, output) = await Run(_folder.FullName);
        Assert.Equal(0, code);
        Assert.Contains("b.txt: counsel: expected present, read absent\n", output, StringComparison.Ordinal);
        Assert.Contains("c.txt: counsel: expected contrary, read present\n", output, StringComparison.Ordinal);
        Assert.Equal(["counsel", "1", "1", "1", "0", "33.3", "%"], Row(output, "counsel"));
        Assert.Equal(["releases", "0", "0", "0", "1", "100.0", "%"], Row(output, "releases"));
        Assert.Equal("1 1 1 12", string.Join(' ', Row(output, "total")[1..5]));
    }

    [Fact]
    public async Task Labels_may_stand_in_a_file_beside_the_document()
    {
        Write("order.txt", Counsel);
        Write("order.labels", "counsel: present|conditional\n");
        Assert.Equal(
            ["counsel", "1", "0", "0", "0", "100.0", "%"],
            Row((await Run(_folder.FullName)).Output, "counsel")
        );
    }

    [Fact]
    public async Task State_and_date_of_a_label_call_up_that_states_rules()
    {
        const string Text =
            "The parties and the child attend reunification therapy. The child has no contact with Mother.";
        Write("old.txt", $"in: AZ\non: 2020-01-01\nflags:\n---\n{Text}\n");
        Write("new.txt", $"in: AZ\non: 2025-01-01\nflags: P1\n---\n{Text}\n");
        Assert.Equal(["flags", "1", "0", "0", "1", "100.0", "%"], Row((await Run(_folder.FullName)).Output, "flags"));
    }

    [Fact]
    public async Task Terms_are_counted_as_found_missed_or_wrong()
    {
        const string Text =
            "The child, A.R., and the parties attend reunification therapy. The reunification therapy ends on May 1, 2026.";
        Write("a.txt", $"ends: 2026-05-01\nchildren: A.R.\nsigned: none\n---\n{Text}\nDone.\n");
        Write("b.txt", $"ends: 2026-05-02\nsigned: 2025-01-01\nparties: none\n---\n{Text}\n");
        var (_, output) = await Run(_folder.FullName);
        Assert.Contains("b.txt: ends: expected 2026-05-02, read 2026-05-01\n", output, StringComparison.Ordinal);
        Assert.Equal(["ends", "1", "0", "1", "0", "50.0", "%"], Row(output, "ends"));
        Assert.Equal(["signed", "0", "1", "0", "1", "50.0", "%"], Row(output, "signed"));
        Assert.Equal(["children", "1", "0", "0", "0", "100.0", "%"], Row(output, "children"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public async Task A_folder_that_is_missing_or_holds_no_labels_is_an_error(string inside)
    {
        Write("order.txt", Counsel);
        var (code, output) = await Run(Path.Combine(_folder.FullName, inside));
        Assert.Equal((2, ""), (code, output));
    }

    private static string[] Row(string output, string code) =>
        output
            .Split('\n')
            .Single(line => line.StartsWith(code + " ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Write(string name, string content) =>
        File.WriteAllText(Path.Combine(_folder.FullName, name), content, Encoding.UTF8);

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_counted()
    {
        Write("a.txt", $"counsel: present\n---\n{Counsel}\n");
        Write("broken.pdf", "%PDF-1.7\nand nothing more");
        Write("SOURCES.md", "Where the texts came from.");

        var (code, output) = await Run(_folder.FullName);

        Assert.Equal(0, code);
        Assert.Contains("broken.pdf: not read: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SOURCES", output, StringComparison.Ordinal);
        Assert.Contains("1 labelled texts, 1 not read.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_case_that_was_given_holds_for_all_texts()
    {
        const string Text =
            "The parties and the child attend reunification therapy. The child has no contact with Mother.";
        Write("a.txt", $"in: AZ\non: 2025-01-01\nflags: P1\n---\n{Text}\n");

        Assert.Equal("1", Row((await Run(_folder.FullName)).Output, "flags")[1]);
        Assert.Equal("1", Row((await Run(_folder.FullName, "--proceeding", "childWelfare")).Output, "flags")[2]);
    }

    private static async Task<(int Code, string Output)> Run(string folder, params string[] also)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CheckOrderCommand
            .Create()
            .Parse(["--evaluate", folder, .. also])
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error },
                TestContext.Current.CancellationToken
            );
        return (code, output.ToString());
    }
}
