using Microsoft.AspNetCore.Html;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>HTML written as an interpolated string: what is put in is encoded, unless it is HTML already.</summary>
internal static class Markup
{
    public static IHtmlContent Of(FormattableString html) =>
        new HtmlFormattableString(html.Format, html.GetArguments());

    public static IHtmlContentBuilder Add(this IHtmlContentBuilder builder, FormattableString html) =>
        builder.AppendHtml(Of(html));
}
