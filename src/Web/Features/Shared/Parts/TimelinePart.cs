using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>What happened, in order, strung on one thread.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelinePart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One thing that happened: when, what, and in the content what more there is to say.</summary>
[HtmlTargetElement("moment", Attributes = "when,title")]
public sealed class MomentPart : TagHelper
{
    /// <summary>The day or time, already in the reader's words.</summary>
    public required string When { get; set; }

    public required string Title { get; set; }

    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inside = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone == Tone.Plain ? "moment" : "moment " + Tone.Class());
        output.Content.Add(
            $"""
            <div class="timeline-when figures">{When}</div>
            <div class="timeline-what"><div class="timeline-title">{Title}</div>{inside}</div>
            """
        );
    }
}
