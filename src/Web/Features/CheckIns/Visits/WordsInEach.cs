using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>The words that a therapist says to a child, in each language that a child may speak here.</summary>
internal static class WordsInEach
{
    public static async Task<IReadOnlyList<(string Language, WordsOf Words)>> InEach(
        this FamilyWords families,
        CancellationToken ct
    )
    {
        var said = new List<(string, WordsOf)>();
        foreach (var (tag, _) in ShippedTexts.Languages)
        {
            said.Add((tag, await families.In(tag, ct)));
        }

        return said;
    }
}
