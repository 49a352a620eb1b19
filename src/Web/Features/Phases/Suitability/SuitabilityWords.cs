using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Suitability;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>Suitability in words, for clinicians.</summary>
internal static class SuitabilityWords
{
    public static readonly IReadOnlyList<Choice> Findings =
    [
        new(nameof(Finding.Unanswered), "Not answered"),
        new(nameof(Finding.Absent), "Absent"),
        new(nameof(Finding.PresentAddressed), "Present, addressed"),
        new(nameof(Finding.PresentOpen), "Present, open"),
        new(nameof(Finding.Unknown), "Unknown"),
    ];

    public static readonly IReadOnlyList<Choice> Sources =
    [
        new(nameof(HypothesisSource.Child), "The child"),
        new(nameof(HypothesisSource.RebuildingParent), "The parent working to rebuild"),
        new(nameof(HypothesisSource.ClosestParent), "The parent the child feels closest to"),
        new(nameof(HypothesisSource.ChildsOwnTherapist), "The child's own therapist"),
        new(nameof(HypothesisSource.School), "School"),
        new(nameof(HypothesisSource.Records), "Records"),
        new(nameof(HypothesisSource.Observation), "Own observation"),
    ];

    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        new(nameof(SuitabilityOutcome.Suitable), "It suits", "The full way, at the child's pace."),
        new(
            nameof(SuitabilityOutcome.SafePointOfContact),
            "A safe point of contact",
            "A limited aim, and a good ending when it is reached."
        ),
        new(
            nameof(SuitabilityOutcome.OwnWorkOnly),
            "Everybody's own work only",
            "Support for the child and the parents' own work; no step of contact."
        ),
        new(
            nameof(SuitabilityOutcome.NotSuitableChildProtected),
            "Not suitable; the child is protected",
            "A good ending: the child is safe and heard. No step of contact."
        ),
        new(
            nameof(SuitabilityOutcome.OtherHelpFirst),
            "Other help first",
            "Another kind of help fits better and is named. No step of contact."
        ),
    ];

    /// <summary>Steps at which a plan may end.</summary>
    public static readonly IReadOnlyList<Choice> Aims =
    [
        new("", "Choose"),
        .. Ladder
            .Steps.Where(s => s.Rung is >= Rung.PhotoOrVoice and < Rung.TimeUnderTheOrder)
            .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
    ];

    public static string Of(Finding finding) => Findings.First(f => f.Value == finding.ToString()).Words;

    public static string Of(SuitabilityOutcome? outcome) =>
        Outcomes.FirstOrDefault(o => o.Value == outcome?.ToString())?.Words ?? "Not decided";

    public static string Of(IEnumerable<HypothesisSource> sources) =>
        string.Join("; ", sources.Select(s => Sources.First(c => c.Value == s.ToString()).Words));
}
