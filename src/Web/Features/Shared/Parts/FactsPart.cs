using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Facts by name: what the record says, line by line.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsPart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

/// <summary>One fact; an empty one says "Not recorded".</summary>
[HtmlTargetElement("fact", Attributes = "name")]
public sealed class FactPart : TagHelper
{
    public required string Name { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.Add($"""<dt>{Name}</dt><dd class="soft">Not recorded</dd>""");
        }
        else
        {
            output.Content.Add($"""<dt>{Name}</dt><dd dir="auto">{words}</dd>""");
        }
    }
}
