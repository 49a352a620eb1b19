using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>What was answered, as it was given.</summary>
/// <param name="Kinds">Of a talk about violence.</param>
/// <param name="Answers">Of a form.</param>
/// <param name="AfterYes">What the form asks after a yes, by the item's number.</param>
/// <param name="Words">What the clinician wrote, or the finding in the assessor's words.</param>
/// <param name="TakenBy">Who gave and scored it elsewhere.</param>
public sealed record ScreenSaid(
    IReadOnlyDictionary<ViolenceKind, Disclosed> Kinds,
    IReadOnlyList<Answer> Answers,
    IReadOnlyDictionary<int, string> AfterYes,
    string Words,
    string TakenBy
)
{
    public static readonly ScreenSaid Nothing = new(
        new Dictionary<ViolenceKind, Disclosed>(),
        [],
        new Dictionary<int, string>(),
        "",
        ""
    );
}

/// <summary>How high a clinician judges the risk of suicide after a talk alone.</summary>
public enum SuicideRisk
{
    None,
    Low,
    Moderate,
    High,
}

/// <summary>What was found and done after an answer on which somebody must act.</summary>
/// <param name="Risk">Null where the answer was not about suicide.</param>
/// <param name="ClearsRisk">The clinician says in writing that no risk of suicide stands in the way.</param>
/// <param name="SafeAdult">The one adult the child chose; null where the child has chosen nobody.</param>
/// <param name="NobodyBecause">Why there is nobody yet.</param>
/// <param name="ToldBy">Who told the safe adult; null while nobody has.</param>
public sealed record FollowUpSaid(
    string Found,
    string Done,
    SuicideRisk? Risk,
    bool ClearsRisk,
    PersonId? SafeAdult,
    string? NobodyBecause,
    string? ToldBy,
    DateOnly? ToldOn
)
{
    public bool SafeAdultWaits => SafeAdult is null ? !string.IsNullOrWhiteSpace(NobodyBecause) : ToldOn is null;
}
