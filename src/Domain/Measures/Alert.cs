namespace Reknit.Domain.Measures;

/// <summary>An answer that somebody must act on, whatever the score is.</summary>
public sealed record AlertRule(int Item, int AtLeast, AlertKind Kind);

/// <summary>What was found in one person's answers and must be followed up.</summary>
/// <param name="Item">Null where the score and no single answer is the cause.</param>
public sealed record Alert(string Instrument, int? Item, AlertKind Kind)
{
    public FollowUp FollowUp => FollowUps.Of(Kind);
}

/// <summary>Why somebody must act.</summary>
public enum AlertKind
{
    SuicideThoughts,
    SelfHarmThoughts,
    SeriousThoughtsThisMonth,
    AttemptEver,
    SuicideScreenPositive,
    SuicideScreenAcute,
    RiskLow,
    RiskModerate,
    RiskHigh,
    SafetyQuestionOpen,
    SubstanceScreenPositive,
    TraumaScreenPositive,
    ViolenceScreenPositive,

    /// <summary>Of an adult; unlike a child's it shuts nothing by itself.</summary>
    AdultsTraumaPositive,
}

/// <summary>By when something must have happened.</summary>
public enum ByWhen
{
    Now,
    BeforeThePersonLeaves,
    SameDay,
    BeforeTheNextStep,

    /// <summary>No step waits for it.</summary>
    BeforeTheirNextSession,
}

/// <summary>Who must act.</summary>
public enum ByWhom
{
    /// <summary>Whoever asked or received the answers, licensed.</summary>
    ScreeningClinician,
    Therapist,
}

/// <summary>What follows an alert.</summary>
/// <param name="HoldsForChild">Where the person is the child, the practice's steps stop at once: hold trigger H2.</param>
/// <param name="NeedsSafeAdult">Where the person is a child, the safe adult the child chose must know.</param>
public sealed record FollowUp(
    AlertKind Kind,
    string What,
    ByWhom ByWhom,
    ByWhen ByWhen,
    bool HoldsForChild,
    bool NeedsSafeAdult,
    string Source
);

/// <summary>What follows each alert, on one screen. Every kind has exactly one row.</summary>
public static class FollowUps
{
    private const string SameDaySource = "Practice standard 2.6, G2.5 [D]";
    private const string Nimh = "NIMH ASQ toolkit; practice standard 2.6, H2 [D]; practice decision 5";
    private const string Columbia = "C-SSRS triage guideline; practice standard 2.6, H2 [D]; practice decision 5";

    private static readonly FollowUp[] Rows =
    [
        // kind, what, by whom, by when, holds for a child, needs the safe adult, source
        new(
            AlertKind.SuicideThoughts,
            "Talk alone with the person about suicide risk, and record what was found and what was done.",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            true,
            "PHQ-9 item 9; CORE-10 item 6; " + SameDaySource
        ),
        new(
            AlertKind.SelfHarmThoughts,
            "Talk alone with the young person about self-harm and suicide risk, and record what was found and what was done.",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            true,
            "YP-CORE item 4; " + SameDaySource
        ),
        new(
            AlertKind.SeriousThoughtsThisMonth,
            "Talk alone with the young person about suicide risk, and record what was found and what was done.",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            true,
            "PHQ-A, question on the past month; " + SameDaySource
        ),
        new(
            AlertKind.AttemptEver,
            "Ask alone when and how, and whether thoughts are there now; record what was found and what was done.",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            true,
            "PHQ-A, question on the whole life; " + SameDaySource
        ),
        new(
            AlertKind.SuicideScreenPositive,
            "Make a brief suicide safety assessment before the person leaves.",
            ByWhom.ScreeningClinician,
            ByWhen.BeforeThePersonLeaves,
            true,
            true,
            Nimh
        ),
        new(
            AlertKind.SuicideScreenAcute,
            "Do not leave the person alone; a full safety evaluation now.",
            ByWhom.ScreeningClinician,
            ByWhen.Now,
            true,
            true,
            Nimh
        ),
        new(
            AlertKind.RiskLow,
            "Talk alone with the person about suicide risk, and record what was found and what was done.",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            true,
            Columbia
        ),
        new(
            AlertKind.RiskModerate,
            "Assess suicide risk and agree a safety plan before the person leaves.",
            ByWhom.ScreeningClinician,
            ByWhen.BeforeThePersonLeaves,
            true,
            true,
            Columbia
        ),
        new(
            AlertKind.RiskHigh,
            "Do not leave the person alone; a full safety evaluation now.",
            ByWhom.ScreeningClinician,
            ByWhen.Now,
            true,
            true,
            Columbia
        ),
        new(
            AlertKind.SafetyQuestionOpen,
            "Ask alone the safety question that was left open; an unanswered question is no \"no\".",
            ByWhom.ScreeningClinician,
            ByWhen.SameDay,
            false,
            false,
            "Practice standard: own rule"
        ),
        new(
            AlertKind.SubstanceScreenPositive,
            "Talk about alcohol or drug use, offer help, and record the follow-up.",
            ByWhom.Therapist,
            ByWhen.BeforeTheNextStep,
            false,
            false,
            "Practice standard 2.6, G2.4 [D]; SAMHSA National Helpline"
        ),
        new(
            AlertKind.TraumaScreenPositive,
            "Review the trauma screen; no step goes on until that is done.",
            ByWhom.Therapist,
            ByWhen.BeforeTheNextStep,
            false,
            false,
            "Practice standard 1, S12"
        ),
        new(
            AlertKind.ViolenceScreenPositive,
            "Ask alone about safety, by somebody trained for it; a screen of all nine kinds is due.",
            ByWhom.ScreeningClinician,
            ByWhen.BeforeThePersonLeaves,
            false,
            false,
            "Practice standard 2.6, G2.2 and G3.7 [D]"
        ),
        new(
            AlertKind.AdultsTraumaPositive,
            "Talk alone about what would help: somebody of their own to talk to, treatment, and what makes coming here easier. Where it comes from somebody of this family, ask about violence anew.",
            ByWhom.Therapist,
            ByWhen.BeforeTheirNextSession,
            false,
            false,
            "Practice standard 3.8 [D]: a practice's own rule"
        ),
    ];

    /// <summary>In the order of <see cref="AlertKind"/>.</summary>
    public static IReadOnlyList<FollowUp> All { get; } = Rows;

    public static FollowUp Of(AlertKind kind) => Rows[(int)kind];
}
