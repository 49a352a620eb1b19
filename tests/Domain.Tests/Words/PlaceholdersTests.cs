using Reknit.Domain.Words;

namespace Reknit.Domain.Tests.Words;

public sealed class PlaceholdersTests
{
    [Fact]
    public void Gaps_are_found_by_name() =>
        Assert.Equal(["link", "name"], Placeholders.In("{name} {link} {name} { x } {X} {}").Order());

    [Fact]
    public void Words_and_gaps_are_filled_apart() =>
        Assert.Equal(
            "<HI >[name]<!>",
            Placeholders.Fill("hi {name}!", words => $"<{words.ToUpperInvariant()}>", name => $"[{name}]")
        );

    [Theory]
    [InlineData("{name}", false)]
    [InlineData("{name", true)]
    [InlineData("{na me}", true)]
    [InlineData("{{name}}", true)]
    public void A_brace_that_belongs_to_no_gap_is_seen(string text, bool isLone) =>
        Assert.Equal(isLone, Placeholders.HasLoneBrace(text));
}
