using Reknit.Domain.CheckIns;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns;

/// <summary>Writing a child's answer down, and asking again.</summary>
public sealed class AskingTests
{
    private static readonly Assent Yes = Known.Yes(Rung.SideBySide);

    private static readonly AskAgainFacts Again = new()
    {
        ChildWillTell = false,
        ChildRaisedIt = false,
        LastNoOn = Known.Today.AddDays(-7),
        SessionsSinceNo = 1,
        AskedWithoutYes = 2,
        WasAskedToday = false,
        IsReviewedSince = false,
        IsHoldOpen = false,
        IsToClearHold = false,
        IsKeptApart = false,
        IsOutsidePlan = false,
        WaitDays = 7,
        WaitSessions = 1,
        MostTimes = 3,
        Today = Known.Today,
    };

    [Fact]
    [Covers("AR.1", met: true), Covers("AR.2", met: true), Covers("AR.3", met: true)]
    [Covers("AR.4", met: true), Covers("AR.5", met: true), Covers("AR.6", met: true)]
    [Covers("AR.7", met: true)]
    public void The_childs_own_answer_is_kept()
    {
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(Yes));
        var old = Yes with { TakenOn = AssentSurface.ChildsOwnDevice, TakenBy = AssentTaker.ChildAlone };
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(old) with { ChildsAge = 14 });
    }

    [Fact, Covers("AR.1", met: false), Covers("AR.2", met: false)]
    public void What_a_parent_says_for_the_child_is_never_the_childs_answer()
    {
        Refuses("AR.1", Yes with { TakenBy = AssentTaker.Family });
        Refuses("AR.1", Yes with { TakenBy = AssentTaker.Family, Answer = AssentAnswer.No });
        Refuses("AR.1", Yes with { TakenBy = AssentTaker.FrontDesk, Answer = AssentAnswer.No });
        Refuses("AR.2", Yes with { TakenOn = AssentSurface.ParentsDevice });
        var absent = Yes with { TakenBy = AssentTaker.FrontDesk, Answer = AssentAnswer.DidNotComeInNotAsked };
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(absent));
    }

    [Fact, Covers("AR.3", met: false)]
    public void A_yes_is_asked_alone_and_a_no_counts_wherever_it_was_said()
    {
        Refuses("AR.3", Yes with { WasAlone = false });
        var no = Yes with { WasAlone = false, Answer = AssentAnswer.No };
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(no));
        var froze = Yes with { WasAlone = false, FrozeOrFawned = true };
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(froze));
        var written = no with { TakenOn = AssentSurface.ChildsOwnDevice, TakenBy = AssentTaker.ChildAlone };
        Tables.AssertAllMet(RecordAssentRules.Requirements, Facts(written));
    }

    [Fact, Covers("AR.7", met: false)]
    public void A_yes_waits_for_what_a_child_hears_first_and_nothing_else_does()
    {
        Tables.AssertUnmet(RecordAssentRules.Requirements, Untold(AssentAnswer.Yes), "AR.7");
        Tables.AssertUnmet(RecordAssentRules.Requirements, Untold(AssentAnswer.OkToTryALittle), "AR.7");
        foreach (var answer in Enum.GetValues<AssentAnswer>().Where(a => !Assent.Opens(a)))
        {
            Assert.True(RecordAssentRules.Requirements.Single(r => r.Id == "AR.7").IsMet(Untold(answer)), $"{answer}");
        }

        var froze = Untold(AssentAnswer.Yes) with { Assent = Yes with { FrozeOrFawned = true } };
        Tables.AssertAllMet(RecordAssentRules.Requirements, froze);

        static RecordAssentFacts Untold(AssentAnswer answer) =>
            Facts(Yes with { Answer = answer }) with
            {
                IsToldFirst = false,
            };
    }

    [Fact, Covers("AR.4", met: false), Covers("AR.5", met: false), Covers("AR.6", met: false)]
    public void An_answer_names_its_step_its_day_and_a_fitting_device()
    {
        Refuses("AR.4", Yes with { Place = " " });
        Refuses("AR.4", Yes with { Adult = Known.June });
        Refuses("AR.4", Yes with { Step = Rung.TimeUnderTheOrder });
        Refuses("AR.5", Yes with { AskedOn = Known.Today.AddDays(1) });
        Refuses("AR.5", Yes with { WithdrawnOn = Known.Today.AddDays(-1) });
        Refuses("AR.6", Yes with { TakenOn = AssentSurface.ChildsOwnDevice });
        var lax = Facts(Yes with { TakenOn = AssentSurface.ChildsOwnDevice }) with { OwnDeviceAge = 10 };
        Tables.AssertUnmet(RecordAssentRules.Requirements, lax, "AR.6");
    }

    [Fact]
    [Covers("AK.1", met: true), Covers("AK.2", met: true), Covers("AK.3", met: true)]
    [Covers("AK.4", met: true), Covers("AK.5", met: true), Covers("AK.6", met: true)]
    [Covers("AK.7", met: true), Covers("AK.8", met: true)]
    public void After_a_no_the_child_may_be_asked_again_in_time()
    {
        Tables.AssertAllMet(AskAgainRules.Requirements, Again);
        Tables.AssertAllMet(AskAgainRules.Requirements, Again with { LastNoOn = null, SessionsSinceNo = 0 });
        Tables.AssertAllMet(AskAgainRules.Requirements, Again with { AskedWithoutYes = 3, IsReviewedSince = true });
        Tables.AssertAllMet(AskAgainRules.Requirements, Again with { IsHoldOpen = true, IsToClearHold = true });
    }

    [Fact, Covers("AK.1", met: false)]
    public void Do_not_ask_me_again_stands_until_the_child_lifts_it() =>
        Tables.AssertUnmet(
            AskAgainRules.Requirements,
            Again with
            {
                ChildWillTell = true,
                ChildRaisedIt = true,
                IsReviewedSince = true,
            },
            "AK.1"
        );

    [Fact]
    [Covers("AK.2", met: false), Covers("AK.3", met: false), Covers("AK.4", met: false), Covers("AK.5", met: false)]
    public void Nobody_nags_and_a_child_who_speaks_of_it_first_is_not_held_up()
    {
        Hurried("AK.2", Again with { LastNoOn = Known.Today.AddDays(-6) });
        Hurried("AK.3", Again with { SessionsSinceNo = 0 });
        Hurried("AK.4", Again with { AskedWithoutYes = 3 });
        Hurried("AK.5", Again with { WasAskedToday = true });

        static void Hurried(string id, AskAgainFacts facts)
        {
            Tables.AssertUnmet(AskAgainRules.Requirements, facts, id);
            Tables.AssertAllMet(AskAgainRules.Requirements, facts with { ChildRaisedIt = true });
        }
    }

    [Fact, Covers("AK.6", met: false)]
    public void While_a_hold_is_open_nobody_asks_but_to_clear_it() =>
        Tables.AssertUnmet(AskAgainRules.Requirements, Again with { IsHoldOpen = true }, "AK.6");

    [Fact, Covers("AK.7", met: false), Covers("AK.8", met: false)]
    public void Nobody_asks_about_what_an_order_or_the_plan_shuts_even_where_the_child_spoke_of_it()
    {
        Tables.AssertUnmet(AskAgainRules.Requirements, Again with { IsKeptApart = true, ChildRaisedIt = true }, "AK.7");
        Tables.AssertUnmet(
            AskAgainRules.Requirements,
            Again with
            {
                IsOutsidePlan = true,
                ChildRaisedIt = true,
            },
            "AK.8"
        );
        Assert.IsType<Decision.Allowed>(AskAgainRules.OnPaper(Again with { IsKeptApart = true, IsOutsidePlan = true }));
    }

    [Fact]
    public void Askings_are_counted_to_one_adult_over_all_steps()
    {
        var unsure = Yes with { Answer = AssentAnswer.NotSure, AskedOn = Known.Today };
        Assent[] said =
        [
            unsure with
            {
                Step = Rung.PhotoOrVoice,
            },
            unsure with
            {
                Step = Rung.OneWayMessage,
            },
            unsure with
            {
                Step = Rung.LetterAvailable,
                AskedOn = Known.Today.AddDays(-13),
            },
            unsure with
            {
                AskedOn = Known.Today.AddDays(-14),
            },
            unsure with
            {
                Adult = Known.Ruth,
            },
            unsure with
            {
                Answer = AssentAnswer.DidNotComeInNotAsked,
            },
            Yes with
            {
                AskedOn = Known.Today.AddDays(-2),
            },
        ];

        Assert.Equal(3, AssentHistory.AskedWithoutYes(said, Known.Tobin, Known.Today, days: 14));
        Assert.True(AssentHistory.WasAskedOn(said, Known.Tobin, Known.Today));
        Assert.False(AssentHistory.WasAskedOn([said[5]], Known.Tobin, Known.Today));
        Assert.False(AssentHistory.WasAskedOn([said[4]], Known.Tobin, Known.Today));
    }

    [Fact]
    public void A_yes_asked_too_soon_opens_nothing_and_hides_nothing_and_a_no_always_counts()
    {
        var early = Yes with { WasAskedTooSoon = true, AskedOn = Known.Today };
        Tables.AssertUnmet(AssentRules.Requirements, AssentRulesTests.With(early), "AS.2");
        Assert.Null(Latest([early]));
        Assert.Equal(Yes, Latest([Yes, early]));
        var no = early with { Answer = AssentAnswer.No };
        Assert.Equal(no, Latest([Yes, no, early]));
        Assert.Null(AssentHistory.Last([early], Known.Tobin));
        Assert.Equal(no, AssentHistory.Last([Yes, no, early], Known.Tobin));
        Assert.True(AssentHistory.WillTell([no with { WillTell = true }, early], Known.Tobin));
        Assert.False(AssentHistory.WillTell([no with { WillTell = true }, Yes], Known.Tobin));

        static Assent? Latest(Assent[] said) => AssentHistory.Latest(said, Rung.SideBySide, Known.Tobin, Yes.Place);
    }

    [Fact]
    public void Do_not_ask_me_again_was_lifted_by_what_adults_wrote_down()
    {
        var told = Yes with { Answer = AssentAnswer.No, WillTell = true };
        var stayedOut = Yes with { Answer = AssentAnswer.NotToday, WasAlone = false };
        var unsure = Yes with { Answer = AssentAnswer.NotSure };

        Assert.True(Stands(told, stayedOut));
        Assert.True(Stands(told, stayedOut with { ChildRaisedIt = true }));
        Assert.True(Stands(told, unsure));
        Assert.True(Stands(told, Yes with { WasAskedTooSoon = true }));
        Assert.True(Stands(told, Yes with { FrozeOrFawned = true }));
        Assert.True(Stands(told, Yes with { Answer = AssentAnswer.DidNotComeInNotAsked, ChildRaisedIt = true }));
        Assert.True(Stands(told, Yes with { Adult = Known.Ruth }));
        Assert.True(Stands(told, Yes, told));
        Assert.False(Stands(told, Yes));
        Assert.False(Stands(told, unsure with { ChildRaisedIt = true }));
        Assert.False(Stands(told, Yes, stayedOut));

        static bool Stands(params Assent[] said) => AssentHistory.WillTell(said, Known.Tobin);
    }

    [Fact]
    public void An_open_hold_does_not_make_an_answer_on_paper_too_soon()
    {
        Assert.IsType<Decision.Allowed>(AskAgainRules.OnPaper(Again with { IsHoldOpen = true }));
        Assert.IsType<Decision.Refused>(AskAgainRules.OnPaper(Again with { SessionsSinceNo = 0 }));
    }

    private static RecordAssentFacts Facts(Assent assent) =>
        new(assent, ChildsAge: 13, OwnDeviceAge: 14, IsToldFirst: true, Known.Today);

    private static void Refuses(string id, Assent assent) =>
        Tables.AssertUnmet(RecordAssentRules.Requirements, Facts(assent), id);
}
