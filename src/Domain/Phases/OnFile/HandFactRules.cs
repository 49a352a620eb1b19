using Reknit.Domain.Phases.ByHand;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>An answer that is about to be written down by hand.</summary>
/// <param name="Question">Null where nobody asks it.</param>
/// <param name="ByLead">The clinical lead, or the owner of the practice, writes it.</param>
public sealed record HandFactDraft(HandQuestion? Question, string Answer, string Source, bool ByLead)
{
    /// <summary>What counts until now, also from the closed work of the same two; null where nothing does.</summary>
    public string? Before { get; init; }

    /// <summary>It takes back that the contact problem is severe.</summary>
    public bool IsLessThanSevere =>
        Question?.Key == nameof(Severity) && Before == nameof(Severity.Severe) && Answer != Before;
}

/// <summary>What must hold of a fact that is written down by hand.</summary>
public static class HandFactRules
{
    private const string Standard = "Practice standard: facts by hand until the program knows them";

    public static readonly IReadOnlyList<Requirement<HandFactDraft>> Requirements =
    [
        new("HF.1", Hard, "It answers a question of the gates.", Standard, d => d.Question is not null)
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "HF.2",
            Hard,
            "The answer fits the question: a number up to 999, or one of the choices.",
            Standard,
            d => d.Question?.Takes(d.Answer) != false
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "HF.4",
            Hard,
            "What the clinical lead agrees to, the clinical lead writes down, licensed in the case's state on this day.",
            "Practice standard 2.3",
            d => d.ByLead || d.Question?.IsTheLeads != true
        )
        {
            CuredBy = Curer.ClinicalLead,
        },
        new(
            "HF.5",
            Hard,
            "Where the contact problem was called severe, the clinical lead writes down that it is less.",
            "Practice standard 2.3",
            d => d.ByLead || !d.IsLessThanSevere
        )
        {
            CuredBy = Curer.ClinicalLead,
        },
        new("HF.3", Hard, "It says how it is known.", Standard, d => !string.IsNullOrWhiteSpace(d.Source))
        {
            CuredBy = Curer.Therapist,
        },
    ];
}
