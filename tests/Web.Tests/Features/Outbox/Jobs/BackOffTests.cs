using Reknit.Web.Features.Outbox.Jobs;

namespace Reknit.Web.Tests.Features.Outbox.Jobs;

public sealed class BackOffTests
{
    [Fact]
    public void Pauses_double_until_the_longest()
    {
        var pauses = Enumerable.Range(1, 12).Select(n => BackOff.After(n, 0.5)).ToList();

        Assert.Equal(BackOff.First, pauses[0]);
        Assert.All(
            pauses.Zip(pauses.Skip(1)),
            pair => Assert.Equal(pair.First * 2 < BackOff.Longest ? pair.First * 2 : BackOff.Longest, pair.Second)
        );
        Assert.Equal(BackOff.Longest, pauses[^1]);
    }

    [Theory]
    [InlineData(0, 24)]
    [InlineData(1, 36)]
    public void Chance_moves_a_pause_by_a_fifth_at_most(double chance, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BackOff.After(1, chance));

    [Fact]
    public void A_very_long_row_of_failures_overflows_nothing() =>
        Assert.Equal(BackOff.Longest, BackOff.After(int.MaxValue, 0.5));
}
