using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>A screen that one clinician is about to strike.</summary>
public sealed record StrikeScreenDraft(string Because, bool TakesTwo);

/// <summary>A screen that is about to be kept.</summary>
/// <param name="Instrument">Null where the clinician asks without a form, or it is not known.</param>
/// <param name="AnsweredBy">Whether an adult of the case is named who answered.</param>
/// <param name="Answers">How many were given.</param>
/// <param name="Faults">How many cannot be what was on the form.</param>
public sealed record ScreenDraft(
    ScreenKind Kind,
    Instrument? Instrument,
    bool IsOfChild,
    bool AnsweredBy,
    DateOnly? On,
    int Answers,
    int Faults,
    DateOnly Today
)
{
    /// <summary>All that a child hears before the first question was told to them by that day.</summary>
    public bool IsToldFirst { get; init; }

    /// <summary>What the clinician's own assessment comes to; null in everything else.</summary>
    public SuicideRisk? Risk { get; init; }

    /// <summary>Whoever writes it holds a license that is valid today in the case's state.</summary>
    public bool IsByLicensed { get; init; }
}

/// <summary>What must hold before a screen is kept, and before one is struck.</summary>
public static class ScreenRules
{
    private const string Standard = "Practice standard 2.6 G2 and 3.1 [D]";
    private const int FullAge = 18;

    public static readonly IReadOnlyList<Requirement<ScreenDraft>> Requirements =
    [
        New(
            "SCR.1",
            "It says on which day it was asked, and that day is not to come.",
            d => d.On is { Year: > 1900 } on && on <= d.Today
        ),
        New("SCR.2", "It is made for this person: some are for adults, some for children.", IsForThem),
        New("SCR.3", "At least one question was answered.", d => d.Answers > 0),
        New(
            "SCR.4",
            "Its words may be shown here, and it is scored here.",
            d => d.Kind is not ScreenKind.Scored || d.Instrument is { HasWording: true, IsScoredHere: true }
        ),
        New(
            "SCR.5",
            "Where adults answer about a child, it says which of them did.",
            d => d.Instrument?.FilledBy is not FilledBy.EachAdult || d.AnsweredBy
        ),
        New("SCR.6", "Each answer can be what was on the form.", d => d.Faults == 0),
        New(
            "SCR.7",
            "Before a child answers a form here, they were told what stays private, what does not, and which adult could ask for the record.",
            d =>
                d.IsToldFirst
                || d.Kind is not ScreenKind.Scored
                || d.Instrument is not { } form
                || !IsAskedOfChild(form, d.IsOfChild)
        ) with
        {
            Source = "Practice standards 2.6 and 5.4 [D]; decision 16",
        },
        New(
            "SCR.8",
            "That a risk is none or low is judged by a clinician whose license is valid in the case's state.",
            d => d.IsByLicensed || d.Risk is not (SuicideRisk.None or SuicideRisk.Low)
        ) with
        {
            Source = "State licensing law; practice standard 2.6 [D]",
            CuredBy = Curer.PracticeOwner,
        },
    ];

    /// <summary>Of one clinician who strikes one: why it was a mistake.</summary>
    public static readonly IReadOnlyList<Requirement<StrikeScreenDraft>> Striking =
    [
        new(
            "SCK.1",
            Hard,
            "It says why the record was a mistake.",
            Standard,
            f => !string.IsNullOrWhiteSpace(f.Because)
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "SCK.2",
            Hard,
            "A positive screen, or one without which nothing would call for a hold any more, is struck by two clinicians.",
            Standard,
            f => !f.TakesTwo
        )
        {
            CuredBy = Curer.SecondClinician,
        },
    ];

    public static Decision Decide(ScreenDraft draft) => Decision.On(Requirements, draft);

    /// <summary>Whether an instrument is made for a child, or for an adult.</summary>
    public static bool IsFor(Instrument instrument, bool isChild)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return isChild
            ? instrument.Ages.From < FullAge && instrument.Screens is not Subject.PartnerViolence
            : instrument.Ages.To is not < FullAge && instrument.FilledBy is not FilledBy.EachAdult;
    }

    /// <summary>A child answers it, and no adult about the child.</summary>
    public static bool IsAskedOfChild(Instrument instrument, bool isOfChild)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return isOfChild && instrument.FilledBy is not FilledBy.EachAdult;
    }

    /// <summary>Its answers are read by whoever asked and by the clinical lead: they may tell of somebody of the family.</summary>
    public static bool IsReadByFew(ScreenKind kind, Instrument? instrument) =>
        kind is ScreenKind.Violence
        || instrument?.Screens is Subject.PartnerViolence
        || instrument is { Screens: Subject.Trauma, Ages.From: >= FullAge };

    private static bool IsForThem(ScreenDraft draft) =>
        draft.Kind switch
        {
            ScreenKind.Violence => !draft.IsOfChild,
            ScreenKind.RiskAssessment => true,
            _ => draft.Instrument is { } instrument && IsFor(instrument, draft.IsOfChild),
        };

    private static Requirement<ScreenDraft> New(string id, string words, Func<ScreenDraft, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
