using System.Threading.Channels;
using Reknit.Domain;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>For whom the vault opens words.</summary>
/// <param name="Person">Null when the program itself reads, as when it checks history; that is not a view.</param>
internal readonly record struct Reader(PersonId? Person)
{
    public static readonly Reader Program;
}

/// <summary>One view of protected words.</summary>
internal sealed record ReadNote(PracticeId Practice, DateTime At, PersonId Person, Strand Holder, Place Place);

/// <summary>Who looked at what, as stored; apart from history.</summary>
internal sealed class ReadEntry : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public required PersonId PersonId { get; init; }
    public required StrandKind HolderKind { get; init; }
    public required Guid HolderId { get; init; }
    public required string Table { get; init; }
    public required string Row { get; init; }
    public required string Column { get; init; }
}

/// <summary>
/// Takes note of every view of protected words and writes the notes in groups, so that reading stays fast.
/// A page waits for nothing; a stopped program writes what it holds, a killed one loses at most a quarter second.
/// </summary>
internal sealed class ReadLog(IServiceScopeFactory scopes, ILogger<ReadLog> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private const int GroupSize = 500;
    private readonly Channel<ReadNote> _notes = Channel.CreateUnbounded<ReadNote>();
    private readonly SemaphoreSlim _writing = new(1);

    public void Note(ReadNote note) => _notes.Writer.TryWrite(note);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _notes.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Pause, stoppingToken);
                await WriteAll(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: StopAsync writes the rest.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAll(cancellationToken);
    }

    /// <summary>Writes all notes taken so far.</summary>
    public async Task WriteAll(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            var group = new List<ReadNote>();
            while (_notes.Reader.TryRead(out var note))
            {
                group.Add(note);
                if (group.Count < GroupSize && _notes.Reader.TryPeek(out _))
                {
                    continue;
                }

                if (!await Write(group, ct))
                {
                    return;
                }

                group.Clear();
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<bool> Write(List<ReadNote> group, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
            db.Reads.AddRange(
                group.DistinctBy(n => (n.Person, n.Place, n.At.Ticks / TimeSpan.TicksPerSecond)).Select(Entry)
            );
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(e, "The read log could not be written; {Count} views are kept and tried again.", group.Count);
            group.ForEach(Note);
            return false;
        }
    }

    private static ReadEntry Entry(ReadNote note) =>
        new()
        {
            PracticeId = note.Practice,
            Id = Guid.CreateVersion7(new DateTimeOffset(note.At)),
            At = note.At,
            PersonId = note.Person,
            HolderKind = note.Holder.Kind,
            HolderId = note.Holder.Id,
            Table = note.Place.Table,
            Row = note.Place.Row,
            Column = note.Place.Column,
        };
}
