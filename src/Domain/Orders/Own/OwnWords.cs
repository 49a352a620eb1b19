using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Own;

/// <summary>What a practice says of a component of its own.</summary>
/// <param name="Asks">One sentence: what an order should say.</param>
/// <param name="LookFor">Words or phrases that may stand in an order which says it.</param>
/// <param name="Why">Why the practice wants it.</param>
/// <param name="FitsApart">It may be asked for where people are kept apart: no joint session, no shared cost.</param>
public sealed record OwnWords(string Title, string Asks, IReadOnlyList<string> LookFor, string Why, bool FitsApart)
{
    public const int TitleLength = 80;
    public const int AsksLength = 300;
    public const int WhyLength = 500;
    public const int PhraseLength = 60;
    public const int MostPhrases = 12;
    public const int LookForLength = (PhraseLength + 1) * MostPhrases;

    /// <summary>As typed, without stray spaces and empty lines.</summary>
    public static OwnWords Typed(string? title, string? asks, string? lookFor, string? why, bool fitsApart) =>
        new(
            PersonName.Tidy(title ?? ""),
            PersonName.Tidy(asks ?? ""),
            [.. (lookFor ?? "").ReplaceLineEndings("\n").Split('\n').Select(PersonName.Tidy).Where(p => p.Length > 0)],
            PersonName.Tidy(why ?? ""),
            fitsApart
        );

    public bool Equals(OwnWords? other) =>
        other is not null
        && (Title, Asks, Why, FitsApart) == (other.Title, other.Asks, other.Why, other.FitsApart)
        && LookFor.SequenceEqual(other.LookFor);

    public override int GetHashCode() => HashCode.Combine(Title, Asks, Why, LookFor.Count);
}
