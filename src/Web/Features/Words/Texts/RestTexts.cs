namespace Reknit.Web.Features.Words.Texts;

/// <summary>Around what a therapist tells one person of the work; the words themselves are the therapist's own.</summary>
internal static class RestTexts
{
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey Section = Text(
        "words.section",
        "Words for you: their part of the first page",
        "From your therapist"
    );

    public static readonly TextKey Title = Text("words.title", "Words for you: title", "Words for you");

    public static readonly TextKey Lead = Text(
        "words.lead",
        "Words for you: what the page is",
        "Your therapist wrote this to you. You cannot answer here. Please call if you have a question."
    );

    public static readonly TextKey None = Text(
        "words.none",
        "Words for you: title where there are none",
        "Nothing is here"
    );

    public static readonly TextKey NoneBody = Text(
        "words.none.body",
        "Words for you: where there are none",
        "If your therapist writes something for you, it will stand here."
    );

    public static IReadOnlyList<ShippedText> English => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key);

    private static TextKey Text(string name, string where, string words)
    {
        var key = new TextKey(name, where);
        Declared.Add(
            new(key, ShippedTexts.MainLanguage, 1, words, "Short sentences and everyday words; about grade 6.")
        );
        return key;
    }
}
