using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The order's own words, exactly, with the number of their paragraph.</summary>
[HtmlTargetElement("order-quote")]
public sealed class OrderQuotePart : TagHelper
{
    /// <summary>The document's own number, such as 7(b).</summary>
    public string? Paragraph { get; set; }

    /// <summary>Which document it is.</summary>
    public string? Source { get; set; }

    /// <summary>Where the words stand in the document beside it.</summary>
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "quote");
        output
            .Content.AppendHtml("<blockquote dir=\"auto\">")
            .AppendHtml(words.GetContent().Trim())
            .AppendHtml("</blockquote>");
        if (Paragraph is null && Source is null && Href is null)
        {
            return;
        }

        output.Content.AppendHtml("<figcaption>");
        if (Paragraph is not null)
        {
            output.Content.Add($"""<span class="paragraph-sign">¶ {Paragraph}</span> """);
        }

        if (Source is not null)
        {
            output.Content.Add($"""{Source} """);
        }

        if (Href is not null)
        {
            output.Content.Add($"""<a class="screen-only" href="{Href}">See it in the document</a>""");
        }

        output.Content.AppendHtml("</figcaption>");
    }
}
