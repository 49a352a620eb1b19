using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Portal;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What a child can look at beside the questions, at any time.</summary>
/// <param name="Lines">What each number is for, in the page's language, and the number that the practice has made sure of.</param>
/// <param name="Private">What is private and what is not, as the therapist says it, one thing after the other.</param>
internal sealed record Beside(IReadOnlyList<(string For, string Number)> Lines, IReadOnlyList<Wording> Private);

/// <summary>Finds what stands beside the questions of a child's page.</summary>
internal sealed class BesideQuestions(HelpLines lines, PrivacyWords privacy)
{
    /// <summary>Those that a child can use; the others would only be in the way.</summary>
    private static readonly Dictionary<string, TextKey> ForChildren = new()
    {
        [ShippedHelpLines.Emergency] = ChildTexts.LineEmergency,
        ["crisis"] = ChildTexts.LineCrisis,
        ["child"] = ChildTexts.LineChild,
    };

    public async Task<Beside> Of(ChildSpace space, ChildScreens screens, WordsOf words, CancellationToken ct)
    {
        var all = await lines.All(ct);
        return new(
            [
                .. all.Where(l =>
                        ForChildren.ContainsKey(l.Key) && (l.Key == ShippedHelpLines.Emergency || !l.IsHidden)
                    )
                    .Select(l => (words.Say(ForChildren[l.Key]).Plain, l.Number)),
            ],
            await privacy.OnPage(words, screens.Plan.Band, space, ct)
        );
    }
}
