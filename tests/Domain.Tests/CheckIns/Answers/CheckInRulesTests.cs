using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Answers;

/// <summary>Who may ask a child, where and on what.</summary>
public sealed class CheckInRulesTests
{
    private static readonly CheckInFacts Here = new()
    {
        CheckIn = CheckInTests.After(AgeBand.SevenToTen),
        ChildsAge = 9,
        OwnDeviceAge = 14,
        OwnDevice = null,
        ParentIsSignedIn = false,
        LimitsAreKnown = true,
        Today = Known.Today,
    };

    private static readonly CheckInFacts OnOwn = Here with
    {
        CheckIn = CheckInTests.Empty(AgeBand.FourteenAndOver, Moment.NextDay) with
        {
            TakenBy = AssentTaker.ChildAlone,
            TakenOn = AssentSurface.ChildsOwnDevice,
        },
        ChildsAge = 14,
        OwnDevice = new(IsSafe: true, IsOpenedBefore: false, Known.Today),
    };

    [Fact]
    [Covers("CI.1", met: true), Covers("CI.2", met: true), Covers("CI.3", met: true), Covers("CI.4", met: true)]
    [Covers("CI.5", met: true), Covers("CI.6", met: true), Covers("CI.7", met: true), Covers("CI.8", met: true)]
    [Covers("CI.9", met: true), Covers("CI.10", met: true), Covers("CI.11", met: true)]
    public void A_child_is_asked_at_the_practice_and_from_fourteen_on_a_safe_device_of_their_own()
    {
        Tables.AssertAllMet(CheckInRules.Requirements, Here);
        Tables.AssertAllMet(CheckInRules.Requirements, OnOwn);
        var nextDay = CheckInTests.Empty(AgeBand.SevenToTen, Moment.NextDay) with
        {
            TakenBy = AssentTaker.ChildsOwnTherapist,
            TakenOn = AssentSurface.OwnTherapistsRecord,
        };
        Tables.AssertAllMet(CheckInRules.Requirements, Here with { CheckIn = nextDay });
    }

    [Fact, Covers("CI.1", met: false), Covers("CI.2", met: false), Covers("CI.3", met: false)]
    public void Nobody_of_the_family_asks_hears_or_lends_the_device()
    {
        Refuses("CI.1", Here, Here.CheckIn with { TakenBy = AssentTaker.Family });
        Refuses("CI.1", Here, Here.CheckIn with { TakenBy = AssentTaker.FrontDesk });
        Refuses("CI.2", Here, Here.CheckIn with { TakenOn = AssentSurface.ParentsDevice });
        Tables.AssertUnmet(CheckInRules.Requirements, OnOwn with { ParentIsSignedIn = true }, "CI.2");
        Refuses("CI.3", Here, Here.CheckIn with { WasAlone = false });
    }

    [Fact, Covers("CI.4", met: false), Covers("CI.5", met: false), Covers("CI.6", met: false)]
    public void A_device_of_their_own_is_for_who_is_fourteen_by_one_link_where_it_is_safe()
    {
        var after = OnOwn with { CheckIn = OnOwn.CheckIn with { Moment = Moment.After, Asked = [] } };
        Tables.AssertUnmet(CheckInRules.Requirements, after with { ChildsAge = 13, OwnDeviceAge = 10 }, "CI.4");
        Tables.AssertUnmet(CheckInRules.Requirements, after with { ChildsAge = 15, OwnDeviceAge = 16 }, "CI.4");
        var own = OnOwn.OwnDevice!;
        Tables.AssertUnmet(CheckInRules.Requirements, OnOwn with { OwnDevice = own with { IsSafe = false } }, "CI.5");
        Tables.AssertUnmet(CheckInRules.Requirements, OnOwn with { OwnDevice = null }, "CI.5", "CI.6");
        var opened = OnOwn with { OwnDevice = own with { IsOpenedBefore = true } };
        Tables.AssertUnmet(CheckInRules.Requirements, opened, "CI.6");
        var late = OnOwn with { OwnDevice = own with { LastsUntil = Known.Today.AddDays(-1) } };
        Tables.AssertUnmet(CheckInRules.Requirements, late, "CI.6");
    }

    [Fact, Covers("CI.7", met: false), Covers("CI.8", met: false)]
    public void The_young_are_asked_by_their_own_therapist_the_next_day_and_the_youngest_never_alone()
    {
        Refuses("CI.7", Here, CheckInTests.Empty(AgeBand.SevenToTen, Moment.NextDay));
        var small = CheckInTests.After(AgeBand.FourToSix) with { TakenBy = AssentTaker.ChildAlone };
        Refuses("CI.8", Here with { ChildsAge = 5 }, small);
    }

    [Fact, Covers("CI.9", met: false), Covers("CI.10", met: false), Covers("CI.11", met: false)]
    public void A_child_knows_the_limits_and_answers_what_was_asked()
    {
        Tables.AssertUnmet(CheckInRules.Requirements, Here with { LimitsAreKnown = false }, "CI.9");
        Refuses("CI.10", Here, Here.CheckIn with { On = Known.Today.AddDays(1) });
        Refuses("CI.11", Here, CheckInTests.Scale(Here.CheckIn, Topic.FeltSafe, 5));
        Refuses("CI.11", Here, CheckInTests.Scale(Here.CheckIn, Topic.Listened, 1));
        var wrong = QuestionPool.Find("after.something-wrong.7-10")!;
        var said = Here.CheckIn.With(new(wrong, new Said.Chose("somebody-hurts-me")));
        Tables.AssertAllMet(CheckInRules.Requirements, Here with { CheckIn = said });
    }

    private static void Refuses(string id, CheckInFacts facts, CheckIn checkIn) =>
        Tables.AssertUnmet(CheckInRules.Requirements, facts with { CheckIn = checkIn }, id);
}
