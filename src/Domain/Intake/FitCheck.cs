namespace Reknit.Domain.Intake;

/// <summary>What a parent answers to "Is this right for our child?". Kept nowhere.</summary>
/// <param name="SeesParent">The child spends time with both parents now.</param>
/// <param name="IsAfraid">Somebody of the family is afraid of somebody else of it, or was hurt.</param>
/// <param name="WantsToTalk">The child asks for somebody to talk to.</param>
/// <param name="BothWilling">Both parents would come.</param>
public sealed record FitAnswers(bool? SeesParent, bool? IsAfraid, bool? WantsToTalk, bool? BothWilling);

/// <summary>What may suit a family; a hint to talk about, never a finding.</summary>
public enum FitHint
{
    /// <summary>Somebody may be in danger: people who help with that come first.</summary>
    SafetyFirst,
    FamilyTherapy,
    IndividualTherapy,
    Reunification,

    /// <summary>Too little was answered; a talk with the practice helps more.</summary>
    Talk,
}

/// <summary>Turns four answers into a hint. Fear comes before all else; time with both parents points to family work.</summary>
public static class FitCheck
{
    public static FitHint Of(FitAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers switch
        {
            { IsAfraid: true } => FitHint.SafetyFirst,
            { SeesParent: true } => FitHint.FamilyTherapy,
            { WantsToTalk: true, BothWilling: not true } => FitHint.IndividualTherapy,
            { SeesParent: false } => FitHint.Reunification,
            _ => FitHint.Talk,
        };
    }
}
