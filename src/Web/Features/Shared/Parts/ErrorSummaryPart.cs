using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>All that was wrong with a form, above it, each leading to its field; nothing where nothing was wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryPart : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var wrong = View
            .ViewData.ModelState.Where(e => e.Value!.Errors.Count > 0)
            .OrderBy(e => FieldOrder.Of(e.Key, View.ViewData.ModelMetadata), StringComparer.Ordinal)
            .SelectMany(e => e.Value!.Errors.Select(error => (Field: e.Key, error.ErrorMessage)))
            .Select(e => (e.Field, Words: e.ErrorMessage.Length > 0 ? e.ErrorMessage : "One answer could not be read."))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("data-focus", "");
        var title = wrong.Count == 1 ? "One answer needs another look" : $"{wrong.Count} answers need another look";
        output.Content.Add($"""<h2 id="error-summary-title">{Icons.Draw("alert")}{title}</h2><ul role="list">""");
        foreach (var (field, words) in wrong)
        {
            if (field.Length == 0)
            {
                output.Content.Add($"""<li>{words}</li>""");
            }
            else
            {
                output.Content.Add($"""<li><a href="#{FieldState.IdOf(field)}">{words}</a></li>""");
            }
        }

        output.Content.AppendHtml("</ul>");
    }
}
