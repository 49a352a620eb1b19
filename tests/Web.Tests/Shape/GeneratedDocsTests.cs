using Reknit.Web.Commands;

namespace Reknit.Web.Tests.Shape;

/// <summary>The generated pages under docs/ say what the program says today.</summary>
public sealed class GeneratedDocsTests
{
    [Fact]
    public void Generated_pages_are_current()
    {
        Assert.True(DocsCommand.Pages.Count >= 3);
        foreach (var (name, text) in DocsCommand.Pages)
        {
            var kept = Sources.Path("docs", name);
            Assert.True(File.Exists(kept), $"docs/{name} is missing: run ./dev docs");
            Assert.True(File.ReadAllText(kept) == text(), $"docs/{name} is not current: run ./dev docs");
        }
    }
}
