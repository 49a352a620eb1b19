using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Suitability;

/// <summary>What was found for one contraindication, in words.</summary>
public sealed record FindingLine(Contraindication About, Finding Finding, string Words);

/// <summary>One explanation in words, with whose account it rests on and what speaks for it and against it.</summary>
public sealed record HypothesisLine(string Words, IReadOnlyList<HypothesisSource> Sources, string For, string Against);

/// <summary>A decision on suitability as it is written, and, once signed, kept whole.</summary>
/// <param name="Aim">Of a safe point of contact: the furthest step.</param>
public sealed record SuitabilityPaper(
    IReadOnlyList<FindingLine> Findings,
    IReadOnlyList<HypothesisLine> Hypotheses,
    SuitabilityOutcome? Outcome,
    Rung? Aim,
    string Reason,
    bool SomebodyCanBeAccountable,
    bool ChildIsAsked
)
{
    /// <summary>In characters, of each answer.</summary>
    public const int LineLength = 2000;

    /// <summary>How far it lets the plan go: without contact in view, the child's own talk and wishes.</summary>
    public Rung Furthest =>
        Outcome switch
        {
            SuitabilityOutcome.Suitable => Rung.AtTheParentsHome,
            SuitabilityOutcome.SafePointOfContact => Aim ?? Rung.QuestionsAndWishes,
            _ => Rung.QuestionsAndWishes,
        };

    public SuitabilityFacts Facts(bool signerIsTherapist, PathwaySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            Answers = [.. Findings.Select(f => new ContraindicationAnswer(f.About, f.Finding, Has(f.Words)))],
            Hypotheses =
            [
                .. Hypotheses
                    .Where(h => Has(h.Words))
                    .Select(h => new Hypothesis(h.Sources, Has(h.For), Has(h.Against))),
            ],
            Outcome = Outcome,
            Aim = Aim,
            HasReason = Has(Reason),
            SignerIsTherapist = signerIsTherapist,
            SomebodyCanBeAccountable = SomebodyCanBeAccountable,
            ChildIsAsked = ChildIsAsked,
            HypothesesAsked = settings[PathwayNumber.Hypotheses],
            SourcesAsked = settings[PathwayNumber.HypothesisSources],
        };
    }

    private static bool Has(string words) => !string.IsNullOrWhiteSpace(words);
}

/// <summary>The newest signed decision, as gates and the plan's aim ask for it.</summary>
public sealed record SuitabilityInForce(SuitabilityPaper Paper)
{
    public int Unanswered =>
        Contraindications.All.Count(c =>
            Paper.Findings.LastOrDefault(f => f.About == c.Contraindication) is null or { Finding: Finding.Unanswered }
        );

    public int Hypotheses =>
        Paper
            .Facts(signerIsTherapist: true, PathwaySettings.Shipped)
            .Hypotheses.Count(h => h is { HasFor: true, HasAgainst: true });

    public int Sources => Paper.Hypotheses.SelectMany(h => h.Sources).Distinct().Count();
}
