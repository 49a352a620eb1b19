using Reknit.Domain.Disclosure;
using Reknit.Domain.Intake;

namespace Reknit.Domain.Tests.Intake;

/// <summary>What must hold before an adult is asked, and before their answers are on record; and what is asked.</summary>
public sealed class AdultIntakeRulesTests
{
    private static readonly AskIntakeFacts Asked = new(IsAdultOfCase: true, HasDoor: true, IsWaiting: false);
    private static readonly SendIntakeFacts Sent = new(IsTheirOwn: true, IsSent: false, Answered: 1, Longest: 4000);

    [Fact, Covers("IN.1", met: true), Covers("IN.2", met: true), Covers("IN.3", met: true)]
    public void A_parent_with_a_door_is_asked_once_at_a_time() =>
        Assert.IsType<Decision.Allowed>(Decision.On(AdultIntakeRules.Asking, Asked));

    [Fact, Covers("IN.1", met: false), Covers("IN.2", met: false), Covers("IN.3", met: false)]
    public void Nobody_else_is_asked_and_nobody_twice()
    {
        Refuses("IN.1", Asked with { IsAdultOfCase = false });
        Refuses("IN.2", Asked with { HasDoor = false });
        Refuses("IN.3", Asked with { IsWaiting = true });
    }

    [Fact, Covers("IN.4", met: true), Covers("IN.5", met: true), Covers("IN.6", met: true), Covers("IN.7", met: true)]
    public void One_answer_of_their_own_is_enough() =>
        Assert.IsType<Decision.Allowed>(Decision.On(AdultIntakeRules.Sending, Sent));

    [
        Fact,
        Covers("IN.4", met: false),
        Covers("IN.5", met: false),
        Covers("IN.6", met: false),
        Covers("IN.7", met: false)
    ]
    public void Nothing_is_sent_for_somebody_twice_empty_or_cut_off()
    {
        Refuses("IN.4", Sent with { IsTheirOwn = false });
        Refuses("IN.5", Sent with { IsSent = true });
        Refuses("IN.6", Sent with { Answered = 0 });
        Refuses("IN.7", Sent with { Longest = 4001 });
    }

    [Fact]
    public void There_are_few_small_steps_and_the_hard_one_warns_and_is_not_the_last()
    {
        Assert.InRange(IntakeQuestions.Steps.Count, 6, 8);
        Assert.All(IntakeQuestions.Steps, step => Assert.InRange(step.Questions.Count, 1, 4));
        Assert.Equal(IntakeQuestions.All.Count, IntakeQuestions.All.Select(q => q.Id).Distinct().Count());
        Assert.Equal("safety", Assert.Single(IntakeQuestions.Steps, step => step.WarnsFirst).Id);
        Assert.NotEqual("safety", IntakeQuestions.Steps[^1].Id);
        Assert.Equal(
            [Compartment.ParentsPart, Compartment.ContactProtected, Compartment.SafetyScreening],
            IntakeQuestions.Steps.Select(step => step.Compartment).Distinct()
        );
    }

    [Fact]
    public void A_choice_that_there_is_not_is_no_answer()
    {
        var own = IntakeQuestions.All.Single(q => q.Id == "own");
        Assert.True(own.IsAnswer("seeking"));
        Assert.False(own.IsAnswer("Seeking help"));
        Assert.False(own.IsAnswer(" "));
        Assert.True(IntakeQuestions.All[0].IsAnswer("Mo"));
    }

    private static void Refuses(string id, AskIntakeFacts facts) =>
        Assert.Equal(id, Unmet(Decision.On(AdultIntakeRules.Asking, facts)));

    private static void Refuses(string id, SendIntakeFacts facts) =>
        Assert.Equal(id, Unmet(Decision.On(AdultIntakeRules.Sending, facts)));

    private static string Unmet(Decision decision) => Assert.Single(Assert.IsType<Decision.Refused>(decision).Unmet).Id;

    [Fact, Covers("IN.8", met: true), Covers("IN.8", met: false)]
    public void Who_holds_the_case_says_that_it_was_read()
    {
        Assert.IsType<Decision.Allowed>(Read(isTherapist: true, isLead: false));
        Assert.IsType<Decision.Allowed>(Read(isTherapist: false, isLead: true));
        Assert.Equal("IN.8", Assert.Single(Assert.IsType<Decision.Refused>(Read(false, false)).Unmet).Id);

        static Decision Read(bool isTherapist, bool isLead) =>
            Decision.On(AdultIntakeRules.Reading, new(isTherapist, isLead));
    }
}
