using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Where a step stands on the way.</summary>
public enum StepState
{
    Ahead,
    Current,
    Done,
    Paused,
}

/// <summary>The steps of a way in their order; it shows where one is and never how fast.</summary>
[HtmlTargetElement("steps", Attributes = "label")]
public sealed class StepsPart : TagHelper
{
    /// <summary>What the steps lead through, for those who hear the page.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("role", "list");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary>One step with its sign and its state in words.</summary>
[HtmlTargetElement("step", Attributes = "state")]
public sealed class StepPart : TagHelper
{
    public StepState State { get; set; }

    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        var (name, icon, says) = State switch
        {
            StepState.Done => ("done", "check", "Done"),
            StepState.Current => ("current", null, "Now"),
            StepState.Paused => ("paused", "pause", "Paused"),
            _ => ("ahead", null, "Ahead"),
        };
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "step-" + name);
        if (State == StepState.Current)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var sign = icon is null ? null : Icons.Draw(icon);
        output.Content.Add($"""<span class="step-sign" aria-hidden="true">{sign}</span><span class="step-words">""");
        if (Href is null)
        {
            output.Content.AppendHtml(words);
        }
        else
        {
            output.Content.Add($"""<a href="{Href}">{words}</a>""");
        }

        output.Content.Add($"""<span class="step-state">{says}</span></span>""");
    }
}
