using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Suitability;

namespace Reknit.Domain.Tests.Phases.Suitability;

/// <summary>Whether the work suits this child and this adult.</summary>
public sealed class SuitabilityTests
{
    private static readonly IReadOnlyList<ContraindicationAnswer> AllAbsent =
    [
        .. Enum.GetValues<Contraindication>()
            .Select(c => new ContraindicationAnswer(c, Finding.Absent, HasWords: false)),
    ];

    private static readonly SuitabilityFacts Facts = new()
    {
        Answers = AllAbsent,
        Hypotheses =
        [
            new([HypothesisSource.Child], true, true),
            new([HypothesisSource.RebuildingParent], true, true),
            new([HypothesisSource.Child, HypothesisSource.School], true, true),
        ],
        Outcome = SuitabilityOutcome.Suitable,
        Aim = null,
        HasReason = true,
        SignerIsTherapist = true,
        SomebodyCanBeAccountable = true,
        ChildIsAsked = true,
        HypothesesAsked = 3,
        SourcesAsked = 2,
    };

    [Fact]
    [Covers("SU.1", met: true), Covers("SU.2", met: true), Covers("SU.3", met: true), Covers("SU.4", met: true)]
    [Covers("SU.5", met: true), Covers("SU.6", met: true), Covers("SU.7", met: true), Covers("SU.8", met: true)]
    [Covers("SU.9", met: true), Covers("SU.10", met: true)]
    public void A_decision_with_all_fourteen_answers_is_signed()
    {
        Tables.AssertAllMet(SuitabilityRules.Requirements, Facts);
        Tables.AssertAllMet(SuitabilityRules.Requirements, With(Contraindication.SubstanceUse, Finding.PresentOpen));
        // The file answers nothing: who signs may say otherwise, in words.
        var otherwise = With(Contraindication.NoTherapistForChild, Finding.Absent, hasWords: true);
        Tables.AssertAllMet(
            SuitabilityRules.Requirements,
            otherwise with
            {
                OnFile = [Contraindication.NoTherapistForChild],
            }
        );
    }

    [Fact]
    public void Not_suitable_and_a_safe_point_of_contact_are_good_endings()
    {
        var open = With(Contraindication.CurrentAbuseOrNeglect, Finding.PresentOpen);
        var protectedChild = open with { Outcome = SuitabilityOutcome.NotSuitableChildProtected };
        Tables.AssertAllMet(SuitabilityRules.Requirements, protectedChild with { SomebodyCanBeAccountable = false });
        Assert.Equal(Enum.GetValues<ClosingOutcome>(), ClosingOutcomes.All.Select(o => o.Outcome));
        Assert.Equal(
            [
                ClosingOutcome.Repaired,
                ClosingOutcome.SafePointOfContact,
                ClosingOutcome.DoorOpen,
                ClosingOutcome.NotSuitableChildProtected,
            ],
            ClosingOutcomes.All.Where(o => o.IsGoodEnding).Select(o => o.Outcome)
        );
    }

    [Fact]
    [Covers("SU.1", met: false), Covers("SU.2", met: false), Covers("SU.3", met: false), Covers("SU.4", met: false)]
    [Covers("SU.5", met: false), Covers("SU.6", met: false), Covers("SU.7", met: false), Covers("SU.8", met: false)]
    [Covers("SU.9", met: false), Covers("SU.10", met: false)]
    public void A_decision_that_lacks_something_is_not_signed()
    {
        Lacks("SU.1", Facts with { Answers = [.. AllAbsent.Where(a => a.About != Contraindication.Abandonment)] });
        Lacks("SU.2", With(Contraindication.Abandonment, Finding.Unknown, hasWords: false));
        Lacks("SU.3", Facts with { Hypotheses = [.. Facts.Hypotheses.Take(2)] });
        Lacks("SU.3", Facts with { Hypotheses = [.. Facts.Hypotheses.Select(h => h with { HasAgainst = false })] });
        Lacks(
            "SU.4",
            Facts with
            {
                Hypotheses = [.. Facts.Hypotheses.Select(h => h with { Sources = [HypothesisSource.Child] })],
            }
        );
        Lacks("SU.5", Facts with { Outcome = null });
        Lacks("SU.5", Facts with { HasReason = false });
        Lacks("SU.6", With(Contraindication.CurrentAbuseOrNeglect, Finding.PresentOpen));
        Lacks("SU.6", With(Contraindication.AbductionOrLethality, Finding.Unknown));
        Lacks("SU.7", Facts with { SomebodyCanBeAccountable = false });
        Lacks("SU.7", Facts with { ChildIsAsked = false });
        Lacks("SU.8", Facts with { SignerIsTherapist = false });
        Lacks("SU.10", Facts with { OnFile = [Contraindication.NoTherapistForChild] });
        Lacks("SU.9", Facts with { Outcome = SuitabilityOutcome.SafePointOfContact });
        Lacks("SU.9", Facts with { Outcome = SuitabilityOutcome.SafePointOfContact, Aim = Rung.QuestionsAndWishes });

        static void Lacks(string id, SuitabilityFacts f) => Tables.AssertUnmet(SuitabilityRules.Requirements, f, id);
    }

    [Fact]
    public void There_are_fourteen_contraindications_and_no_score_of_any()
    {
        Assert.Equal(14, Contraindications.All.Count);
        Assert.Equal(Enum.GetValues<Contraindication>(), Contraindications.All.Select(c => c.Contraindication));
        Assert.DoesNotContain(
            typeof(Contraindication).Assembly.GetTypes(),
            t => t.Name.Contains("Alienat", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void What_was_signed_says_how_far_a_plan_may_go()
    {
        var paper = new SuitabilityPaper(
            [new(Contraindication.SubstanceUse, Finding.Unknown, "Not asked yet")],
            [
                new("Fear", [HypothesisSource.Child], "Said so", "Calm at school"),
                new("Loyalty", [HypothesisSource.School], "", "Nothing"),
                new(" ", [HypothesisSource.Records], "a", "b"),
            ],
            SuitabilityOutcome.SafePointOfContact,
            Rung.NotesBothWays,
            "Safe",
            SomebodyCanBeAccountable: true,
            ChildIsAsked: true
        );

        Assert.Equal(Rung.NotesBothWays, paper.Furthest);
        Assert.Equal(Rung.AtTheParentsHome, (paper with { Outcome = SuitabilityOutcome.Suitable }).Furthest);
        Assert.All(
            [
                SuitabilityOutcome.OwnWorkOnly,
                SuitabilityOutcome.NotSuitableChildProtected,
                SuitabilityOutcome.OtherHelpFirst,
            ],
            o => Assert.Equal(Rung.QuestionsAndWishes, (paper with { Outcome = o }).Furthest)
        );
        Assert.Equal((13, 1), (new SuitabilityInForce(paper).Unanswered, new SuitabilityInForce(paper).Hypotheses));
        Assert.Equal(3, new SuitabilityInForce(paper).Sources);
    }

    private static SuitabilityFacts With(Contraindication about, Finding finding, bool hasWords = true) =>
        Facts with
        {
            Answers = [.. AllAbsent.Where(a => a.About != about), new(about, finding, hasWords)],
        };
}
