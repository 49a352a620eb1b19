using System.Globalization;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Measures;

/// <summary>Screens in words, for clinicians.</summary>
internal static class ScreenWords
{
    public static readonly IReadOnlyList<Choice> Bands =
    [
        new(nameof(BatteryPerson.Child4To6), "As from 4 to 6"),
        new(nameof(BatteryPerson.Child7To10), "As from 7 to 10"),
        new(nameof(BatteryPerson.Child11To13), "As from 11 to 13"),
        new(nameof(BatteryPerson.Child14To17), "As from 14 on"),
    ];

    public static readonly IReadOnlyList<Choice> Disclosures =
    [
        new(nameof(Disclosed.NotAskedYet), "Not asked yet"),
        new(nameof(Disclosed.Not), "No"),
        new(nameof(Disclosed.Past), "In the past"),
        new(nameof(Disclosed.Current), "Now"),
    ];

    public static readonly IReadOnlyList<Choice> Findings =
    [
        new("", "Not judged yet"),
        new(nameof(ViolenceFinding.None), "Nothing found"),
        new(nameof(ViolenceFinding.Concern), "Concern", "A safety plan is called for."),
        new(nameof(ViolenceFinding.Severe), "Severe", "A safety plan and a hold are called for."),
    ];

    public static readonly IReadOnlyList<Choice> Risks =
    [
        new(nameof(SuicideRisk.None), "None"),
        new(nameof(SuicideRisk.Low), "Low"),
        new(nameof(SuicideRisk.Moderate), "Moderate"),
        new(nameof(SuicideRisk.High), "High"),
    ];

    public static readonly IReadOnlyList<Choice> Sexes =
    [
        new(nameof(Sex.Female), "Female"),
        new(nameof(Sex.Male), "Male"),
    ];

    /// <summary>What the assessor said of a cut-off.</summary>
    public static readonly IReadOnlyList<Choice> SaidPositive =
    [
        new("", "Nothing is said"),
        new("true", "A cut-off was reached"),
        new("false", "No cut-off was reached"),
    ];

    public static string Of(BatteryPerson band) => Bands.First(b => b.Value == band.ToString()).Words;

    public static string Of(Disclosed said) => Disclosures.First(d => d.Value == said.ToString()).Words;

    public static string Of(SuicideRisk risk) => Risks.First(r => r.Value == risk.ToString()).Words;

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(ByWhen when) =>
        when switch
        {
            ByWhen.Now => "Now",
            ByWhen.BeforeThePersonLeaves => "Before they leave",
            ByWhen.SameDay => "The same day",
            ByWhen.BeforeTheNextStep => "Before the next step",
            _ => "Before their next session",
        };

    public static string Of(ViolenceGap gap) =>
        gap switch
        {
            ViolenceGap.NotAskedAlone => "It was not asked alone.",
            ViolenceGap.NotByTrainedClinician =>
                "Nobody licensed and trained in domestic violence asked, as the register of clinicians has it.",
            ViolenceGap.KindsNotAsked => "Not every kind was asked about.",
            ViolenceGap.NotJudged => "It was not judged yet.",
            _ => "Something goes on now, and the finding says that there is nothing.",
        };

    public static string Of(ElsewhereFault fault) =>
        fault switch
        {
            ElsewhereFault.NoSuchScale => "Choose the scale that the value is of.",
            ElsewhereFault.OutOfBounds => "This scale has no such value.",
            ElsewhereFault.NothingSaid => "Give a value, the finding in words, or whether a cut-off was reached.",
            ElsewhereFault.ValueWithoutScale => "Of this one only words are kept, no value.",
            ElsewhereFault.InTheFuture => "The day is not to come.",
            _ => "Say who gave and scored it.",
        };

    public static string Of(FaultKind fault) =>
        fault switch
        {
            FaultKind.Contradicts => "This cannot be, after what another answer says.",
            FaultKind.AnsweredTwice => "This was answered twice.",
            _ => "The form has no such answer.",
        };

    /// <summary>What a screen is called.</summary>
    public static string Name(Screen screen) =>
        screen.Kind switch
        {
            ScreenKind.Violence => "Talk about violence",
            ScreenKind.RiskAssessment => "Assessment of suicide risk",
            _ => Instruments.Find(screen.Instrument ?? "")?.Name ?? screen.Instrument ?? "",
        };

    /// <summary>What a screen came to, in a badge; it says "look closer", never what is the case.</summary>
    public static (Tone Tone, string Words) CameTo(ScreenOnFile screen) =>
        screen switch
        {
            { Row.StruckAt: not null } => (Tone.Plain, "Struck"),
            { Outcome.Finding: ViolenceFinding.Severe } => (Tone.Danger, "Severe"),
            { Outcome.Finding: ViolenceFinding.Concern } => (Tone.Warning, "Concern"),
            { Outcome.IsDone: false } => (Tone.Warning, "Not finished"),
            { Outcome.Risk: { } risk } => (Tones(risk), $"Risk: {Of(risk).ToLowerInvariant()}"),
            { Outcome.Positive: Positive.Yes } => (Tone.Warning, "Look closer"),
            { Outcome.Positive: Positive.CannotTell } => (Tone.Warning, "Cannot tell yet"),
            { Outcome.Positive: Positive.NoCut } => (Tone.Plain, "On record"),
            _ => (Tone.Success, "Nothing found"),
        };

    public static string Of(ScaleScore score) =>
        score.Value is { } value
            ? $"{value.ToString("0.##", CultureInfo.InvariantCulture)}{(score.IsProrated ? ", estimated from what was answered" : "")}"
            : string.Create(CultureInfo.InvariantCulture, $"between {score.Least:0.##} and {score.Most:0.##}");

    private static Tone Tones(SuicideRisk risk) =>
        risk switch
        {
            SuicideRisk.None => Tone.Success,
            SuicideRisk.Low => Tone.Warning,
            _ => Tone.Danger,
        };
}
