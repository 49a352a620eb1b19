using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What a child can look at beside the questions, at any time.</summary>
/// <param name="Lines">What each number is for, in the page's language, and the number that the practice has made sure of.</param>
/// <param name="Private">What is private and what is not, as the therapist says it, one thing after the other.</param>
internal sealed record Beside(IReadOnlyList<(string For, string Number)> Lines, IReadOnlyList<Wording> Private);

/// <summary>Finds what stands beside the questions of a child's page.</summary>
internal sealed class BesideQuestions(ChildLines lines, PrivacyWords privacy)
{
    /// <summary>At home nothing names anybody: whoever looks on reads nothing of what is private.</summary>
    public async Task<Beside> Of(ChildSpace space, ChildScreens screens, WordsOf words, CancellationToken ct) =>
        new(
            await lines.In(words, ct),
            screens.Plan.AtHome is null ? await privacy.OnPage(words, screens.Plan.Band, space, ct) : []
        );
}
