using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The attributes of one element: those without a value are left out, and every value is encoded.</summary>
internal sealed class Attributes : IHtmlContent
{
    private readonly List<(string Name, object? Value)> _all = [];

    /// <summary>Adds an attribute; a null leaves it out.</summary>
    public Attributes With(string name, object? value)
    {
        if (value is not null)
        {
            _all.RemoveAll(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            _all.Add((name, value));
        }

        return this;
    }

    /// <summary>Adds an attribute that says something by standing there.</summary>
    public Attributes Flag(string name, bool isSet)
    {
        if (isSet)
        {
            _all.Add((name, null));
        }

        return this;
    }

    /// <summary>A list of ids with one more at its end.</summary>
    public string Join(string name, string more) =>
        _all.Find(a => a.Name == name).Value is { } before ? $"{before} {more}" : more;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        foreach (var (name, value) in _all)
        {
            writer.Write(' ');
            writer.Write(name);
            if (value is null)
            {
                continue;
            }

            writer.Write("=\"");
            if (value is IHtmlContent content)
            {
                content.WriteTo(writer, encoder);
            }
            else
            {
                encoder.Encode(writer, value.ToString()!);
            }

            writer.Write('"');
        }
    }
}
