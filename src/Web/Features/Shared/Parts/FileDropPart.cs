using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Takes a file: chosen, dropped or pasted (a pasted text becomes a text file); a plain input without script.</summary>
[HtmlTargetElement("file-drop", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileDropPart : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>File name endings, with dots and commas, as the accept attribute takes them.</summary>
    public string? Accept { get; set; }

    /// <summary>In megabytes; said before sending. The server checks again.</summary>
    public int MaxMegabytes { get; set; } = 25;

    public bool Multiple { get; set; }

    /// <summary>Whether a pasted text may stand for a file.</summary>
    public bool TakesText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var state = FieldState.Read(For, View);
        var frame = new FieldFrame(
            state,
            Label ?? For.Metadata.GetDisplayName(),
            Hint,
            state.IsOptional,
            IsGroup: false
        );
        var input = frame
            .Control()
            .With("type", "file")
            .With("accept", Accept)
            .With("data-max-bytes", (MaxMegabytes * 1_000_000L).ToString(CultureInfo.InvariantCulture))
            .Flag("multiple", Multiple)
            .Flag("data-takes-text", TakesText);
        output.TagName = null;
        output.Content.SetHtmlContent(frame.Around(Box(input, TakesText)));
    }

    private static IHtmlContent Box(Attributes input, bool takesText)
    {
        var words = takesText
            ? "Drop the file here, paste it or its text, or choose it."
            : "Drop the file here, paste it, or choose it.";
        return Markup.Of(
            $"""
            <div class="file-drop" data-file-drop>
            <div class="file-drop-words" data-with-script hidden>{Icons.Draw("upload")}<span>{words}</span></div>
            <input{input}><ul class="file-drop-list" role="list" data-file-list></ul>
            <div class="field-error" data-file-error hidden>{Icons.Draw("alert")}<span></span></div>
            <div class="unseen" aria-live="polite" data-file-live></div></div>
            """
        );
    }
}
