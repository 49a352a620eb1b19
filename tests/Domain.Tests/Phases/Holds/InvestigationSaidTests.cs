using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>An investigation that somebody says is pending stops the steps, and calls for a hold.</summary>
public sealed class InvestigationSaidTests
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_is_said_again_is_one_investigation_and_what_is_over_is_none()
    {
        var (first, again) = (Pending(1, "yes"), Pending(2, "yes"));
        Assert.Equal(first.Id, Assert.Single(InvestigationSaid.Of([again, first])).Id);
        Assert.Empty(InvestigationSaid.Of([]));
        Assert.Empty(InvestigationSaid.Of([first, Pending(3, "no")]));
        Assert.Equal(Pending(4, "yes").Id, InvestigationSaid.Of([first, Pending(3, "no"), Pending(4, "yes")])[0].Id);
        var cleared = first with { Key = HandQuestions.InvestigationIsCleared, At = At.AddDays(5) };
        Assert.Empty(InvestigationSaid.Of([first, cleared]));
        // A paper came in since, or they took it back.
        Assert.Single(InvestigationSaid.Of([first, cleared with { Counts = false }]));
        Assert.Single(InvestigationSaid.Of([first, cleared, cleared with { Answer = "no", At = At.AddDays(6) }]));
        // Of another adult.
        Assert.Single(InvestigationSaid.Of([first, cleared with { Adult = Known.Ana }]));
    }

    [Fact]
    public void It_calls_for_a_hold_of_the_family()
    {
        var call = HoldCall.Of(Assert.Single(InvestigationSaid.Of([Pending(1, "yes")])));
        Assert.Equal((HoldTrigger.NewInvestigation, HoldCallFrom.WrittenDown), (call.Trigger, call.From));
        Assert.True(call.Reaches(PathwayState.Begin(Known.Ruth, Known.Ana)));
    }

    [Fact]
    public void It_shuts_the_steps_from_the_day_on_which_it_is_said_until_who_investigates_agrees()
    {
        var unsaid = HandQuestionTests.Unknown;
        Assert.False(GateKnowledge.Locks(unsaid).InvestigationIsOpen);
        var said = unsaid with { InvestigationIsSaid = true };
        Assert.True(GateKnowledge.Locks(said).InvestigationIsOpen);
        var agreed = new Dictionary<string, string> { [HandQuestions.InvestigationIsCleared] = HandQuestion.Yes };
        Assert.False(GateKnowledge.Locks(unsaid with { Hand = new(agreed) }).InvestigationIsOpen);
        // For another one than the one that is said.
        Assert.True(GateKnowledge.Locks(said with { Hand = new(agreed) }).InvestigationIsOpen);
    }

    [Fact]
    public void An_agreement_of_before_silenced_a_new_investigation()
    {
        var first = Pending(1, "yes");
        var cleared = first with { Key = HandQuestions.InvestigationIsCleared, At = At.AddDays(5) };
        var another = Pending(90, "yes");
        Assert.Equal(another.Id, Assert.Single(InvestigationSaid.Of([first, cleared, another])).Id);
        Assert.Equal(another.Id, Assert.Single(InvestigationSaid.Of([first, cleared, Pending(9, "no"), another])).Id);
        Assert.Equal(another.Id, Assert.Single(InvestigationSaid.Of([another, cleared])).Id);
        Assert.Empty(InvestigationSaid.Of([first, cleared, another, cleared with { At = At.AddDays(91) }]));
        // Both said in one form.
        Assert.Empty(InvestigationSaid.Of([first, cleared with { At = first.At }]));
        Assert.Empty(InvestigationSaid.Of([first, cleared, Pending(9, "no")]));
    }

    private static InvestigationAnswer Pending(int day, string answer) =>
        new(
            new Guid(day, 0, 0, new byte[8]),
            Known.June,
            Known.Tobin,
            HandQuestions.InvestigationIsPending,
            answer,
            At.AddDays(day),
            Known.Today.AddDays(day),
            Counts: true
        );
}
