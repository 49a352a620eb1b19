namespace Reknit.Web.Features.CheckIns;

/// <summary>An answer as the form of a question sends it.</summary>
/// <param name="Not">Why there is none; null where there is one.</param>
internal sealed record SentAnswer(string? Question, int? Raw, string? Option, string? Words, string? Lines, string? Not)
{
    public KeptAnswer Of(string question) =>
        Not is null ? new KeptAnswer(question, Raw, Option, Tidy(Words), Tidy(Lines)) : new(question, Not: Not);

    public static string? Tidy(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();
}
