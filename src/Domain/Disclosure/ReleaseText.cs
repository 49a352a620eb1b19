using System.Globalization;
using System.Text;

namespace Reknit.Domain.Disclosure;

/// <summary>What stands in a release, for its text.</summary>
/// <param name="Whose">Name of the person whose information it is, or of the family.</param>
/// <param name="Kinds">What may be told, kind by kind, in plain words.</param>
/// <param name="Signers">Everyone who must sign, by name alone: each of them reads the text.</param>
public sealed record ReleaseWords(
    string Practice,
    string Whose,
    string Discloser,
    string Receiver,
    IReadOnlyList<string> Kinds,
    string Described,
    string Purpose,
    DateOnly? ExpiresOn,
    string ExpiryEvent,
    bool CoversSubstanceUse,
    IReadOnlyList<string> Signers
);

/// <summary>Writes a release in plain words, with every statement that 45 CFR 164.508(c) asks for.</summary>
public static class ReleaseText
{
    public static string Of(ReleaseWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder();
        Line(text, "RELEASE OF INFORMATION");
        Line(text, words.Practice);
        Line(text, "");
        Line(text, $"Whose information: {words.Whose}");
        Line(text, $"Who may tell: {words.Discloser}");
        Line(text, $"Who may be told: {words.Receiver}");
        Line(text, "");
        Line(text, "What may be told:");
        foreach (var kind in words.Kinds)
        {
            Line(text, $"- {kind}");
        }

        Line(text, $"More exactly: {words.Described}");
        Line(text, "");
        Line(text, words.Purpose.Length > 0 ? $"What for: {words.Purpose}" : "What for: at the request of the person.");
        Line(
            text,
            words.ExpiresOn is { } day
                ? $"It ends on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}; that day still counts."
                : $"It ends when this happens: {words.ExpiryEvent}"
        );
        Line(text, "");
        Line(text, "What you should know before you sign");
        Line(
            text,
            "You can take this back at any time, in writing, by a letter or a message to the practice. From then on nothing more is told. What was told before cannot be called back."
        );
        Line(
            text,
            "You do not have to sign. The practice does not make treatment, payment or anything you are entitled to depend on your signature."
        );
        Line(
            text,
            "Whoever is told may pass it on, and the privacy rules that bind the practice may then no longer protect it."
        );
        if (words.CoversSubstanceUse)
        {
            Line(
                text,
                "This release names records about substance use. Federal rules (42 CFR Part 2) protect them further: whoever receives them may not use them against you in a court without your written consent or a court's order."
            );
        }

        Line(text, "You get a copy of this release once it is signed.");
        Line(text, "");
        Line(text, words.Signers.Count == 1 ? "It counts when signed by:" : "It counts only when signed by all of:");
        foreach (var signer in words.Signers)
        {
            Line(text, $"- {signer}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string words) => text.Append(words).Append('\n');
}
