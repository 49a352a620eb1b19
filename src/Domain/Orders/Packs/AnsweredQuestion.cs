using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// "On whether the dispute poses a substantial danger to the child, the Court finds: that it does". The answer says it, where
/// one was written and it says yes; a blank, a no, or "reserved" says nothing.
/// </summary>
internal static partial class AnsweredQuestion
{
    public static bool Says(Finding finding, string plain)
    {
        if (Question().Match(plain) is not { Success: true } asked)
        {
            return false;
        }

        var question = asked.Groups["asked"].Value;
        var answer = asked.Groups["answer"].Value;
        return IsAsked(finding, question)
            && Yes().IsMatch(answer)
            && !(finding == Finding.NoHarm && WillSuffer().IsMatch(question) && SaysSo().IsMatch(answer))
            && !No().IsMatch(NotHarmed().Replace(answer, " "));
    }

    private static bool IsAsked(Finding finding, string question) =>
        finding switch
        {
            Finding.Proof => OfProof().IsMatch(question),
            Finding.NoHarm => OfHarm().IsMatch(question),
            Finding.Danger => question.Contains("substantial danger to", StringComparison.Ordinal),
            Finding.BestInterest => OfInterest().IsMatch(question),
            Finding.Conflict => question.Contains("history of conflict", StringComparison.Ordinal),
            Finding.ViolenceWeighed => OfEvidence().IsMatch(question),
            Finding.Rebuttal => question.Contains("presumption", StringComparison.Ordinal),
            Finding.ClearProof => OfMeasure().IsMatch(question),
            Finding.Network => question.Contains("network", StringComparison.Ordinal),
            _ => false,
        };

    [GeneratedRegex(
        @"\bon (?<asked>(?:whether|what|whom|each|all|the)\b.*?\b(?:court|judge|magistrate)\b.*?\b(?:finds?|notes)\b[^:]*) : (?<answer>.+)$|\b(?:court|judge|magistrate)\b(?: \S+){0,4}? findings on (?<asked>(?:whether|what|the)\b[^:]*) : (?<answer>.+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(?:yes|is|are|do|does|has|have|exists?|poses?|shows?|shown|met|proven|established?|establishes|supports?|rebuts?|rebutted|demonstrates?|demonstrated|considered|weighed|recommended|in the network|will not|no further|no additional)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"____|\b(?:not|no|never|neither|nor|without|lack\w*|absent|insufficient|unable|cannot|fail\w*|unproven|doubt\w*|declin\w+|denie[sd]|reserv\w+|defer\w*|unclear|none|nothing|inconclusive|whether|if|unless|to be)\b|\b(?:mother|father|petitioner|respondent|counsel)(?: \S+){0,2}? (?:says?|claims?|argues?|contends?|alleges?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex No();

    [GeneratedRegex(
        @"\b(?:will|would|does) not(?: \w+)? (?:harm\w*|suffer\w*)(?: any)?(?: additional| further| more)?(?: abuse or harm| harm| abuse)?|\bno (?:additional |further |more )?(?:abuse or harm|harm|abuse)\b|\bno (?:credible )?evidence of (?:family|domestic) violence\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotHarmed();

    [GeneratedRegex(@"\b(?:will|would) suffer\b", RegexOptions.CultureInvariant)]
    private static partial Regex WillSuffer();

    [GeneratedRegex(@"\b(?:will|would|may|might|could)\b(?! not| never)", RegexOptions.CultureInvariant)]
    private static partial Regex SaysSo();

    [GeneratedRegex(
        @"\b(?:scientifically valid|generally accepted)\b.{0,120}\b(?:treatment|therap\w+|counsell?ing|program\w*|intervention)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfProof();

    [GeneratedRegex(
        @"\bnot harm\b|\badditional abuse or harm\b|\bno (?:further |additional )?harm\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfHarm();

    [GeneratedRegex(
        @"\b(?:treatment|therap\w+|counsell?ing|intervention|program\w*)\b.{0,40}\b(?:best interests?|in that interest)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfInterest();

    [GeneratedRegex(
        @"\bevidence (?:that (?:tex|texas|section)\b|of (?:family|domestic) violence)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfEvidence();

    [GeneratedRegex(@"\bmeasure of proof\b|\bclear and convincing\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfMeasure();
}
