namespace Reknit.Domain.Orders.Own;

/// <summary>A phrase to look for, as letters and gaps: how it is spaced, hyphenated or broken over lines does not matter.</summary>
/// <param name="Signs">Letters and digits; a space, a hyphen or <see cref="FoldedText.Other"/> between words.</param>
internal sealed record FoldedPhrase(string Signs)
{
    public static FoldedPhrase Of(string phrase) =>
        new(
            FoldedText
                .Of(phrase)
                .Signs.Replace("'", "", StringComparison.Ordinal)
                .Trim(' ', '-', FoldedText.Other, FoldedText.Joined)
        );

    /// <summary>Where the phrase ends that begins at <paramref name="at"/>, exclusive; 0 where it does not stand there.</summary>
    public int EndIn(List<char> text, int at)
    {
        var i = 0;
        while (i < Signs.Length)
        {
            if (FoldedText.IsOfWord(Signs[i]))
            {
                at = i > 0 ? SkipInside(text, at) : at;
                if (at >= text.Count || text[at] != Signs[i])
                {
                    return 0;
                }

                (i, at) = (i + 1, at + 1);
                continue;
            }

            var gap = i;
            while (!FoldedText.IsOfWord(Signs[i]))
            {
                i++;
            }

            var written = Signs.AsSpan(gap, i - gap);
            var after = SkipGap(text, at, hasMarks: written.Contains(FoldedText.Other));
            // Co-parenting is written coparenting too; two words are never one.
            if (after == at && !written.Contains('-'))
            {
                return 0;
            }

            at = after;
        }

        return at;
    }

    /// <summary>Inside a word: a line's end with its hyphen, an apostrophe, and where words are not spaced a line's end.</summary>
    private static int SkipInside(List<char> text, int at)
    {
        while (
            at < text.Count
            && (
                text[at] is FoldedText.Joined or '\''
                || (text[at] == ' ' && at > 0 && FoldedText.IsUnspaced(text[at - 1]))
            )
        )
        {
            at++;
        }

        return at;
    }

    private static int SkipGap(List<char> text, int at, bool hasMarks)
    {
        while (
            at < text.Count
            && (text[at] is ' ' or '-' or '\'' or FoldedText.Joined || (hasMarks && text[at] == FoldedText.Other))
        )
        {
            at++;
        }

        return at;
    }
}
