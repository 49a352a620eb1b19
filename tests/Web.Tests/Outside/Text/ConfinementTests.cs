using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Reknit.Web.Outside.Text;
using Reknit.Web.Outside.Text.Pdf;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>What a PDF could do at worst: its reader's place is taken by programs that try.</summary>
[SupportedOSPlatform("linux")]
public sealed class ConfinementTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ForAll = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const string TellsTheKey = "read -r key < FOLDER/key; printf 'The key is <%s>.\\f' \"$key\"";

    [Fact]
    public async Task The_key_file_cannot_be_read()
    {
        using var fake = new FakePdfToText(TellsTheKey);
        var key = fake.Beside("key", "secret\n", OwnerOnly);
        using var reader = new DocumentReader(DocumentLimits.Default, [key], fake.Path);
        IsolatedHere(reader);
        var read = Assert.IsType<DocumentText.Words>(await Read(reader));
        Assert.Equal("The key is <>.\f", read.Text);
        Assert.Equal("secret\n", await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_all_may_read_and_nobody_hid_is_read_so_the_test_above_can_fail()
    {
        using var fake = new FakePdfToText(TellsTheKey);
        fake.Beside("key", "secret\n", ForAll);
        using var reader = new DocumentReader(DocumentLimits.Default, [], fake.Path);
        var read = Assert.IsType<DocumentText.Words>(await Read(reader));
        Assert.Equal("The key is <secret>.\f", read.Text);
    }

    [Fact]
    public async Task Where_nothing_shuts_its_reader_off_a_PDF_is_refused_unless_allowed()
    {
        using var fake = new FakePdfToText("printf 'Read.\\f'");
        // A path that no namespace can hide, since every program must see it.
        IReadOnlyList<string> cannotBeHidden = ["/proc/self/exe"];
        using var strict = new DocumentReader(
            DocumentLimits.Default with
            {
                PdfNeedsIsolation = true,
            },
            cannotBeHidden,
            fake.Path
        );
        using var lenient = new DocumentReader(DocumentLimits.Default, cannotBeHidden, fake.Path);

        Assert.False(strict.IsIsolated);
        Assert.Equal(UnreadableReason.NotIsolated, Assert.IsType<DocumentText.Unreadable>(await Read(strict)).Reason);
        Assert.IsType<DocumentText.Words>(await Read(lenient));
    }

    [Fact]
    public async Task A_hidden_folder_cannot_be_looked_into()
    {
        using var fake = new FakePdfToText("set -- FOLDER/vault/*; printf 'Seen: %s.\\f' \"$1\"");
        var vault = Directory.CreateDirectory(
            Path.Combine(Path.GetDirectoryName(fake.Path)!, "vault"),
            OwnerOnly | UnixFileMode.UserExecute
        );
        await File.WriteAllTextAsync(
            Path.Combine(vault.FullName, "key"),
            "secret",
            TestContext.Current.CancellationToken
        );
        using var reader = new DocumentReader(DocumentLimits.Default, [vault.FullName], fake.Path);
        IsolatedHere(reader);
        var read = Assert.IsType<DocumentText.Words>(await Read(reader));
        Assert.DoesNotContain("/key", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_in_time_and_gone()
    {
        using var fake = new FakePdfToText("exec sleep 61301");
        var limits = DocumentLimits.Default with { MaxTime = TimeSpan.FromSeconds(1) };
        var clock = Stopwatch.StartNew();
        await Refused(fake, limits, UnreadableReason.TookTooLong);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(8));
        await Processes.IsGone("61301");
    }

    [Fact]
    public async Task What_a_stopped_program_started_is_gone_too()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ConfinedProcess.Run(["/bin/sh", "-c", "sleep 61302 & sleep 61302; wait"], default, 1000, soon.Token)
        );
        await Processes.IsGone("61302");
    }

    [Fact]
    public async Task A_program_that_only_computes_is_stopped()
    {
        using var fake = new FakePdfToText("while :; do :; done");
        var limits = DocumentLimits.Default with { MaxProcessorTime = TimeSpan.FromSeconds(1) };
        await Refused(fake, limits, UnreadableReason.TookTooLong);
    }

    [Fact]
    public async Task A_program_that_floods_is_stopped()
    {
        using var fake = new FakePdfToText("exec cat /dev/zero");
        var limits = DocumentLimits.Default with { MaxExtractedCharacters = 1_000_000 };
        await Refused(fake, limits, UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task A_program_that_floods_its_errors_is_read_all_the_same()
    {
        using var fake = new FakePdfToText("echo warning >&2; printf 'Words.\\f'");
        using var reader = new DocumentReader(DocumentLimits.Default, [], fake.Path);
        Assert.IsType<DocumentText.Words>(await Read(reader));
        var ended = await ConfinedProcess.Run(
            ["/bin/sh", "-c", "head -c 5000000 /dev/zero >&2; echo out"],
            default,
            1000,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("out\n"u8, ended.Output!.Value.Span);
        Assert.InRange(ended.Error.Length, 1, 10_000);
    }

    [Fact]
    public async Task A_program_that_wants_all_memory_gets_none()
    {
        using var fake = new FakePdfToText("exec sort /dev/zero");
        var limits = DocumentLimits.Default with { MaxPdfMemoryBytes = 64 * 1024 * 1024 };
        await Refused(fake, limits, UnreadableReason.Broken);
    }

    [Fact]
    public async Task The_environment_is_empty_but_for_the_shells_own_folder()
    {
        using var fake = new FakePdfToText("exec env");
        Assert.All(
            (await Output(fake)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("PWD=", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_open_file_is_handed_down()
    {
        using var fake = new FakePdfToText("exec ls /proc/self/fd");
        // A copy made behind .NET's back is inherited unless something stops it.
        var copy = Processes.Duplicate(0);
        Assert.True(copy > 2);
        try
        {
            // Number 3 is the folder that ls itself reads.
            Assert.Equal("0\n1\n2\n3\n", await Output(fake));
        }
        finally
        {
            Assert.Equal(0, Processes.Close(copy));
        }
    }

    [Fact]
    public async Task Nothing_can_be_written_to_a_disk()
    {
        var name = Path.Combine(Path.GetTempPath(), $"reknit-written-{Environment.ProcessId}");
        using var fake = new FakePdfToText($"echo tried; echo words > {name}; echo more");
        // Whether the write ends it or only fails hangs on what this run's parent does with the signal.
        Assert.StartsWith("tried\n", await Output(fake), StringComparison.Ordinal);
        Assert.True(!File.Exists(name) || new FileInfo(name).Length == 0);
        File.Delete(name);
    }

    [Fact]
    public async Task No_other_program_can_be_started()
    {
        using var fake = new FakePdfToText("echo tried; (echo forked)");
        Assert.Equal("tried\n", await Output(fake));
    }

    [Fact]
    public async Task The_working_folder_is_empty_and_gone_afterwards()
    {
        using var fake = new FakePdfToText("pwd; set -- *; echo \"$1\"");
        var lines = (await Output(fake)).Split('\n');
        Assert.Contains("reknit-read-", lines[0], StringComparison.Ordinal);
        Assert.Equal("*", lines[1]);
        Assert.False(Directory.Exists(lines[0]));
    }

    /// <summary>Root can always become nobody; other users need namespaces, which some containers forbid.</summary>
    private static void IsolatedHere(DocumentReader reader)
    {
        Assert.SkipUnless(reader.IsIsolated || Environment.IsPrivilegedProcess, "This computer forbids namespaces.");
        Assert.True(reader.IsIsolated);
    }

    private static async Task<string> Output(FakePdfToText fake)
    {
        var confinement = Confinement.Find(DocumentLimits.Default, []);
        string[] command = [.. confinement.Prefix, fake.Path];
        var ended = await ConfinedProcess.Run(command, default, 100_000, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(ended.Output!.Value.Span);
    }

    private static async Task Refused(FakePdfToText fake, DocumentLimits limits, UnreadableReason reason)
    {
        using var reader = new DocumentReader(limits, [], fake.Path);
        Assert.Equal(reason, Assert.IsType<DocumentText.Unreadable>(await Read(reader)).Reason);
    }

    private static Task<DocumentText> Read(DocumentReader reader) =>
        reader.Read(new MemoryStream(PdfFile.Of("x")), "order.pdf", TestContext.Current.CancellationToken);
}
