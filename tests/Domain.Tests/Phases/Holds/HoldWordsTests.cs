using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>What words about a rest say, and must not.</summary>
public sealed class HoldWordsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly NoticeFacts Notice = new(TellingOccasion.Notice, HasStood: true, false, null, Hearers: 2);

    private static readonly HoldSaid Ground = new("At her aunt's.", null, "The aunt", true, AgencySilence.Stands, null);

    [Theory]
    [InlineData("June said no to the visit.", "said no")]
    [InlineData("She said it at the table.", "she said")]
    [InlineData("He hit her.", "hit her")]
    [InlineData("She refused to come in.", "refused")]
    [InlineData("A screen asks for more care.", "screen")]
    [InlineData("We made a REPORT to the hotline.", "report")]
    [InlineData("June told me what happened.", "told me")]
    [InlineData("The parent is hostile.", "hostile")]
    public void Words_that_name_an_answer_a_screen_a_report_or_a_motive_tell_too_much(string words, string found) =>
        Assert.Contains(HoldWords.TellsTooMuch(words), w => w.StartsWith(found, StringComparison.Ordinal));

    [Fact]
    public void Suggested_words_tell_nothing_of_it()
    {
        Assert.Empty(HoldWords.TellsTooMuch(HoldWords.OfHold("June", "Tobin")));
        foreach (var trigger in Enum.GetValues<HoldTrigger>())
        {
            var hold = new Hold(Guid.Empty, trigger, false, Today.AddDays(-40));
            var held = Standstill.By(hold, isReleased: true, PathwaySettings.Shipped);
            var draft = StandingNotice.Words("June", "Tobin", [held]);

            Assert.Empty(HoldWords.TellsTooMuch(draft));
            // The day on which a hold was placed may be the day after a visit.
            Assert.Equal(held.Cause != Cause.Untold, draft.Contains("21 January 2026", StringComparison.Ordinal));
            Assert.DoesNotContain(HoldTriggers.Of(trigger).Words, draft, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_for_the_safe_adult_may_words_name_the_childs_own_screen()
    {
        Assert.NotEmpty(HoldWords.TellsTooMuch("A screen shows a risk."));
        Assert.Empty(HoldWords.TellsTooMuch("A screen shows a risk.", ofChildsScreen: true));
        Assert.NotEmpty(HoldWords.TellsTooMuch("A screen shows a risk; she refused.", ofChildsScreen: true));
        Assert.True(HoldWords.TellOfScreen("A screen shows a risk."));
        Assert.False(HoldWords.TellOfScreen("No step is planned."));
    }

    [Fact]
    public void A_notice_is_due_on_day_thirty_and_never_counts_a_childs_own_time()
    {
        Assert.False(StandingNotice.IsDue(Today.AddDays(-29), Today, PathwaySettings.Shipped));
        Assert.True(StandingNotice.IsDue(Today.AddDays(-30), Today, PathwaySettings.Shipped));
        var held = new HeldBack("G4.9", "The child said yes.", Curer.Child, Cause.Untold, Today, Today, null);
        Assert.False(StandingNotice.MayBeNamed(held));
        Assert.True(StandingNotice.MayBeNamed(held with { CuredBy = Curer.Court, Cause = Cause.Document }));
        // Of what is told to nobody the day alone would tell.
        Assert.False(StandingNotice.MayBeNamed(held with { Id = "LK.8", CuredBy = Curer.Court }));
        Assert.False(StandingNotice.MayBeNamed(held with { Id = "LK.16", CuredBy = Curer.Therapist }));
        Assert.False(StandingNotice.MayBeNamed(held with { Id = "LK.31", CuredBy = Curer.SecondClinician }));
        Assert.False(StandingNotice.MayBeNamed(held with { Id = "LK.6", CuredBy = Curer.RebuildingParent }));
    }

    [Fact]
    public void A_notice_names_each_cause_with_its_own_day()
    {
        var paper = new HeldBack("LK.13", "…", Curer.EachParent, Cause.Document, Today.AddDays(-30), Today, Today);
        var talk = paper with { Id = "G2.1", Cause = Cause.Event, CuredBy = Curer.Therapist, Since = new(2026, 1, 5) };
        var draft = StandingNotice.Words("June", "Tobin", [paper, talk, paper with { Id = "LK.14" }]);

        Assert.Contains("Since 31 January 2026 a paper that the work needs", draft, StringComparison.Ordinal);
        Assert.Contains("Since 5 January 2026 something that the plan asks for", draft, StringComparison.Ordinal);
        Assert.Equal(2, draft.Split("Since ").Length - 1);
        Assert.Empty(HoldWords.TellsTooMuch(draft));
    }

    [Fact]
    [Covers("NT.1", met: true), Covers("NT.2", met: true), Covers("NT.3", met: true)]
    public void A_notice_is_made_ready_once_something_has_stood_or_the_order_asks()
    {
        Tables.AssertAllMet(StandingNotice.Requirements, Notice);
        var count = new NoticeFacts(TellingOccasion.CountAndPace, HasStood: false, OrderAsks: true, 12, 2);
        Tables.AssertAllMet(StandingNotice.Requirements, count);
    }

    [Fact]
    [Covers("NT.1", met: false), Covers("NT.2", met: false), Covers("NT.3", met: false)]
    public void Else_it_is_not()
    {
        Tables.AssertUnmet(StandingNotice.Requirements, Notice with { HasStood = false }, "NT.1");
        var count = new NoticeFacts(TellingOccasion.CountAndPace, HasStood: false, OrderAsks: false, 12, 2);
        Tables.AssertUnmet(StandingNotice.Requirements, count, "NT.2");
        Tables.AssertUnmet(StandingNotice.Requirements, Notice with { Hearers = 0 }, "NT.3");
    }

    [Fact]
    [Covers("HG.1", met: true), Covers("HG.2", met: true)]
    [Covers("HG.1", met: false), Covers("HG.2", met: false)]
    public void Where_the_child_sleeps_is_said_and_a_lifted_silence_has_its_day()
    {
        Tables.AssertAllMet(HoldGroundRules.Requirements, (Ground, Today));
        Tables.AssertUnmet(HoldGroundRules.Requirements, (Ground with { Sleeps = " " }, Today), "HG.1");
        var lifted = Ground with { Silence = AgencySilence.Lifted };
        Tables.AssertUnmet(HoldGroundRules.Requirements, (lifted, Today), "HG.2");
        Tables.AssertAllMet(HoldGroundRules.Requirements, (lifted with { LiftedOn = Today }, Today));
        Assert.False(HoldGroundRules.NamesAdult(Ground with { AdultWasTold = null }));
        Assert.True(HoldGroundRules.NamesAdult(Ground));
    }

    [Fact]
    public void The_practices_own_delay_is_drafted_as_its_own_and_names_nobody_of_the_family()
    {
        var own = new HeldBack("G1.2", "…", Curer.Therapist, Cause.Practice, Today.AddDays(-40), Today, Today);
        var words = StandingNotice.Words("June", "Tobin", [own]);
        Assert.True(StandingNotice.MayBeNamed(own));
        Assert.Contains("a step of the practice's own", words, StringComparison.Ordinal);
        Assert.Contains("The practice can put it right itself.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("each parent", words, StringComparison.OrdinalIgnoreCase);
    }
}
