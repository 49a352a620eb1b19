using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Tests.Journeys;

/// <summary>One screen as somebody meets it who hears it: roles and names of the browser's accessibility tree, and nothing else.</summary>
internal sealed partial class HeardScreen
{
    private static readonly string[] Controls =
    [
        "button",
        "link",
        "textbox",
        "DisclosureTriangle",
        "radio",
        "checkbox",
    ];

    private readonly List<(string Role, string Name)> _all;

    private HeardScreen(List<(string, string)> all) => _all = all;

    public string Heading => Assert.Single(_all, n => n.Role == "heading1").Name;

    public IEnumerable<string> Buttons => _all.Where(n => n.Role == "button").Select(n => n.Name);

    /// <summary>
    /// Reads the tree, and finds nothing on it that has no name, or the same name as another; nor, for those who see it, a
    /// control too small for a finger.
    /// </summary>
    public static async Task<HeardScreen> Of(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        var heard = new HeardScreen([
            .. answer!
                .Value.GetProperty("nodes")
                .EnumerateArray()
                .Where(n => !n.GetProperty("ignored").GetBoolean())
                .Select(Named),
        ]);
        Assert.NotEmpty(heard.Heading);
        var controls = heard._all.Where(n => Controls.Contains(n.Role)).ToList();
        Assert.NotEmpty(controls);
        Assert.DoesNotContain(controls, c => string.IsNullOrWhiteSpace(c.Name));
        Assert.Equal(controls.Distinct().Count(), controls.Count);
        Assert.Empty(await page.EvaluateAsync<string[]>(TooSmall));
        return heard;
    }

    /// <summary>What a small finger misses, and what lies beside the window.</summary>
    private const string TooSmall = """
        () => {
          const controls = [...document.querySelectorAll("button, a, summary, textarea")];
          const small = controls.map(c => [c.textContent.trim(), c.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 44 || box.right > innerWidth || box.left < 0))
            .map(([words, box]) => `${words}: ${box.width} by ${box.height}`);
          return document.documentElement.scrollWidth > innerWidth ? [...small, "scrolls sideways"] : small;
        }
        """;

    /// <summary>English words on it: those of the shipped English texts, and the commonest there are.</summary>
    public IEnumerable<string> English() =>
        _all.SelectMany(n => CommonEnglish().Matches(n.Name).Select(m => m.Value))
            .Concat(
                Shipped.Value.Where(words => _all.Exists(n => Regex.IsMatch(n.Name, $@"\b{Regex.Escape(words)}(?!\w)")))
            );

    /// <summary>What is said in English to children and not in Spanish too, between what is filled in.</summary>
    private static readonly Lazy<List<string>> Shipped = new(() =>
    {
        var spanish = Said("es").ToHashSet();
        var english = Said(ShippedTexts.MainLanguage).Where(w => !spanish.Contains(w)).Distinct().ToList();
        Assert.True(english.Count > 150, $"Only {english.Count} English words were found.");
        return english;
    });

    private static IEnumerable<string> Said(string language) =>
        ShippedTexts
            .All.Where(t => t.Language == language && t.Key.Name.StartsWith("child.", StringComparison.Ordinal))
            .SelectMany(t => Regex.Split(t.Text, @"\{\w+\}"))
            .Select(part => part.Trim(' ', '.', ',', ':', ';', '?', '!', '¿', '¡'))
            .Where(part => part.Length > 3);

    private static (string Role, string Name) Named(JsonElement node)
    {
        var role = node.GetProperty("role").GetProperty("value").GetString()!;
        var name = node.TryGetProperty("name", out var said) ? said.GetProperty("value").GetString() ?? "" : "";
        return (role == "heading" ? $"heading{Level(node)}" : role, name);
    }

    private static int Level(JsonElement node) =>
        node.GetProperty("properties")
            .EnumerateArray()
            .First(p => p.GetProperty("name").GetString() == "level")
            .GetProperty("value")
            .GetProperty("value")
            .GetInt32();

    [GeneratedRegex(@"\b(the|you|your|and|is|it|what|how|did|this|of|to|with|are)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CommonEnglish();
}
