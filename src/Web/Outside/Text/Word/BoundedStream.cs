namespace Reknit.Web.Outside.Text.Word;

/// <summary>What several unpacked parts may still give together.</summary>
internal sealed class ReadAllowance(long bytes, CancellationToken ct)
{
    private long _left = bytes;

    public void Spend(int read)
    {
        ct.ThrowIfCancellationRequested();
        _left -= read;
        if (_left < 0)
            throw new UnreadableException(Unreadables.Bomb);
    }
}

/// <summary>Counts what an unpacked part really gives and stops at the allowance.</summary>
internal sealed class BoundedStream(Stream inner, ReadAllowance allowance) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Spend(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
