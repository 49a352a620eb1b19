using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

public sealed class ReadLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_persons_view_is_written_and_the_programs_own_reading_is_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, reader, holder) = await Known(app);
        var place = new Place(practice, "Notes", holder.Value, "Words");
        await View(app, place, holder, Reader.Program);
        await app.Services.GetRequiredService<ReadLog>().WriteAll(Ct);
        Assert.Empty(await Reads(app, practice));

        await View(app, place, holder, new(reader));
        await app.Services.GetRequiredService<ReadLog>().WriteAll(Ct);
        var read = Assert.Single(await Reads(app, practice));
        Assert.Equal((reader, holder.Value, "Notes", "Words"), (read.PersonId, read.HolderId, read.Table, read.Column));
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, read.At);
    }

    [Theory, OnBothDatabases]
    public async Task A_stop_writes_what_was_not_written_yet(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, reader, holder) = await Known(app);
        for (var i = 0; i < 30; i++)
        {
            await View(app, new(practice, "Notes", $"row {i}", "Words"), holder, new(reader));
        }

        await app.Services.GetRequiredService<ReadLog>().StopAsync(Ct);
        Assert.Equal(30, (await Reads(app, practice)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_view_within_one_second_is_written_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, reader, holder) = await Known(app);
        var log = app.Services.GetRequiredService<ReadLog>();
        await log.StopAsync(Ct); // So that both notes are in one group.
        var place = new Place(practice, "Notes", holder.Value, "Words");
        await View(app, place, holder, new(reader));
        await View(app, place, holder, new(reader));
        await log.WriteAll(Ct);
        Assert.Single(await Reads(app, practice));
    }

    private static async Task<(PracticeId Practice, PersonId Reader, PersonId Holder)> Known(ReknitApp app)
    {
        var practice = await app.NewPractice();
        return (practice, await app.NewPerson(practice, "Therapist"), await app.NewPerson(practice, "Child"));
    }

    private static Task View(ReknitApp app, Place place, PersonId holder, Reader reader) =>
        app.Within(
            place.Practice,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                var words = await vault.Seal("words", place, holder.Strand, Ct);
                await vault.Open(words, place, reader, Ct);
            }
        );

    private static async Task<IReadOnlyList<ReadEntry>> Reads(ReknitApp app, PracticeId practice)
    {
        IReadOnlyList<ReadEntry> reads = [];
        await app.Within(
            practice,
            async services => reads = await services.GetRequiredService<CaseworkDb>().Reads.ToListAsync(Ct)
        );
        return reads;
    }
}
