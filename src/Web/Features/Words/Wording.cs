using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Reknit.Domain.Words;

namespace Reknit.Web.Features.Words;

/// <summary>A text with its gaps filled, and the language it really is in: pages say so with <c>lang</c>.</summary>
internal sealed class Wording(string text, string language, IReadOnlyDictionary<string, string> values) : IHtmlContent
{
    /// <summary>BCP 47 tag; English where the language asked for has no such text.</summary>
    public string Language => language;

    /// <summary>For mail and documents.</summary>
    public string Plain => Placeholders.Fill(text, words => words, name => values[name]);

    /// <summary>For pages: nothing in it can become markup, and a name in another script keeps its own direction.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(
            Placeholders.Fill(
                text,
                words => Lines(words, encoder),
                name => $"<bdi>{Lines(values[name], encoder)}</bdi>"
            )
        );

    public override string ToString() => Plain;

    private static string Lines(string words, HtmlEncoder encoder) =>
        string.Join("<br>", words.ReplaceLineEndings("\n").Split('\n').Select(encoder.Encode));
}
