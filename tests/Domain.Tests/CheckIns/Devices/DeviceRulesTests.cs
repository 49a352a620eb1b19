using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Devices;

/// <summary>When a device of the child's own is safe, and when a link to it may be made and opened.</summary>
public sealed class DeviceRulesTests
{
    private static readonly DeviceSaid All = new(
        Enum.GetValues<DeviceQuestion>(),
        14,
        DeviceChannel.InTheRoom,
        "Her own, since summer."
    );

    private static readonly DeviceFacts Safe = new(
        AgeBand.FourteenAndOver,
        All,
        Known.Today.AddDays(30),
        MostDays: 30,
        Known.Today
    );

    private static readonly VisitPlan Plan = new(
        AgeBand.FourteenAndOver,
        Moment.NextDay,
        "en",
        "June",
        "Sol",
        WasAlone: true,
        MustCome: false,
        ReadsAloud: false,
        [.. ChosenQuestionsRules.Usual(AgeBand.FourteenAndOver, Moment.NextDay).Select(q => q.Id)],
        Step: null,
        MayHear: []
    )
    {
        AtHome = new(new(18, 0)),
    };

    private static readonly DeviceLinkFacts Link = new(
        Known.Today,
        SaidWrongSince: false,
        Plan,
        SessionOn: Known.Today.AddDays(-1),
        IsOpened: true,
        Known.Today
    );

    [Fact]
    [Covers("DO.1", met: true), Covers("DO.2", met: true), Covers("DO.3", met: true), Covers("DO.4", met: true)]
    [Covers("DO.5", met: true), Covers("DO.6", met: true), Covers("DO.7", met: true), Covers("DO.8", met: true)]
    [Covers("DO.9", met: true), Covers("DO.10", met: true), Covers("DO.11", met: true), Covers("DO.12", met: true)]
    public void From_fourteen_on_it_is_safe_where_each_question_has_a_yes()
    {
        Tables.AssertAllMet(DeviceRules.Requirements, Safe);
        Tables.AssertAllMet(DeviceRules.Requirements, Safe with { SafeUntil = Known.Today });
    }

    [Fact]
    [Covers("DO.2", met: false), Covers("DO.3", met: false), Covers("DO.4", met: false), Covers("DO.5", met: false)]
    [Covers("DO.6", met: false), Covers("DO.7", met: false), Covers("DO.8", met: false), Covers("DO.9", met: false)]
    [Covers("DO.10", met: false)]
    public void One_missing_yes_is_enough_to_say_no()
    {
        var questions = Enum.GetValues<DeviceQuestion>();
        Assert.Equal(9, questions.Length);
        Assert.All(
            questions,
            q =>
            {
                var said = All with { Yes = [.. All.Yes.Where(y => y != q)] };
                Tables.AssertUnmet(DeviceRules.Requirements, Safe with { Said = said }, $"DO.{(int)q + 2}");
            }
        );
    }

    [Fact, Covers("DO.1", met: false), Covers("DO.11", met: false), Covers("DO.12", met: false)]
    public void Who_is_younger_has_none_and_nothing_is_decided_for_good()
    {
        foreach (var band in (AgeBand?[])[null, AgeBand.FourToSix, AgeBand.SevenToTen, AgeBand.ElevenToThirteen])
        {
            Tables.AssertUnmet(DeviceRules.Requirements, Safe with { Band = band }, "DO.1");
        }

        Tables.AssertUnmet(DeviceRules.Requirements, Safe with { Said = All with { Channel = null } }, "DO.11");
        Tables.AssertUnmet(DeviceRules.Requirements, Safe with { SafeUntil = null }, "DO.12");
        Tables.AssertUnmet(DeviceRules.Requirements, Safe with { SafeUntil = Known.Today.AddDays(-1) }, "DO.12");
        Tables.AssertUnmet(DeviceRules.Requirements, Safe with { SafeUntil = Known.Today.AddDays(31) }, "DO.12");
        // A practice may set fewer days, and never more.
        Tables.AssertUnmet(DeviceRules.Requirements, Safe with { MostDays = 7 }, "DO.12");
        var lax = Safe with { MostDays = 90, SafeUntil = Known.Today.AddDays(31) };
        Tables.AssertUnmet(DeviceRules.Requirements, lax, "DO.12");
    }

    [Fact]
    [Covers("DL.1", met: true), Covers("DL.2", met: true), Covers("DL.3", met: true), Covers("DL.4", met: true)]
    [Covers("DL.5", met: true), Covers("DL.6", met: true)]
    public void A_link_is_made_on_the_day_of_the_session_and_opens_on_the_two_days_after_it()
    {
        Tables.AssertAllMet(DeviceLinkRules.Requirements, Link);
        Tables.AssertAllMet(DeviceLinkRules.Requirements, Link with { SessionOn = Known.Today.AddDays(-2) });
        Tables.AssertAllMet(DeviceLinkRules.Requirements, Link with { SessionOn = Known.Today, IsOpened = false });
    }

    [Fact, Covers("DL.1", met: false), Covers("DL.2", met: false)]
    public void Without_a_decision_that_stands_nothing_opens_and_danger_asks_for_a_new_one()
    {
        Unmet(Link with { SafeUntil = null }, "DL.1");
        Unmet(Link with { SafeUntil = Known.Today.AddDays(-1) }, "DL.1");
        Unmet(Link with { SaidWrongSince = true }, "DL.2");
    }

    [Fact, Covers("DL.3", met: false), Covers("DL.6", met: false)]
    public void It_asks_about_the_next_day_alone_and_says_when_somebody_looks()
    {
        Unmet(Link with { Plan = Plan with { Moment = Moment.After } }, "DL.3");
        var step = new StepAsked(Rung.NotesBothWays, Known.Tobin, "Dad", "here", IsFirstInOneRoom: false);
        Unmet(Link with { Plan = Plan with { Step = step } }, "DL.3");
        Unmet(Link with { Plan = Plan with { MayHear = [new(Known.Tobin, "Dad")] } }, "DL.3");
        Unmet(Link with { Plan = Plan with { AtHome = null } }, "DL.6");
    }

    [Fact, Covers("DL.4", met: false), Covers("DL.5", met: false)]
    public void It_asks_about_the_day_after_and_about_no_other()
    {
        Unmet(Link with { SessionOn = Known.Today.AddDays(-3) }, "DL.4");
        Unmet(Link with { SessionOn = Known.Today.AddDays(1), IsOpened = false }, "DL.4");
        Unmet(Link with { SessionOn = Known.Today }, "DL.5");
        Assert.Equal(Known.Today, OwnDeviceLink.LastDayOf(Known.Today.AddDays(-2)));
    }

    [Fact]
    public void What_is_said_is_read_at_the_next_such_hour_and_so_within_a_day()
    {
        var home = new AtHome(new(18, 0));
        Assert.Equal(Known.Today, home.ReadOn(Known.Today, new(17, 59)));
        Assert.Equal(Known.Today.AddDays(1), home.ReadOn(Known.Today, new(18, 0)));
        Assert.Equal(Known.Today.AddDays(1), home.ReadOn(Known.Today, new(23, 59)));
        Assert.Equal(Known.Today, home.ReadOn(Known.Today, new(0, 0)));
        // Whatever the minute: never later than a child's danger may lie unread.
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var now = new TimeOnly(minute / 60, minute % 60);
            var waits = home.ReadOn(Known.Today, now).ToDateTime(home.ReadsAt) - Known.Today.ToDateTime(now);
            Assert.InRange(waits, TimeSpan.FromMinutes(1), AlertRules.MostUnread);
        }
    }

    [Fact]
    public void What_comes_back_is_a_check_in_of_the_next_day_from_the_childs_own_device()
    {
        var said = Plan.With(Known.June, Known.Today, [], isFinished: true);
        Assert.Equal((AssentSurface.ChildsOwnDevice, AssentTaker.ChildAlone), (said.TakenOn, said.TakenBy));
        Assert.Equal(Moment.NextDay, said.Moment);
        var here = Plan with { AtHome = null };
        Assert.Equal(AssentSurface.PracticeDevice, here.With(Known.June, Known.Today, [], true).TakenOn);
        Assert.Null(StepAnswer.Of(Plan, said));
    }

    private static void Unmet(DeviceLinkFacts facts, string id) =>
        Tables.AssertUnmet(DeviceLinkRules.Requirements, facts, id);
}
