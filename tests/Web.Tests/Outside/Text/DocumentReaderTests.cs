using System.Runtime.Versioning;
using System.Text;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

[CollectionDefinition(nameof(DocumentReaderTests), DisableParallelization = true)]
public sealed class MeasuredAlone;

/// <summary>Measures memory, so nothing runs beside it.</summary>
[SupportedOSPlatform("linux")]
[Collection(nameof(DocumentReaderTests))]
public sealed class DocumentReaderTests
{
    private const int Limit = 30 * 1024 * 1024;

    [Fact]
    public async Task The_largest_text_is_read_in_bounded_memory()
    {
        var file = Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Repeat("It is ordered.\n", DocumentLimits.Default.MaxExtractedCharacters / 15))
        );
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var read = await Files.Words(file);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 4L * Limit);
        Assert.Equal(file.Length, read.Text.Length);
    }

    [Theory]
    [InlineData(4_000_001)]
    [InlineData(Limit)]
    public async Task A_text_far_longer_than_an_order_is_refused_in_bounded_memory(int length)
    {
        var file = new byte[length];
        Array.Fill(file, (byte)'x');
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var refused = await Files.Refused(file, UnreadableReason.TooLarge);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 2L * Limit);
        Assert.Contains("far more text than an order", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("PK\x03\x04")]
    public async Task A_file_over_the_limit_is_refused_before_it_is_looked_at(string start)
    {
        var file = new byte[Limit + 1];
        Array.Fill(file, (byte)'x');
        Encoding.ASCII.GetBytes(start).CopyTo(file, 0);
        var refused = await Files.Refused(file, UnreadableReason.TooLarge);
        Assert.Contains("30 MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_stream_is_left_at_the_limit()
    {
        var limits = DocumentLimits.Default with { MaxFileBytes = 1_000_000 };
        using var reader = new DocumentReader(limits, []);
        using var endless = new Upload(isEndless: true);
        endless.Go();
        var read = await reader.Read(endless, "order.txt", TestContext.Current.CancellationToken);
        Assert.Equal(UnreadableReason.TooLarge, Assert.IsType<DocumentText.Unreadable>(read).Reason);
        Assert.InRange(endless.Given, 1_000_000, 1_200_000);
    }

    [Fact]
    public async Task A_third_document_waits_for_its_turn()
    {
        var ct = TestContext.Current.CancellationToken;
        using var reader = new DocumentReader(DocumentLimits.Default, []);
        using var first = new Upload();
        using var second = new Upload();
        using var third = new Upload();
        Task<DocumentText>[] reads =
        [
            reader.Read(first, "", ct),
            reader.Read(second, "", ct),
            reader.Read(third, "", ct),
        ];
        await Task.WhenAll(first.Started, second.Started).WaitAsync(TimeSpan.FromSeconds(5), ct);
        await Task.Delay(100, ct);
        Assert.False(third.Started.IsCompleted);
        second.Go();
        Assert.IsType<DocumentText.Words>(await reads[1]);
        await third.Started.WaitAsync(TimeSpan.FromSeconds(5), ct);
        first.Go();
        third.Go();
        Assert.All(await Task.WhenAll(reads), read => Assert.IsType<DocumentText.Words>(read));
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_takes_no_place()
    {
        var ct = TestContext.Current.CancellationToken;
        using var reader = new DocumentReader(DocumentLimits.Default with { DocumentsAtOnce = 1 }, []);
        using var first = new Upload();
        using var gone = new Upload();
        using var leaving = new CancellationTokenSource();
        var reading = reader.Read(first, "", ct);
        var waiting = reader.Read(gone, "", leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Go();
        await reading;
        using var next = new Upload();
        next.Go();
        Assert.IsType<DocumentText.Words>(await reader.Read(next, "", ct));
    }

    [Fact]
    public async Task A_caller_who_cancels_is_not_told_that_it_took_too_long()
    {
        using var fake = new FakePdfToText("exec sleep 61303");
        using var reader = new DocumentReader(DocumentLimits.Default, [], fake.Path);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var file = new MemoryStream(PdfFile.Of("x"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.Read(file, "order.pdf", soon.Token));
    }

    /// <summary>Gives a few words, or words without end, once it is told to.</summary>
    private sealed class Upload(bool isEndless = false) : MemoryStream
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        public int Given { get; private set; }

        public override bool CanSeek => false;

        public void Go() => _go.SetResult();

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            _started.TrySetResult();
            await _go.Task.WaitAsync(cancellationToken);
            if (Given > 0 && !isEndless)
                return 0;
            buffer.Span.Fill((byte)'x');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
