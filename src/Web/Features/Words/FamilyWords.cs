using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>The words that families read: the practice's own where it has some, else the shipped ones.</summary>
internal sealed class FamilyWords(CaseworkDb db)
{
    private readonly Dictionary<string, WordsOf> _read = [];

    /// <summary>The shipped ones alone, the same for everybody who looks.</summary>
    public static WordsOf Shipped(string language) =>
        new(ShippedTexts.FallbacksOf(language), new Dictionary<(string Key, string Language), string>());

    /// <param name="language">BCP 47 tag of the reader's language; what is missing in it is said in English.</param>
    public async Task<WordsOf> In(string language, CancellationToken ct)
    {
        if (_read.TryGetValue(language, out var already))
        {
            return already;
        }

        var tags = ShippedTexts.FallbacksOf(language);
        var own = await db.PracticeTexts.Newest().Where(text => tags.Contains(text.Language)).ToListAsync(ct);
        return _read[language] = new(tags, own.ToDictionary(text => (text.Key, text.Language), text => text.Text));
    }
}

/// <summary>The words of one language, as one practice says them.</summary>
internal sealed class WordsOf(
    IReadOnlyList<string> tags,
    IReadOnlyDictionary<(string Key, string Language), string> ofPractice
)
{
    /// <param name="values">A value for each placeholder of the text, no more and no less.</param>
    /// <exception cref="KeyNotFoundException">Nobody wrote this text, which is a bug.</exception>
    /// <exception cref="ArgumentException">A placeholder has no value, or a value no placeholder.</exception>
    public Wording Say(TextKey key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            byName.Add(name, value);
        }

        if (!ShippedTexts.PlaceholdersOf(key).SetEquals(byName.Keys))
        {
            var wanted = string.Join(", ", ShippedTexts.PlaceholdersOf(key));
            throw new ArgumentException($"The text {key.Name} needs exactly these values: {wanted}.", nameof(values));
        }

        foreach (var tag in tags)
        {
            if ((ofPractice.GetValueOrDefault((key.Name, tag)) ?? ShippedTexts.Find(key, tag)?.Text) is { } text)
            {
                return new(text, tag, byName);
            }
        }

        throw new KeyNotFoundException($"No text has the key {key.Name}.");
    }
}

/// <summary>Reads a practice's own texts.</summary>
internal static class NewestTexts
{
    /// <summary>Of each key and language the last wording only.</summary>
    public static IQueryable<PracticeText> Newest(this IQueryable<PracticeText> texts) =>
        texts.Where(text =>
            !texts.Any(later => later.Key == text.Key && later.Language == text.Language && later.Number > text.Number)
        );
}
