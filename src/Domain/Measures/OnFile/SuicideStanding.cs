namespace Reknit.Domain.Measures.OnFile;

/// <summary>
/// Whether a risk of suicide stands in the way, from one person's screens. Only a clinician's assessment closes one: a
/// later form that says nothing does not.
/// </summary>
/// <param name="IsOpen">A moderate or high risk, one that nobody has assessed, or nobody has asked at all.</param>
/// <param name="LastOn">The last day on which there was one; null where there never was.</param>
/// <param name="IsCleared">A clinician cleared it in writing after that.</param>
public sealed record SuicideStanding(bool IsOpen, DateOnly? LastOn, bool IsCleared)
{
    public const string Source = "Practice standard 2.6, G5.13 [D]";

    private sealed record Moment(DateOnly On, DateTime At, SuicideRisk? Risk, bool Clears);

    /// <param name="screens">Of one person, none of them struck.</param>
    public static SuicideStanding Of(IReadOnlyList<ScreenFact> screens)
    {
        ArgumentNullException.ThrowIfNull(screens);
        var isUnassessed = screens.Any(IsUnassessed);
        var moments = screens.SelectMany(Moments).OrderBy(m => m.On).ThenBy(m => m.At).ToList();
        var assessed = moments.FindLast(m => m.Risk is not null);
        var last = moments.FindLast(m => IsRisk(m.Risk));
        var isOpen = isUnassessed || IsRisk(assessed?.Risk) || !screens.Any(s => s.Does(BatteryTable.Suicide.Id));
        var lastOn = screens.Where(IsUnassessed).Select(s => (DateOnly?)s.On).Append(last?.On).Max();
        var isCleared =
            !isOpen
            && last is not null
            && moments.Exists(m => m.Clears && (m.On, m.At).CompareTo((last.On, last.At)) > 0);
        return new(isOpen, lastOn, isCleared);
    }

    /// <summary>An answer that asks for a talk about suicide; an open question does too.</summary>
    public static bool IsAbout(AlertKind kind) =>
        kind
            is not (
                AlertKind.SubstanceScreenPositive
                or AlertKind.TraumaScreenPositive
                or AlertKind.ViolenceScreenPositive
                or AlertKind.AdultsTraumaPositive
            );

    private static bool IsUnassessed(ScreenFact screen) =>
        screen.Outcome is { AsksForRisk: true, Risk: null } && !screen.FollowUps.Any(f => f.Said.Risk is not null);

    private static bool IsRisk(SuicideRisk? risk) => risk is SuicideRisk.Moderate or SuicideRisk.High;

    /// <summary>A band of the screen says a risk by itself; every other answer says one only once it is assessed.</summary>
    private static IEnumerable<Moment> Moments(ScreenFact screen) =>
        screen.Outcome.Alerts.Select(a => Said(a.Kind)).Append(screen.Outcome.Risk).Max() is { } risk
            ? [new(screen.On, screen.KeptAt, risk, false), .. OfFollowUps(screen)]
            : OfFollowUps(screen);

    private static IEnumerable<Moment> OfFollowUps(ScreenFact screen) =>
        screen.FollowUps.Select(f => new Moment(f.On, f.WrittenAt, f.Said.Risk, f.Said.ClearsRisk));

    private static SuicideRisk? Said(AlertKind kind) =>
        kind switch
        {
            AlertKind.RiskModerate => SuicideRisk.Moderate,
            AlertKind.RiskHigh or AlertKind.SuicideScreenAcute => SuicideRisk.High,
            _ => null,
        };
}
