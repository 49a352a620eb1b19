using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Phases.ByHand;

/// <summary>What a paper that came in asks to be said or looked for anew.</summary>
public sealed class LaterPaperTests
{
    [Theory]
    [InlineData("OutsideIsPermitted", false)]
    [InlineData("InvestigationIsCleared", false)]
    [InlineData("PapersAreRead", false)]
    [InlineData("RuledOutPracticesOpen", false)]
    [InlineData("LetterIsApproved", true)]
    public void What_a_paper_may_change_is_said_anew_after_it_came_in(string key, bool outlives)
    {
        var said = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(outlives, HandQuestions.OutlivesPapers(key, said, said.AddSeconds(1)));
        Assert.True(HandQuestions.OutlivesPapers(key, said, said));
        Assert.True(HandQuestions.OutlivesPapers(key, said, null));
    }

    [Fact]
    public void An_order_on_file_that_nobody_confirmed_is_asked_for_whatever_brought_the_family()
    {
        var voluntary = HandQuestionTests.Unknown with
        {
            Entry = HandQuestionTests.Unknown.Entry with { Route = EntryRoute.Voluntary },
        };
        Assert.Empty(Unmet(voluntary));
        var entry = voluntary.Entry with { OrderIsOnFile = true, AnOrderIsOnFile = true };
        Assert.Equal(["G1.1", "G1.3"], Unmet(voluntary with { Entry = entry }));
        Assert.Empty(
            Unmet(
                voluntary with
                {
                    Entry = entry with { OrderIsConfirmed = true, ConfirmedMostRecentOn = Known.Today },
                }
            )
        );

        static IEnumerable<string> Unmet(WayKnowledge known) =>
            GateKnowledge
                .Of(
                    Gate.Intake,
                    known with
                    {
                        Hand = new(new Dictionary<string, string> { ["RuledOutPracticesOpen"] = "0" }),
                    },
                    PathwayState.Begin(Known.June, Known.Tobin)
                )
                .Stand()
                .Where(s => s is { IsMet: false, Id: "G1.1" or "G1.3" })
                .Select(s => s.Id);
    }

    [Fact]
    public void A_paper_asks_to_look_for_protective_orders_and_no_paper_does_not()
    {
        var at = new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        PersonChecked checkedAt = new(null, null, at, null);
        Assert.False(GateKnowledge.Locks(HandQuestionTests.Unknown).ProtectiveOrdersNotLookedFor);
        Assert.True(After(at.AddHours(1)));
        Assert.False(After(at));

        bool After(DateTime paper) =>
            GateKnowledge
                .Locks(HandQuestionTests.Unknown with { Checks = new([checkedAt], paper) })
                .ProtectiveOrdersNotLookedFor;
    }
}
