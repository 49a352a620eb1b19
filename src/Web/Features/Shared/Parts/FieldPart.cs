using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>One question of a form with its label, hint and error; what was typed stays.</summary>
/// <remarks>Other attributes (min, max, placeholder, data-…) go to the control itself.</remarks>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldPart : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>The question; without it, the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>One line that helps to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>What can be chosen; without it, the words of the enumeration.</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>Choices as large cards.</summary>
    public bool Cards { get; set; }

    /// <summary>Marks the question as optional, where the model does not say it.</summary>
    public bool? Optional { get; set; }

    /// <summary>Of an area: lines in sight at first.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>What the browser may fill in, for a person's own data; off for what they write about others.</summary>
    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var kind = Kind == FieldKind.Guess ? Guess(For.Metadata, Choices is not null) : Kind;
        var state = FieldState.Read(For, View);
        var isGroup = kind is FieldKind.Radios or FieldKind.Checks;
        var frame = new FieldFrame(
            state,
            Label ?? For.Metadata.GetDisplayName(),
            Hint,
            Optional ?? (state.IsOptional && kind is not (FieldKind.Tick or FieldKind.Checks)),
            isGroup
        );
        var own = new Attributes();
        foreach (var attribute in output.Attributes)
        {
            own.With(attribute.Name, attribute.Value ?? "");
        }

        if (kind is not (FieldKind.Radios or FieldKind.Checks or FieldKind.Tick))
        {
            own.With("autocomplete", Autocomplete ?? (kind == FieldKind.Code ? "one-time-code" : "off"));
        }

        output.TagName = null;
        output.Content.SetHtmlContent(Draw(frame, kind, own));
    }

    private IHtmlContent Draw(FieldFrame frame, FieldKind kind, Attributes own) =>
        kind switch
        {
            FieldKind.Tick => Controls.Tick(frame, own),
            FieldKind.Area => frame.Around(Controls.Area(frame, Rows, own)),
            FieldKind.Select => frame.Around(Controls.Select(frame, All(), own)),
            FieldKind.Radios => frame.Around(Controls.Choices(frame, All(), "radio", Cards, own)),
            FieldKind.Checks => frame.Around(Controls.Choices(frame, All(), "checkbox", Cards, own)),
            FieldKind.Money => frame.Around(Controls.WithMark("$", Controls.Input(frame, kind, own))),
            FieldKind.Password => frame.Around(Controls.WithReveal(frame, Controls.Input(frame, kind, own))),
            _ => frame.Around(Controls.Input(frame, kind, own)),
        };

    private IReadOnlyList<Choice> All()
    {
        if (Choices is not null)
        {
            return [.. Choices];
        }

        var type = For.Metadata.ElementMetadata ?? For.Metadata;
        var words = (type.EnumGroupedDisplayNamesAndValues ?? []).ToDictionary(e => e.Value, e => e.Key.Name);
        return
        [
            .. (type.EnumNamesAndValues ?? new Dictionary<string, string>()).Select(e => new Choice(
                e.Key,
                words[e.Value]
            )),
        ];
    }

    private static FieldKind Guess(ModelMetadata metadata, bool hasChoices)
    {
        var type = metadata.UnderlyingOrModelType;
        return (hasChoices || metadata.IsEnum, type) switch
        {
            (_, _) when metadata.IsEnumerableType => FieldKind.Checks,
            (true, _) => FieldKind.Radios,
            _ when type == typeof(bool) => FieldKind.Tick,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ when type == typeof(TimeOnly) => FieldKind.Time,
            _ when type == typeof(int) => FieldKind.Number,
            _ when type == typeof(decimal) => FieldKind.Money,
            _ => FieldKind.Text,
        };
    }
}
