using System.Text;
using System.Text.Encodings.Web;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Web.Outside.Pdf;

/// <summary>A draft as a page of our own HTML: every word of it encoded, nothing to load, nothing to run.</summary>
internal static class DraftHtml
{
    /// <param name="style">Faces and paper, our own; no word of a draft ever stands in it.</param>
    public static string Of(Draft draft, string style)
    {
        var html = new StringBuilder(style.Length + 16_384);
        html.Append("<!doctype html><html lang=\"").Append(Draft.Language).Append("\"><head><meta charset=\"utf-8\">");
        // What a mistake in encoding could bring in could still load and run nothing.
        html.Append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">"
        );
        html.Append("<title>").Append(Encoded(draft.Title)).Append("</title><style>").Append(style);
        html.Append("</style></head><body><header>");
        Element(html, "p class=\"practice\"", draft.Letterhead.Practice);
        foreach (var line in draft.Letterhead.Below)
        {
            Element(html, "p", line);
        }

        html.Append("</header><main>");
        if (draft.Mark is { } mark)
        {
            Element(html, "p class=\"mark\"", mark);
        }

        if (draft.To is { } to)
        {
            Element(html, "p class=\"tight\"", DraftText.Of(draft.On));
            Element(html, "p class=\"tight\"", to.Name);
            Element(html, "p class=\"tight\"", to.Capacity);
        }

        Element(html, "h1", draft.Title);
        Parts(html, draft.Parts);
        return html.Append("</main></body></html>").ToString();
    }

    private static void Parts(StringBuilder html, IReadOnlyList<DraftPart> parts)
    {
        var isInList = false;
        foreach (var part in parts)
        {
            if (isInList && part is not DraftPart.Numbered)
            {
                html.Append("</ol>");
            }
            else if (!isInList && part is DraftPart.Numbered first)
            {
                html.Append("<ol start=\"").Append(first.Number).Append("\">");
            }

            isInList = part is DraftPart.Numbered;
            Part(html, part);
        }

        html.Append(isInList ? "</ol>" : "");
    }

    private static void Part(StringBuilder html, DraftPart part)
    {
        switch (part)
        {
            case DraftPart.Heading heading:
                Element(html, "h2", heading.Text);
                break;
            case DraftPart.Paragraph paragraph:
                html.Append("<p dir=\"auto\">").Append(Spans(paragraph.Spans)).Append("</p>");
                break;
            case DraftPart.Numbered numbered:
                html.Append("<li dir=\"auto\">").Append(Spans(numbered.Spans)).Append("</li>");
                break;
            case DraftPart.Quotation quotation:
                Element(html, "blockquote", $"“{quotation.Text}”{DraftText.Source(quotation)}");
                break;
            case DraftPart.Fact fact:
                html.Append("<p class=\"tight\" dir=\"auto\"><strong>")
                    .Append(Encoded(fact.Label))
                    .Append(":</strong> ");
                html.Append(Spans(fact.Spans)).Append("</p>");
                break;
            case DraftPart.SignatureLine line:
                html.Append("<div class=\"signature\">");
                Element(html, "p class=\"tight\"", DraftText.Line);
                Element(html, "p", line.Who);
                html.Append("</div>");
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} has no place on paper.");
        }
    }

    private static string Spans(IReadOnlyList<DraftSpan> spans) =>
        string.Concat(
            spans.Select(span =>
                span is DraftSpan.Blank
                    ? $"<span class=\"blank\">{Encoded(DraftText.Of(span))}</span>"
                    : Encoded(DraftText.Of(span))
            )
        );

    private static void Element(StringBuilder html, string tag, string text) =>
        html.Append('<')
            .Append(tag)
            .Append(" dir=\"auto\">")
            .Append(Encoded(text))
            .Append("</")
            .Append(tag.Split(' ')[0])
            .Append('>');

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
