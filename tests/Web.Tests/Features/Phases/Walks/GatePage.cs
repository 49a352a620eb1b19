using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>One line of a checklist, as somebody reads it.</summary>
/// <param name="Badge">"Must be so", "Not yet", "Advice", "Passed by two" or "So".</param>
/// <param name="Words">With how far it is.</param>
/// <param name="Small">Id, source, who can change it, and by when somebody looks.</param>
internal sealed record ChecklistLine(string Id, string Badge, string Words, string Small, int Links)
{
    public bool IsHard => Badge == "Must be so";
    public bool Blocks => IsHard || Badge == "Not yet";
}

/// <summary>What a command answers to a form of no version that ever was.</summary>
/// <param name="Unmet">Why it is refused; empty where it is not.</param>
internal sealed record Answered(bool IsAllowed, bool LedOn, IReadOnlyList<string> Unmet)
{
    private const string NotYet = "Not yet so: ";

    public static async Task<Answered> Of(HttpResponseMessage answer)
    {
        if (answer.StatusCode == System.Net.HttpStatusCode.Redirect)
        {
            return new(IsAllowed: false, LedOn: true, []);
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        var errors = (await answer.Page())
            .QuerySelectorAll(".error-summary li")
            .Select(e => DisclosureSupport.Collapse(e.TextContent))
            .ToList();
        var late = errors.Where(e => e.Contains("decided on this way meanwhile", StringComparison.Ordinal)).ToList();
        Assert.All(errors.Except(late), e => Assert.StartsWith(NotYet, e, StringComparison.Ordinal));
        Assert.NotEmpty(errors);
        return new(late.Count > 0, LedOn: false, [.. errors.Except(late).Select(e => e[NotYet.Length..])]);
    }
}

/// <summary>A page with a checklist: what stands on it, and whether its button is there.</summary>
internal sealed record GatePage(IHtmlDocument Page, string? Gate, bool HasButton, IReadOnlyList<ChecklistLine> Lines)
{
    public IEnumerable<ChecklistLine> Unmet => Lines.Where(l => l.Blocks);

    public static async Task<GatePage> Read(HttpClient client, string url)
    {
        var page = await client.Page(url);
        var section = page.QuerySelector("section[aria-labelledby=open-title], section[aria-labelledby=needs-title]");
        var button = page.QuerySelectorAll("main form:not([action]) button")
            .Any(b => b.TextContent.Trim().StartsWith("Open: ", StringComparison.Ordinal));
        var phase = section?.QuerySelector("#open-title")?.TextContent.Split(':')[0]["Before ".Length..];
        return new(
            page,
            phase,
            button,
            section is null ? [] : [.. section.QuerySelectorAll("ul.lines > li").Select(Line)]
        );
    }

    private static ChecklistLine Line(IElement line)
    {
        var said = line.QuerySelector("p")!;
        var badge = said.QuerySelector(".badge")!;
        var words = said.ChildNodes.SkipWhile(n => n != badge).Skip(1).TakeWhile(n => n is not IHtmlBreakRowElement);
        var small = DisclosureSupport.Collapse(said.QuerySelector(".small.soft")!.TextContent);
        return new(
            small.Split(',')[0],
            DisclosureSupport.Collapse(badge.TextContent),
            DisclosureSupport.Collapse(string.Concat(words.Select(w => w.TextContent))),
            small,
            said.QuerySelectorAll("a[href]").Length
        );
    }
}
