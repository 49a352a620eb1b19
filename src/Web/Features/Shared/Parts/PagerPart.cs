using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The pages of a long list; nothing where one page holds it all.</summary>
[HtmlTargetElement("pager", Attributes = "page,pages,href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerPart : TagHelper
{
    /// <summary>From 1.</summary>
    public int Page { get; set; }

    public int Pages { get; set; }

    /// <summary>The address of a page, with {0} for its number.</summary>
    public required string Href { get; set; }

    public string Label { get; set; } = "Pages";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<ul role=\"list\">");
        var last = 0;
        foreach (var page in Shown())
        {
            if (page > last + 1)
            {
                output.Content.AppendHtml("<li><span class=\"pager-gap\" aria-hidden=\"true\">…</span></li>");
            }

            output.Content.AppendHtml(
                page == Page
                    ? Markup.Of($"""<li><span class="pager-here" aria-current="page">{Number(page)}</span></li>""")
                    : Markup.Of($"""<li><a href="{Address(page)}">{Number(page)}</a></li>""")
            );
            last = page;
        }

        output.Content.AppendHtml("</ul><div class=\"row\">");
        Neighbour(output, Page - 1, "prev", "Previous");
        Neighbour(output, Page + 1, "next", "Next");
        output.Content.AppendHtml("</div>");
    }

    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 1);

    private static IHtmlContent Number(int page) => Markup.Of($"""<span class="unseen">Page </span>{page}""");

    private string Address(int page) => string.Format(CultureInfo.InvariantCulture, Href, page);

    private void Neighbour(TagHelperOutput output, int page, string rel, string words)
    {
        if (page >= 1 && page <= Pages)
        {
            output.Content.Add($"""<a rel="{rel}" href="{Address(page)}">{words}</a>""");
        }
    }
}
