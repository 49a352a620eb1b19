namespace Reknit.Domain.Measures.Tables;

/// <summary>The suicide screens that a clinician asks, alone with the person.</summary>
internal static class SuicideScreens
{
    private static readonly IReadOnlyList<Option> NoYesRefused = Option.Labels("No", "Yes", "No response or refused");

    /// <summary>Under eight a clinician makes a full assessment in its place.</summary>
    public static readonly Instrument Asked = new(
        "asq",
        "Ask Suicide-Screening Questions (ASQ)",
        Subject.Suicide,
        FilledBy.Clinician,
        new(8),
        new(
            LicenceClass.Free,
            "Free toolkit of the United States government; unmodified.",
            "National Institute of Mental Health, ASQ toolkit."
        ),
        "Horowitz 2012; NIMH ASQ toolkit. A fifth question left open counts as acute: own rule."
    )
    {
        Stem = "Ask the patient:",
        Items =
        [
            .. Item.List(
                NoYesRefused,
                [
                    "In the past few weeks, have you wished you were dead?",
                    "In the past few weeks, have you felt that you or your family would be better off if you were dead?",
                    "In the past week, have you been having thoughts about killing yourself?",
                ]
            ),
            new(4, "Have you ever tried to kill yourself?", NoYesRefused) { AfterYes = "If yes, how? When?" },
            new(5, "Are you having thoughts of killing yourself right now?", NoYesRefused)
            {
                AfterYes = "If yes, please describe:",
            },
        ],
        Key = new Key.AnyYes(),
        WhenPositive = AlertKind.SuicideScreenPositive,
        Alerts =
        [
            new(1, 1, AlertKind.SuicideScreenPositive),
            new(2, 1, AlertKind.SuicideScreenPositive),
            new(3, 1, AlertKind.SuicideScreenPositive),
            new(4, 1, AlertKind.SuicideScreenPositive),
            new(5, 1, AlertKind.SuicideScreenAcute),
        ],
    };

    /// <summary>Seven answers: the six questions, and whether the sixth was within three months.</summary>
    public static readonly Instrument Columbia = new(
        "cssrs_screen",
        "C-SSRS screener (recent)",
        Subject.Suicide,
        FilledBy.Clinician,
        new(6),
        new(
            LicenceClass.WithConditions,
            "Free of charge; Columbia asks makers of software for permission first, and for unchanged words."
        ),
        "Posner 2011, Am J Psychiatry 168:1266; C-SSRS triage guideline. Usual from 11; wording by age from 6."
    )
    {
        Items = Item.Unworded(7, 0, 1),
        Key = new Key.Highest(),
        WhenPositive = AlertKind.RiskModerate,
        Alerts =
        [
            new(1, 1, AlertKind.RiskLow),
            new(2, 1, AlertKind.RiskLow),
            new(3, 1, AlertKind.RiskModerate),
            new(4, 1, AlertKind.RiskHigh),
            new(5, 1, AlertKind.RiskHigh),
            new(6, 1, AlertKind.RiskModerate),
            new(7, 1, AlertKind.RiskHigh),
        ],
    };
}
