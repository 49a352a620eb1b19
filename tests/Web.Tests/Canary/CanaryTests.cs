using Reknit.Web.Features.Portal;

namespace Reknit.Web.Tests.Canary;

/// <summary>Nothing private leaves the practice for anybody who may not read it, by any way there is.</summary>
public sealed class CanaryTests(CanaryRun run) : IClassFixture<CanaryRun>
{
    [Fact]
    public void No_private_word_leaves_for_anybody_who_may_not_read_it() =>
        Assert.True(run.Search.Leaks.Count == 0, string.Join('\n', run.Search.Leaks));

    [Fact]
    public async Task Every_sealed_column_holds_a_marker_or_stands_among_the_exceptions() =>
        Assert.Equal([], await SealedColumns.Wrong(run.Family));

    [Fact]
    public void Whoever_may_read_a_field_gets_to_read_it()
    {
        var unused =
            from row in MayRead.Table
            from reader in row.Readers
            where !run.Search.Seen.Any(s => s.Reader == reader && MayRead.Fits(row, s.Field))
            select $"{row.Field} is open to {reader}, who never saw it";

        Assert.Equal([], unused);
    }

    [Fact]
    public void Nothing_leaves_by_a_way_that_no_channel_names()
    {
        var files = run.Walked.Where(way => way.StartsWith("file: ", StringComparison.Ordinal));

        Assert.Equal(
            Channel.All.SelectMany(channel => channel.Ways).Order(StringComparer.Ordinal),
            WaysOut.InProgram().Concat(files).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_way_of_every_channel_was_walked()
    {
        Assert.Equal([], Channel.All.SelectMany(channel => channel.Ways).Except(run.Walked));
        foreach (var reader in Readers.Outsiders)
        {
            Assert.True(run.Search.Looks(reader) > 80, $"{reader} asked for {run.Search.Looks(reader)} addresses only");
            Assert.Equal([], ((string[])["/portal", "/portal/profile", "/account"]).Except(run.OpenedBy(reader)));
        }

        Assert.Contains(
            run.OpenedBy(Readers.Tobin),
            url => url.StartsWith(PortalPlaces.Releases + "/", StringComparison.Ordinal)
        );
        Assert.True(run.Search.Looks(Readers.SignedOut) > 80);
        Assert.True(run.Search.Looks(Readers.Log) > 1000, $"the log has {run.Search.Looks(Readers.Log)} lines only");
    }

    /// <summary>What a therapist tells is told by an act of its own; these are none.</summary>
    [Fact]
    public async Task Nothing_outside_differs_after_any_answer_of_a_child_a_hold_or_what_was_written_down()
    {
        var family = run.Family;
        var before = await run.Now();
        Assert.True(before.Count > 600, $"Only {before.Count} things are compared.");
        foreach (var (act, does) in new DecideInside(family).Acts())
        {
            await does();
            var then = await run.Now();
            if (act == DecideInside.APause)
            {
                before = then;
            }

            Assert.Equal(before.Keys, then.Keys);
            Assert.Equal([], before.Keys.Where(key => before[key] != then[key]).Select(key => $"{act}: {key}"));
        }

        await FillWays.Tell(family, 1);
        var told = await run.Now();
        Assert.Contains(
            told,
            t => t.Key.EndsWith("/portal/where", StringComparison.Ordinal) && before[t.Key] != t.Value
        );

        var answers = await EveryAnswer.Give(family);
        var answered = await run.Now();

        Assert.True(answers > 400, $"Only {answers} answers were given.");
        Assert.Equal(told.Keys, answered.Keys);
        Assert.Equal([], told.Keys.Where(key => told[key] != answered[key]));
    }
}
