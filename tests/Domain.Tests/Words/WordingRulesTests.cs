using Reknit.Domain.Words;

namespace Reknit.Domain.Tests.Words;

public sealed class WordingRulesTests
{
    private static readonly HashSet<string> Wanted = ["link", "name"];

    [Fact]
    public void A_text_with_just_its_placeholders_is_right() =>
        Assert.Empty(WordingRules.Problems("Hi {name}, see {link}. Again: {link}", Wanted));

    [Theory]
    [InlineData("Hi {name}", "{link} is missing")]
    [InlineData("{name} {link} {more}", "{more} is not known for this text. It has {link}, {name}.")]
    [InlineData("{name} {link} { more }", "stands alone")]
    [InlineData("{name} {link} }", "stands alone")]
    [InlineData("{name} {link} the parent who was REJECTED", "“rejected” takes a side")]
    [InlineData("{name} {link} alienación", "“alienacion” takes a side")]
    [InlineData("{name} {link} the targeted parent", "“targeted parent” takes a side")]
    public void Each_mistake_is_named(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(WordingRules.Problems(text, Wanted)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_text_is_told_as_one_mistake(string text) => Assert.Single(WordingRules.Problems(text, Wanted));

    [Fact]
    public void A_text_has_an_end()
    {
        var longest = new string('a', WordingRules.Longest);

        Assert.Empty(WordingRules.Problems(longest, new HashSet<string>()));
        Assert.Single(WordingRules.Problems(longest + "a", new HashSet<string>()));
    }

    [Theory]
    [InlineData("They objected; the injected word is no match.")]
    [InlineData("Your favorite day")]
    public void Words_that_only_look_alike_are_allowed(string text) => Assert.Empty(WordingRules.Forbidden(text));
}
