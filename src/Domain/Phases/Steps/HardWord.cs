using Reknit.Domain.People;
using Reknit.Domain.Phases.Rubrics;

namespace Reknit.Domain.Phases.Steps;

/// <summary>One hard word of a note that two clinicians struck; it counts nowhere, and stays to be read.</summary>
/// <param name="Note">In which it was struck: written down again in a later note of the session, it counts.</param>
/// <param name="Word">Its key.</param>
/// <param name="By">Who said first that it was a mistake.</param>
/// <param name="At">UTC, when the second one signed.</param>
public sealed record StruckWord(Guid Note, string Word, PersonId By, DateTime At, string Because);

/// <summary>What a note says that stops the work or leads to less of it; only two clinicians take such a word away.</summary>
public static class HardWord
{
    public const string TooMuch = "TooMuch";
    public const string Pushed = "Pushed";
    public const string NotAtOnce = "NotAtOnce";

    /// <summary>The keys of all that an account says; a red line has the key of its rule.</summary>
    public static IReadOnlyList<string> In(StepAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return
        [
            .. account.TooMuch ? [TooMuch] : (string[])[],
            .. account.SomebodyPushed == true ? [Pushed] : (string[])[],
            .. account.Stop == StopOutcome.NotAtOnce ? [NotAtOnce] : (string[])[],
            .. RedLines.Where(r => account.RulesNotKept.Contains(r.Id)).Select(r => r.Id),
        ];
    }

    /// <summary>As a claim about the session; null where the key is none.</summary>
    public static string? Words(string key) =>
        key switch
        {
            TooMuch => "it was too much",
            Pushed => "somebody pushed the child",
            NotAtOnce => "the stop signal did not stop at once",
            _ => RedLines.Where(r => r.Id == key).Select(r => $"this was not kept: {r.Words}").FirstOrDefault(),
        };

    private static IEnumerable<GroundRule> RedLines =>
        GroundRules.Ten.Append(GroundRules.NoThreats).Where(r => r.IsRedLine);
}
