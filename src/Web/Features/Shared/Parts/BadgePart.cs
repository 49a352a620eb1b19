using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>A state in one or two words, with a sign.</summary>
[HtmlTargetElement("badge")]
public sealed class BadgePart : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>A sign other than the tone's; none for a plain badge.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"badge {Tone.Class()}");
        if (Icon is not null || Tone != Tone.Plain)
        {
            output.PreContent.SetHtmlContent(Icons.Draw(Icon ?? Tone.Icon()));
        }
    }
}
