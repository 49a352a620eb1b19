using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>What a field is called, what stands in it, and what was wrong with the last answer.</summary>
/// <param name="Values">What the person typed last, else what the model holds; several for a list.</param>
internal sealed record FieldState(
    string Id,
    string Name,
    bool IsOptional,
    IReadOnlyList<string> Values,
    IReadOnlyList<string> Errors
)
{
    public string Value => Values.Count > 0 ? Values[0] : "";

    public bool IsWrong => Errors.Count > 0;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldState Read(ModelExpression field, ViewContext view)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        view.ViewData.ModelState.TryGetValue(name, out var entry);
        return new(
            IdOf(name),
            name,
            !field.Metadata.IsRequired,
            entry is { RawValue: not null } ? Typed(entry.RawValue) : Held(field.Model),
            [.. (entry?.Errors ?? []).Select(Words)]
        );
    }

    private static IReadOnlyList<string> Typed(object raw) =>
        raw switch
        {
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(Write)],
            _ => [Write(raw)],
        };

    private static IReadOnlyList<string> Held(object? model) =>
        model switch
        {
            null => [],
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(Write)],
            _ => [Write(model)],
        };

    private static string Write(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
        };

    private static string Words(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "This answer could not be read. Please write it again.";
}
