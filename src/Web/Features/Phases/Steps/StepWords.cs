using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>What is asked about steps, in words for clinicians.</summary>
internal static class StepWords
{
    public static readonly IReadOnlyList<Choice> YesNo = [new("true", "Yes"), new("false", "No")];

    public static readonly IReadOnlyList<Choice> Pushed =
    [
        new("", "Nobody has asked yet"),
        new("false", "No: nobody pushed"),
        new("true", "Yes: somebody pushed", "A hold is placed at once, and stays silent."),
    ];

    public static readonly IReadOnlyList<Choice> Stops =
    [
        new(nameof(StopOutcome.NotUsed), "It was not used"),
        new(nameof(StopOutcome.StoppedAtOnce), "The child says: everything stopped at once"),
        new(nameof(StopOutcome.NotAtOnce), "The child says: not at once"),
        new(nameof(StopOutcome.DidNotSay), "It was used, and the child did not say"),
    ];

    public static readonly IReadOnlyList<Choice> Rules =
    [
        .. GroundRules.Ten.Append(GroundRules.NoThreats).Select(r => new Choice(r.Id, r.Words, OfRule(r))),
    ];

    public static readonly IReadOnlyList<Choice> Skills =
    [
        new("", "Not looked at"),
        new(nameof(Shown.NotYet), "Not yet"),
        new(nameof(Shown.WithPrompting), "With prompting"),
        new(nameof(Shown.Consistently), "Shown consistently"),
    ];

    private static string? OfRule(GroundRule rule) =>
        rule == GroundRules.Sober || rule == GroundRules.NoThreats ? "A red line; a hold is placed at once"
        : rule.IsRedLine ? "A red line"
        : null;

    public static string Of(StopOutcome stop) => Stops.First(s => s.Value == stop.ToString()).Words;
}
