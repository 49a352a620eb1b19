using Microsoft.AspNetCore.Html;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The elements that take an answer, one function for each way of asking.</summary>
internal static class Controls
{
    public static IHtmlContent Input(FieldFrame frame, FieldKind kind, Attributes own)
    {
        var (type, width) = kind switch
        {
            FieldKind.Email => ("email", ""),
            FieldKind.Phone => ("tel", ""),
            FieldKind.Date => ("date", " width-date"),
            FieldKind.Time => ("time", " width-time"),
            FieldKind.Number => ("text", " width-number"),
            FieldKind.Money => ("text", " width-money"),
            FieldKind.Password => ("password", ""),
            FieldKind.Code => ("text", " width-code"),
            _ => ("text", ""),
        };
        var keys = kind switch
        {
            FieldKind.Money => "decimal",
            FieldKind.Number or FieldKind.Code => "numeric",
            _ => null,
        };
        // What was typed as a password or a code is never sent back.
        var isSecret = kind is FieldKind.Password or FieldKind.Code;
        var isExact = isSecret || kind is FieldKind.Name or FieldKind.Email;
        var input = frame
            .Control()
            .With("class", "input" + width)
            .With("type", type)
            .With("value", isSecret ? null : frame.State.Value)
            .With("inputmode", keys)
            .With("dir", kind is FieldKind.Text or FieldKind.Name ? "auto" : null)
            .With("spellcheck", isExact ? "false" : null)
            .With(
                "autocapitalize",
                kind == FieldKind.Name ? "words"
                    : isExact ? "none"
                    : null
            );
        return Markup.Of($"<input{input}{own}>");
    }

    /// <summary>An amount with its currency before it.</summary>
    public static IHtmlContent WithMark(string mark, IHtmlContent input) =>
        Markup.Of($"""<span class="with-mark"><span aria-hidden="true">{mark}</span>{input}</span>""");

    /// <summary>A password; the button that shows it appears with script.</summary>
    public static IHtmlContent WithReveal(FieldFrame frame, IHtmlContent input) =>
        Markup.Of(
            $"""
            <span class="with-reveal">{input}
            <button class="reveal" type="button" aria-controls="{frame.State.Id}" aria-pressed="false" data-reveal
              hidden>Show<span class="unseen"> what I typed</span></button></span>
            """
        );

    public static IHtmlContent Area(FieldFrame frame, int rows, Attributes own)
    {
        var area = frame.Control().With("class", "input").With("rows", rows).With("dir", "auto");
        // HTML drops the first line break after the tag; with one of ours, a text that starts with one keeps it.
        return Markup.Of($"<textarea{area}{own}>\n{frame.State.Value}</textarea>");
    }

    public static IHtmlContent Select(FieldFrame frame, IReadOnlyList<Choice> choices, Attributes own)
    {
        var select = frame.Control().With("class", "input");
        var all = new HtmlContentBuilder().Add($"<select{select}{own}>");
        if (frame.ShowsOptional || choices.All(c => c.Value != frame.State.Value))
        {
            all.Add($"""<option value="">{(frame.ShowsOptional ? "None" : "Please choose")}</option>""");
        }

        foreach (var choice in choices)
        {
            var option = new Attributes()
                .With("value", choice.Value)
                .Flag("selected", choice.Value == frame.State.Value)
                .Flag("disabled", choice.IsOff);
            all.Add($"<option{option}>{choice.Words}</option>");
        }

        return all.AppendHtml("</select>");
    }

    /// <summary>Radios or checkboxes; the first carries the field's own id, so that the error summary leads to it.</summary>
    public static IHtmlContent Choices(
        FieldFrame frame,
        IReadOnlyList<Choice> choices,
        string type,
        bool asCards,
        Attributes own
    )
    {
        var all = new HtmlContentBuilder().Add($"""<div class="choices{(asCards ? " cards" : "")}">""");
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            var id = i == 0 ? frame.State.Id : $"{frame.State.Id}-{i + 1}";
            var input = new Attributes()
                .With("type", type)
                .With("id", id)
                .With("name", frame.State.Name)
                .With("value", choice.Value)
                .Flag("checked", frame.State.Values.Contains(choice.Value))
                .Flag("disabled", choice.IsOff);
            all.AppendHtml(Line(input, own, id, choice.Words, choice.Hint));
        }

        return all.AppendHtml("</div>");
    }

    /// <summary>A single yes: its words are the label.</summary>
    public static IHtmlContent Tick(FieldFrame frame, Attributes own)
    {
        var input = frame
            .Control()
            .With("type", "checkbox")
            .With("value", "true")
            .Flag("checked", frame.State.Values.Contains("true"));
        return Markup.Of(
            $"""
            <div class="field{(frame.State.IsWrong ? " wrong" : "")}">{(frame with { Hint = null }).HintAndError()}
            {Line(input, own, frame.State.Id, frame.Label, frame.Hint)}
            <input type="hidden" name="{frame.State.Name}" value="false"></div>
            """
        );
    }

    private static IHtmlContent Line(Attributes input, Attributes own, string id, string words, string? hint)
    {
        if (hint is null)
        {
            return Markup.Of($"""<label class="choice"><input{input}{own}><span>{words}</span></label>""");
        }

        // The hint describes the choice; inside its name, a reader would say it each time.
        input
            .With("aria-labelledby", id + "-words")
            .With("aria-describedby", input.Join("aria-describedby", id + "-hint"));
        return Markup.Of(
            $"""
            <label class="choice"><input{input}{own}><span><span id="{id}-words">{words}</span>
            <span class="choice-hint" id="{id}-hint">{hint}</span></span></label>
            """
        );
    }
}
