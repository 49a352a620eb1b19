namespace Reknit.Domain.Measures.OnFile;

/// <summary>Whether a screen still calls for a hold: until what it showed is answered, whatever another form says since.</summary>
public static class ScreenHolds
{
    /// <summary>Triggers H2, of a child, and H6.</summary>
    /// <param name="ofPerson">Every screen of the same person that was not struck.</param>
    public static bool CallsFor(ScreenFact screen, IReadOnlyList<ScreenFact> ofPerson, bool isChild)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return IsSevere(screen, ofPerson) || (isChild && CallsForChild(screen, ofPerson));
    }

    /// <summary>A severe finding stands until a later talk was finished and judged less.</summary>
    public static bool IsSevere(ScreenFact screen, IReadOnlyList<ScreenFact> ofPerson)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return screen.Outcome.Finding is ViolenceFinding.Severe
            && !ofPerson.Any(s =>
                s is { Kind: ScreenKind.Violence, Outcome: { IsDone: true, Finding: not ViolenceFinding.Severe } }
                && (s.On, s.KeptAt).CompareTo((screen.On, screen.KeptAt)) > 0
            );
    }

    /// <summary>While the risk is open, and until a clinician cleared it in writing since.</summary>
    private static bool CallsForChild(ScreenFact screen, IReadOnlyList<ScreenFact> ofPerson) =>
        screen.Outcome.Follows.Any(f => f.HoldsForChild)
        && (
            SuicideStanding.Of(ofPerson).IsOpen
            || !ofPerson
                .SelectMany(s => s.FollowUps)
                .Any(f => f.Said.ClearsRisk && (f.On, f.WrittenAt).CompareTo((screen.On, screen.KeptAt)) >= 0)
        );
}
