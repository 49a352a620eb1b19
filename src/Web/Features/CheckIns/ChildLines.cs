using Reknit.Domain.Portal;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Whom a child can call: the lines that a child can use, in the page's language and with the practice's numbers.</summary>
internal sealed class ChildLines(HelpLines lines)
{
    /// <summary>Those that a child can use; the others would only be in the way.</summary>
    private static readonly Dictionary<string, TextKey> ForChildren = new()
    {
        [ShippedHelpLines.Emergency] = ChildTexts.LineEmergency,
        ["crisis"] = ChildTexts.LineCrisis,
        ["child"] = ChildTexts.LineChild,
    };

    public async Task<IReadOnlyList<(string For, string Number)>> In(WordsOf words, CancellationToken ct) =>
        [
            .. (await lines.All(ct))
                .Where(l => ForChildren.ContainsKey(l.Key) && (l.Key == ShippedHelpLines.Emergency || !l.IsHidden))
                .Select(l => (words.Say(ForChildren[l.Key]).Plain, l.Number)),
        ];
}
