using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>How a requirement stands.</summary>
public enum CheckState
{
    Met,
    Unmet,

    /// <summary>Nobody has asked or recorded it yet.</summary>
    Unknown,
}

/// <summary>Requirements, each met or not, and why.</summary>
[HtmlTargetElement("checklist")]
public sealed class ChecklistPart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "checklist");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One requirement: its words, how it stands in words and sign, and why or who can cure it.</summary>
[HtmlTargetElement("check", Attributes = "state")]
public sealed class CheckPart : TagHelper
{
    public CheckState State { get; set; }

    /// <summary>Why it stands so, or who can cure it.</summary>
    public string? Why { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        var (name, icon, says) = State switch
        {
            CheckState.Met => ("met", "check", "Met"),
            CheckState.Unmet => ("unmet", "cross", "Not met"),
            _ => ("unknown", "unknown", "Not known"),
        };
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "check-" + name);
        output.Content.Add($"""<span class="check-sign">{Icons.Draw(icon)}</span>""");
        output.Content.Add($"""<span class="check-words">{words}""");
        if (Why is not null)
        {
            output.Content.Add($"""<span class="check-why">{Why}</span>""");
        }

        output.Content.Add($"""</span><span class="check-state">{says}</span>""");
    }
}
