namespace Reknit.Domain.Measures.OnFile;

/// <summary>An answer on which somebody must act, as it is kept.</summary>
/// <param name="Item">Null where the score and no single answer is the cause.</param>
public sealed record KeptAlert(AlertKind Kind, int? Item);

/// <summary>What a screen came to, as it is kept beside its answers.</summary>
/// <param name="WasAlone">Asked with nobody else there.</param>
/// <param name="IsDone">Finished, or scored; what could not be scored was not done.</param>
/// <param name="Band">The published band; null where there is none.</param>
/// <param name="Version">Of the instrument; 0 where the clinician asks without a form.</param>
public sealed record ScreenOutcome(
    bool WasAlone,
    bool IsDone,
    Positive Positive,
    string? Band,
    IReadOnlyList<ScaleScore> Scales,
    IReadOnlyList<int> Unanswered,
    IReadOnlyList<KeptAlert> Alerts,
    int Version
)
{
    /// <summary>Of a talk about violence; null where the clinician has not judged.</summary>
    public ViolenceFinding? Finding { get; init; }

    /// <summary>What keeps a talk about violence from being finished.</summary>
    public IReadOnlyList<ViolenceGap> Gaps { get; init; } = [];
    public bool ShutsCoParenting { get; init; }
    public bool NeedsSafetyPlan { get; init; }

    /// <summary>Of a clinician's own assessment.</summary>
    public SuicideRisk? Risk { get; init; }

    public bool AsksForRisk => Alerts.Any(a => SuicideStanding.IsAbout(a.Kind));

    public static ScreenOutcome Of(Instrument instrument, Outcome outcome, bool wasAlone)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(outcome);
        var alerts = Kept(outcome.Alerts);
        return outcome switch
        {
            Outcome.Scored s => new(
                wasAlone,
                IsDone: true,
                s.Positive,
                s.Band,
                s.Scales,
                s.Unanswered,
                alerts,
                instrument.Version
            ),
            Outcome.NotScored n => new(
                wasAlone,
                IsDone: false,
                Positive.CannotTell,
                null,
                [],
                n.Missing,
                alerts,
                instrument.Version
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    public static ScreenOutcome Of(ScoreElsewhere score, ElsewhereAnswer.Accepted accepted, bool wasAlone)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(accepted);
        // The assessor's own words are an answer and stay with the answers.
        var band = accepted.Band == score.Words ? null : accepted.Band;
        return new(
            wasAlone,
            IsDone: true,
            accepted.Positive,
            band,
            score.Value is { } value
                ? [new(score.Scale ?? Scale.Total, value, value, false, band, accepted.Positive)]
                : [],
            [],
            Kept(accepted.Alerts),
            score.Instrument.Version
        );
    }

    public static ScreenOutcome Of(ViolenceScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var standing = ViolenceScreenRules.Read(screen);
        return new(
            screen.IsAskedAlone,
            standing.IsFinished,
            standing.NeedsSafetyPlan ? Positive.Yes
                : standing.IsFinished ? Positive.No
                : Positive.CannotTell,
            null,
            [],
            [],
            [],
            0
        )
        {
            Finding = screen.Finding,
            Gaps = standing.Gaps,
            ShutsCoParenting = standing.ShutsCoParenting,
            NeedsSafetyPlan = standing.NeedsSafetyPlan,
        };
    }

    /// <summary>An assessment is finished where nobody could hear; any risk asks for what follows it.</summary>
    public static ScreenOutcome Of(SuicideRisk risk, bool wasAlone) =>
        new(
            wasAlone,
            wasAlone,
            risk is SuicideRisk.None ? Positive.No : Positive.Yes,
            null,
            [],
            [],
            risk switch
            {
                SuicideRisk.None => [],
                SuicideRisk.Low => [new(AlertKind.RiskLow, null)],
                SuicideRisk.Moderate => [new(AlertKind.RiskModerate, null)],
                _ => [new(AlertKind.RiskHigh, null)],
            },
            0
        )
        {
            Risk = risk,
        };

    /// <summary>What follows, the most urgent first.</summary>
    public IReadOnlyList<FollowUp> Follows =>
        [.. Alerts.Select(a => a.Kind).Distinct().Select(FollowUps.Of).OrderBy(f => f.ByWhen).ThenBy(f => f.Kind)];

    private static IReadOnlyList<KeptAlert> Kept(IReadOnlyList<Alert> alerts) =>
        [.. alerts.Select(a => new KeptAlert(a.Kind, a.Item)).Distinct()];
}
