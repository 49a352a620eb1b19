using Microsoft.AspNetCore.Html;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>Label, hint and error around a control, tied to it by their ids.</summary>
/// <param name="IsGroup">Several controls answer one question: a fieldset with a legend.</param>
internal sealed record FieldFrame(FieldState State, string Label, string? Hint, bool ShowsOptional, bool IsGroup)
{
    public string? DescribedBy =>
        (Hint, State.IsWrong) switch
        {
            (null, false) => null,
            (null, true) => $"{State.Id}-error",
            (_, false) => $"{State.Id}-hint",
            _ => $"{State.Id}-hint {State.Id}-error",
        };

    /// <summary>What every single control of a form carries.</summary>
    public Attributes Control() =>
        new Attributes()
            .With("id", State.Id)
            .With("name", State.Name)
            .With("aria-describedby", DescribedBy)
            .With("aria-invalid", State.IsWrong ? "true" : null);

    public IHtmlContent Around(IHtmlContent control)
    {
        var classes = State.IsWrong ? "field wrong" : "field";
        var optional = ShowsOptional ? Markup.Of($"""<span class="field-optional">(optional)</span>""") : null;
        if (!IsGroup)
        {
            return Markup.Of(
                $"""
                <div class="{classes}"><label class="field-label" for="{State.Id}">{Label} {optional}</label>
                {HintAndError()}{control}</div>
                """
            );
        }

        var group = new Attributes().With("aria-describedby", DescribedBy);
        return Markup.Of(
            $"""
            <fieldset class="{classes}"{group}><legend class="field-label">{Label} {optional}</legend>
            {HintAndError()}{control}</fieldset>
            """
        );
    }

    public IHtmlContent HintAndError()
    {
        var all = new HtmlContentBuilder();
        if (Hint is not null)
        {
            all.Add($"""<div class="field-hint" id="{State.Id}-hint">{Hint}</div>""");
        }

        if (State.IsWrong)
        {
            all.Add(
                $"""
                <div class="field-error" id="{State.Id}-error">{Icons.Draw("alert")}
                <span><span class="unseen">Error: </span>{string.Join(" ", State.Errors)}</span></div>
                """
            );
        }

        return all;
    }
}
