using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Something to know before going on, with a sign and a title in words.</summary>
[HtmlTargetElement("banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BannerPart : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>Without it, the tone's own word.</summary>
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"banner {Tone.Class()}");
        output.Content.Add(
            $"""
            {Icons.Draw(Tone.Icon())}<div class="banner-words">
            <div class="banner-title">{Title ?? Tone.Words()}</div>{inside}</div>
            """
        );
    }
}
