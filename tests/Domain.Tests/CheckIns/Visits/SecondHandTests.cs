using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Tests.Phases;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.CheckIns.Visits;

/// <summary>What an adult tells of a child's days: never the child's voice, and it counts for a step down.</summary>
public sealed class SecondHandTests
{
    [Theory]
    [InlineData("Awake until two, then slept.", false)]
    [InlineData("Ate half of lunch. Aside from that as ever.", false)]
    [InlineData("Slept like always, missed the bus.", false)]
    [InlineData(null, false)]
    [InlineData("She said she is tired", true)]
    [InlineData("He TELLS everybody", true)]
    [InlineData("wants to stay home", true)]
    [InlineData("“no more”", true)]
    [InlineData("She did not want to go", true)]
    [InlineData("doesn't like it there", true)]
    [InlineData("No quiso ir", true)]
    [InlineData("Dijo que no", true)]
    [InlineData("Se sintió mal", true)]
    public void A_note_that_speaks_for_the_child_is_found(string? note, bool isFound) =>
        Assert.Equal(isFound, SecondHand.IsIn(note));

    [Fact]
    public void Two_who_saw_new_trouble_since_the_last_session_ask_for_a_step_down()
    {
        var known = HandQuestionTests.Unknown with { Steps = new([Session], Known.Today, null) };
        IEnumerable<string> Signs(params CaregiverFact[] facts) =>
            StepDownSigns.On(StepKnowledge.Down(known with { Care = facts })).Select(s => s.Id);

        Assert.Contains("SD.6", Signs(Saw(Known.Ana, 0), Saw(Known.Tobin, 1)));
        Assert.DoesNotContain("SD.6", Signs(Saw(Known.Ana, 0), Saw(Known.Ana, 1)));
        Assert.DoesNotContain("SD.6", Signs(Saw(Known.Ana, -1), Saw(Known.Tobin, 1)));
        Assert.DoesNotContain("SD.6", Signs());
    }

    private static CaregiverFact Saw(Domain.People.PersonId who, int days) =>
        new(Known.June, who, CareArea.Sleep, CareStanding.NewTrouble, true, null, Session.HeldOn.AddDays(days));

    private static StepAccount Session =>
        new(
            Rung.SideBySide,
            Known.Today.AddDays(-3),
            AgeBand.SevenToTen,
            Peak: 1,
            End: 0,
            NextDay: null,
            SomebodyPushed: false,
            TooMuch: false,
            StopOutcome.NotUsed,
            RulesNotKept: [],
            Skills: Array.Empty<SkillShown>(),
            ReadyForMore: false,
            AsksToGoDown: false,
            FrozeOrFawned: false,
            ObserversOfNewTrouble: 0
        );
}
