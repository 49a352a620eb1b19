using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.Phases.Suitability;

/// <summary>What the file knows stands beside the question, and answers none.</summary>
public sealed class SuitabilityFileTests
{
    private static readonly PathwayState State = PathwayState.Begin(Known.June, Known.Tobin);

    private static readonly WayKnowledge Quiet = HandQuestionTests.Unknown with
    {
        OwnTherapistIsNamed = true,
        DisclosuresWithoutDecision = 0,
    };

    [Fact]
    public void Where_the_file_says_nothing_nothing_stands_there() => Assert.Empty(SuitabilityFile.Of(Quiet, State));

    [Fact]
    public void Each_fact_stands_beside_its_own_question()
    {
        Says(Contraindication.CurrentAbuseOrNeglect, Quiet with { History = AbuseHistory.Open });
        Says(Contraindication.CurrentAbuseOrNeglect, Quiet with { DisclosuresWithoutDecision = 1 });
        Says(
            Contraindication.ViolenceOrProtectiveOrder,
            Quiet with
            {
                Entry = Quiet.Entry with { AdultsAreKeptApart = true },
            }
        );
        Says(
            Contraindication.ViolenceOrProtectiveOrder,
            Quiet with
            {
                Screens = Quiet.Screens with { ViolenceIsSevere = true },
            }
        );
        // What a screen came to stays with the screen.
        var severe = Quiet with
        {
            Screens = Quiet.Screens with { ViolenceIsSevere = true },
        };
        Assert.DoesNotContain("severe", SuitabilityFile.Of(severe, State)[0].Words, StringComparison.Ordinal);
        Says(Contraindication.ViolenceOrProtectiveOrder, Quiet with { ViolenceBetweenAdults = ViolenceStage.Found });
        Says(Contraindication.Abandonment, By("ExcludesAbandonment", "Yes"));
        Says(Contraindication.SevereMentalIllness, By("ExcludesIllness", "NotKnown"));
        Assert.Empty(SuitabilityFile.Of(By("ExcludesAbuse", "No"), State));
        Says(Contraindication.PendingInvestigation, By("InvestigationIsPending", HandQuestion.Yes));
        Says(Contraindication.AskedToEvaluate, By("Question", "If"));
        Says(Contraindication.NoTherapistForChild, Quiet with { OwnTherapistIsNamed = false });
        Says(Contraindication.RuledOutPractice, Quiet with { Entry = Quiet.Entry with { StopsNotReviewed = ["P2"] } });
        var no = Known.Yes(Domain.CheckIns.Rung.PhotoOrVoice) with { Answer = Domain.CheckIns.AssentAnswer.No };
        Says(Contraindication.ChildsSteadyRefusal, Quiet with { Assents = [no] });
        Assert.Empty(SuitabilityFile.Of(Quiet with { Assents = [no with { Adult = Known.Ana }] }, State));
        Assert.Empty(SuitabilityFile.Of(By("Question", "When"), State));

        static void Says(Contraindication about, WayKnowledge known) =>
            Assert.Equal([about], SuitabilityFile.Of(known, State).Select(l => l.About).Distinct());
    }

    [Fact]
    public void What_was_signed_of_an_investigation_and_what_is_said_by_hand_are_one_answer()
    {
        bool IsPending(WayKnowledge known) =>
            (
                (Domain.Phases.Gates.JointGateFacts)GateKnowledge.Of(Domain.Phases.Gates.Gate.Joint, known, State)
            ).InvestigationIsPending;
        var none = By("InvestigationIsPending", HandQuestion.No);
        WayKnowledge Signed(Finding finding) =>
            none with
            {
                Suitability = new(
                    new(
                        [new(Contraindication.PendingInvestigation, finding, "Asked.")],
                        [],
                        SuitabilityOutcome.Suitable,
                        null,
                        "",
                        true,
                        true
                    )
                ),
            };

        Assert.False(IsPending(none));
        Assert.False(IsPending(Signed(Finding.Absent)));
        Assert.False(IsPending(Signed(Finding.PresentAddressed)));
        Assert.True(IsPending(Signed(Finding.PresentOpen)));
        Assert.True(IsPending(Signed(Finding.Unknown)));
    }

    private static WayKnowledge By(string key, string answer) =>
        Quiet with
        {
            Hand = new(new Dictionary<string, string> { [key] = answer }),
        };
}
