using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Stands where nothing is yet: a small drawing, why it is empty, and the first step.</summary>
[HtmlTargetElement("empty", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyPart(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public required string Title { get; set; }

    /// <summary>A drawing of <c>_Picture</c>: thread, family, day, letter, search.</summary>
    public string Picture { get; set; } = "thread";

    /// <summary>The level of the heading, 1 to 4.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ((IViewContextAware)html).Contextualize(View);
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(await html.PartialAsync("_Picture", Picture));
        output.Content.Add($"""<div class="empty-words"><h{Level}>{Title}</h{Level}></div>""");
        output.Content.AppendHtml(inside);
    }
}
