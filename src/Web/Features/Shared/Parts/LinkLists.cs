using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The way from the start to this page.</summary>
[HtmlTargetElement("crumbs")]
public sealed class CrumbsPart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        LinkLists.Nav(output, "crumbs", "You are here", "<ol role=\"list\">", "</ol>");
}

/// <summary>One place on the way; the last has no address.</summary>
[HtmlTargetElement("crumb")]
public sealed class CrumbPart : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.AppendHtml(
            Href is null
                ? Markup.Of($"""<bdi aria-current="page">{words}</bdi>""")
                : Markup.Of($"""<a href="{Href}"><bdi>{words}</bdi></a>""")
        );
    }
}

/// <summary>The pages of one thing, as links: each tab has its own address.</summary>
[HtmlTargetElement("tabs", Attributes = "label")]
public sealed class TabsPart : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        LinkLists.Nav(output, "tabs-nav", Label, "<ul class=\"tabs\" role=\"list\">", "</ul>");
}

/// <summary>One tab; the current one says so.</summary>
[HtmlTargetElement("tab", Attributes = "href")]
public sealed class TabPart : TagHelper
{
    public required string Href { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        var link = new Attributes().With("href", Href).With("aria-current", Current ? "page" : null);
        output.Content.Add($"""<a{link}>{words}</a>""");
    }
}

/// <summary>A list of links inside a named nav element.</summary>
internal static class LinkLists
{
    public static void Nav(TagHelperOutput output, string classes, string label, string before, string after)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("aria-label", label);
        output.PreContent.SetHtmlContent(before);
        output.PostContent.SetHtmlContent(after);
    }
}
