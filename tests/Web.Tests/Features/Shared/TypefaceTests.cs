using System.Text.RegularExpressions;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

public sealed partial class TypefaceTests
{
    private static readonly string Root = Sources.Path("src", "Web", "wwwroot");

    [Fact]
    public void Every_typeface_is_carried_along_with_its_licence()
    {
        var css = File.ReadAllText(Path.Combine(Root, "css", "fonts.css"));
        var files = Address().Matches(css).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(8, files.Count);
        Assert.All(files, file => Assert.True(File.Exists(Root + file), file));
        Assert.All(
            files.Select(file => Path.GetDirectoryName(Root + file)!).Distinct(),
            folder =>
                Assert.Contains(
                    "SIL Open Font License",
                    File.ReadAllText(Path.Combine(folder, "LICENSE")),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void What_is_loaded_ahead_is_what_the_stylesheet_asks_for()
    {
        var css = File.ReadAllText(Path.Combine(Root, "css", "fonts.css"));
        var head = File.ReadAllText(Sources.Path("src", "Web", "Features", "Shared", "_Head.cshtml"));
        var preloads = Preload().Matches(head).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(2, preloads.Count);
        Assert.All(preloads, file => Assert.Contains($"url(\"{file}\")", css, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var files = Directory
            .GetFiles(Path.Combine(Root, "css"))
            .Concat(Directory.GetFiles(Path.Combine(Root, "js")))
            .ToList();

        Assert.True(files.Count > 10, $"Only {files.Count} files were found.");
        Assert.All(
            files,
            file => Assert.DoesNotMatch("""(url\(|import |@import |fetch\()["']?(https?:)?//""", File.ReadAllText(file))
        );
    }

    [GeneratedRegex("""url\("(/lib/[^"]+)"\)""")]
    private static partial Regex Address();

    [GeneratedRegex("""rel="preload" href="([^"]+)" """)]
    private static partial Regex Preload();
}
