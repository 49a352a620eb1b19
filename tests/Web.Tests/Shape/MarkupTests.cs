using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Shape;

/// <summary>Pages hold no script and no style of their own: the content security policy would refuse them.</summary>
public sealed partial class MarkupTests
{
    private static readonly (string Why, Regex Pattern)[] Refused =
    [
        ("a style attribute", StyleAttribute()),
        ("a style element", StyleElement()),
        ("a script without a file", InlineScript()),
        ("an event handler", EventHandler()),
        ("an htmx event handler", HtmxHandler()),
        ("an htmx expression", HtmxExpression()),
        ("an address that runs script", ScriptAddress()),
    ];

    private static readonly string[] Views = Directory.GetFiles(
        Sources.Path("src", "Web", "Features"),
        "*.cshtml",
        SearchOption.AllDirectories
    );

    [Fact]
    public void No_view_holds_script_or_style_of_its_own()
    {
        Assert.True(Views.Length > 10, $"Only {Views.Length} views were found.");
        Assert.Empty(Views.SelectMany(view => Faults(File.ReadAllText(view)).Select(fault => $"{view}: {fault}")));
    }

    [Fact]
    public void Views_are_at_most_130_lines()
    {
        Assert.NotEmpty(Views);
        Assert.All(Views, view => Assert.InRange(File.ReadAllLines(view).Length, 0, 130));
    }

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<p\n  style='x'>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">import 'x'</script>")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<div hx-on::after-request=\"go()\">")]
    [InlineData("<div hx-vals='js:{a: 1}'>")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void The_scan_finds_what_it_refuses(string markup) => Assert.NotEmpty(Faults(markup));

    [Theory]
    [InlineData("<script type=\"module\" src=\"~/js/app.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"~/css/base.css\">")]
    [InlineData("<order-quote paragraph=\"7(b)\" href=\"#on\">Words on = paper.</order-quote>")]
    [InlineData("@foreach (var one in All) { <p>@one</p> }")]
    public void The_scan_lets_the_rest_pass(string markup) => Assert.Empty(Faults(markup));

    private static IEnumerable<string> Faults(string markup) =>
        Refused.Where(r => r.Pattern.IsMatch(markup)).Select(r => r.Why);

    [GeneratedRegex("""<[^>]*\sstyle\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex("""<style\b""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleElement();

    [GeneratedRegex("""<script\b(?![^>]*\ssrc\s*=)""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("""<[^>]*\son[a-z]+\s*=\s*["']""", RegexOptions.IgnoreCase)]
    private static partial Regex EventHandler();

    [GeneratedRegex("""\shx-on\b""", RegexOptions.IgnoreCase)]
    private static partial Regex HtmxHandler();

    [GeneratedRegex("""["']\s*js:""", RegexOptions.IgnoreCase)]
    private static partial Regex HtmxExpression();

    [GeneratedRegex("""javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptAddress();
}
