using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The page's one main heading, a line that says what the page is for, and what can be done on it.</summary>
[HtmlTargetElement("page-head", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageHeadPart : TagHelper
{
    public required string Title { get; set; }

    /// <summary>A small line above the heading, such as the family's name.</summary>
    public string? Over { get; set; }

    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.AppendHtml("<div class=\"page-head-words\">");
        if (Over is not null)
        {
            output.Content.Add($"""<p class="page-head-over" dir="auto">{Over}</p>""");
        }

        output.Content.Add($"""<h1 dir="auto">{Title}</h1>""");
        if (Lead is not null)
        {
            output.Content.Add($"""<p class="lead">{Lead}</p>""");
        }

        output.Content.AppendHtml("</div>");
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"actions\">").AppendHtml(actions).AppendHtml("</div>");
        }
    }
}
