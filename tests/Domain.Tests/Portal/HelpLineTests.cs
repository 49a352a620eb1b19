using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

public sealed class HelpLineTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly HelpLineTyped Usual = new("own", "A shelter", "For women", "5550100", Today, false, Today);

    [Fact, Covers("HP.1", met: true), Covers("HP.2", met: true), Covers("HP.3", met: true), Covers("HP.4", met: true)]
    public void A_line_with_a_name_and_a_number_is_shown_or_hidden()
    {
        Assert.Empty(Unmet(Usual));
        Assert.Empty(Unmet(Usual with { IsHidden = true, CheckedOn = null }));
        Assert.Empty(Unmet(Usual with { Key = ShippedHelpLines.Emergency, Digits = "911" }));
    }

    [
        Fact,
        Covers("HP.1", met: false),
        Covers("HP.2", met: false),
        Covers("HP.3", met: false),
        Covers("HP.4", met: false)
    ]
    public void A_line_that_helps_nobody_is_not()
    {
        Assert.Equal(["HP.1"], Unmet(Usual with { For = " " }));
        Assert.Equal(["HP.2"], Unmet(Usual with { Digits = "" }));
        Assert.Equal(["HP.3"], Unmet(Usual with { CheckedOn = Today.AddDays(1) }));
        Assert.Equal(["HP.4"], Unmet(Usual with { Key = ShippedHelpLines.Emergency, IsHidden = true }));
    }

    [Theory]
    [InlineData("1-800-799-7233", "18007997233")]
    [InlineData("(555) 010-0199", "5550100199")]
    [InlineData("+1 555 0100", "+15550100")]
    public void Only_digits_are_dialled(string written, string dialled) =>
        Assert.Equal(dialled, HelpLine.Dialled(written));

    [Fact]
    public void A_line_grows_old_in_a_year()
    {
        Assert.True(HelpLine.IsStale(null, Today));
        Assert.True(HelpLine.IsStale(Today.AddYears(-1).AddDays(-1), Today));
        Assert.False(HelpLine.IsStale(Today.AddYears(-1), Today));
    }

    [Fact]
    public void What_ships_keeps_its_own_rules() =>
        Assert.All(
            ShippedHelpLines.All,
            line =>
                Assert.Empty(
                    Unmet(new(line.Key, line.Name, line.For, HelpLine.Dialled(line.Number), null, false, Today))
                )
        );

    private static IEnumerable<string> Unmet(HelpLineTyped line) =>
        HelpLineRules.Decide(line) is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}
