namespace Reknit.Web.Features.Words.Texts;

/// <summary>All texts that this version of the program brings, in every language.</summary>
internal static class ShippedTexts
{
    /// <summary>Complete; every other language falls back to it.</summary>
    public const string MainLanguage = "en";

    public static readonly IReadOnlyList<(string Tag, string Name)> Languages = [("en", "English"), ("es", "Español")];

    public static readonly IReadOnlyList<ShippedText> All =
    [
        .. English.Texts,
        .. PortalTexts.English,
        .. ConsentTexts.English,
        .. WhereTexts.English,
        .. IntakeTexts.English,
        .. RestTexts.English,
        .. ChildTexts.Texts,
        .. ChildQuestionTexts.Texts,
        .. ChildStepTexts.Texts,
        .. OwnDeviceTexts.Texts,
        .. VisitTexts.Texts,
        .. ConfidentialityTexts.Texts,
        .. NextDayTexts.Texts,
        .. OrderTexts.Texts,
        .. Spanish.Texts,
    ];

    private static readonly Dictionary<(string Key, string Language), ShippedText> ByKey = All.ToDictionary(text =>
        (text.Key.Name, text.Language)
    );

    public static ShippedText? Find(TextKey key, string language) => ByKey.GetValueOrDefault((key.Name, language));

    /// <summary>The placeholders that the program fills in for this key, whatever the language.</summary>
    public static IReadOnlySet<string> PlaceholdersOf(TextKey key) =>
        Find(key, MainLanguage) is { } main
            ? Domain.Words.Placeholders.In(main.Text)
            : throw new KeyNotFoundException($"No English text has the key {key.Name}.");

    /// <summary>Where to look for words in a language: the tag itself, its shorter forms, then English.</summary>
    public static IReadOnlyList<string> FallbacksOf(string language)
    {
        var tags = new List<string>();
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            tags.Add(tag);
        }

        return tags.Contains(MainLanguage) ? tags : [.. tags, MainLanguage];
    }
}
