using Reknit.Domain.People;
using Reknit.Domain.Plans;

namespace Reknit.Domain.Tests.Plans;

/// <summary>What a plan says before it is signed, and what its goals say to the gates.</summary>
public sealed class PlanRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId June = new(new("00000000-0000-7000-8000-000000000001"));
    private static readonly PersonId Tobin = new(new("00000000-0000-7000-8000-000000000002"));
    private static readonly PersonId Mira = new(new("00000000-0000-7000-8000-000000000003"));

    private static readonly GoalDraft Junes = new(June, true, "That nobody shouts", true, 3);
    private static readonly GoalDraft Tobins = new(Tobin, false, "To listen first", false, 4);

    private static readonly PlanDraft Plan = new([June, Tobin], [June], [Junes, Tobins], true, false, "", true, "")
    {
        SignerIsLicensed = true,
    };

    [Fact]
    [Covers("TP.1", met: true), Covers("TP.2", met: true), Covers("TP.3", met: true), Covers("TP.4", met: true)]
    [Covers("TP.5", met: true), Covers("TP.6", met: true), Covers("TP.7", met: true), Covers("TP.8", met: true)]
    [Covers("TP.9", met: true), Covers("TP.10", met: true), Covers("TP.11", met: true)]
    public void A_plan_with_a_goal_for_each_and_the_childs_in_own_words_is_signed()
    {
        Tables.AssertAllMet(PlanRules.Requirements, Plan);
        Tables.AssertAllMet(PlanRules.Requirements, Plan with { ScreenWasPositive = true, SafetyPlan = "Call Ana" });
        Tables.AssertAllMet(PlanRules.Requirements, Plan with { IsFirst = false, Changed = "June asked for it" });
        var harsh = Junes with { Words = "That he stops being a liar" };
        Tables.AssertAllMet(PlanRules.Requirements, Plan with { Goals = [harsh, Tobins] });
    }

    [Fact]
    [Covers("TP.1", met: false), Covers("TP.2", met: false), Covers("TP.3", met: false), Covers("TP.4", met: false)]
    [Covers("TP.5", met: false), Covers("TP.6", met: false), Covers("TP.7", met: false), Covers("TP.8", met: false)]
    [Covers("TP.9", met: false), Covers("TP.10", met: false), Covers("TP.11", met: false)]
    public void A_plan_that_lacks_something_says_what()
    {
        Lacks(Plan with { Goals = [] }, "TP.1", "TP.2", "TP.3");
        Lacks(Plan with { Goals = [Junes] }, "TP.2");
        Lacks(Plan with { Goals = [Junes with { IsInOwnWords = false }, Tobins] }, "TP.3");
        Lacks(Plan with { Goals = [Junes, Tobins with { Baseline = null }] }, "TP.4");
        Lacks(Plan with { Goals = [Junes, Tobins with { Baseline = 11 }] }, "TP.5");
        Lacks(Plan with { EverybodyIsScreened = false }, "TP.6");
        Lacks(Plan with { ScreenWasPositive = true }, "TP.7");
        Lacks(Plan with { IsFirst = false }, "TP.8");
        Lacks(Plan with { Goals = [Junes, Tobins with { Words = "No longer the Rejected parent" }] }, "TP.9");
        Lacks(Plan with { Goals = [Junes, Tobins with { Words = " " }] }, "TP.10");
        Lacks(Plan with { SignerIsLicensed = false }, "TP.11");

        static void Lacks(PlanDraft draft, params string[] ids) =>
            Tables.AssertUnmet(PlanRules.Requirements, draft, ids);
    }

    [Fact]
    [Covers("TP.20", met: true), Covers("TP.21", met: true), Covers("TP.22", met: true)]
    [Covers("TP.20", met: false), Covers("TP.21", met: false), Covers("TP.22", met: false)]
    [Covers("TP.30", met: true), Covers("TP.31", met: true), Covers("TP.32", met: true)]
    [Covers("TP.30", met: false), Covers("TP.31", met: false), Covers("TP.32", met: false)]
    public void Numbers_are_the_owners_own_and_observations_have_their_day()
    {
        var rating = new GoalRatingDraft(0, true, Today, Today);
        var seen = new ObservationDraft(true, Today, "Stood behind the door", Today);

        Tables.AssertAllMet(PlanRules.Ratings, rating);
        Tables.AssertUnmet(PlanRules.Ratings, rating with { Rating = 11 }, "TP.20");
        Tables.AssertUnmet(PlanRules.Ratings, rating with { Rating = null }, "TP.20");
        Tables.AssertUnmet(PlanRules.Ratings, rating with { IsTheirOwn = false }, "TP.21");
        Tables.AssertUnmet(PlanRules.Ratings, rating with { RatedOn = Today.AddDays(1) }, "TP.22");
        Tables.AssertAllMet(PlanRules.Observations, seen);
        Tables.AssertUnmet(PlanRules.Observations, seen with { IsOfAChild = false }, "TP.30");
        Tables.AssertUnmet(PlanRules.Observations, seen with { SeenOn = null }, "TP.31");
        Tables.AssertUnmet(PlanRules.Observations, seen with { Words = "" }, "TP.32");
    }

    [Fact]
    [Covers("TP.40", met: true), Covers("TP.41", met: true), Covers("TP.42", met: true), Covers("TP.43", met: true)]
    [Covers("TP.44", met: true), Covers("TP.45", met: true), Covers("TP.50", met: true), Covers("TP.51", met: true)]
    [Covers("TP.52", met: true), Covers("TP.40", met: false), Covers("TP.41", met: false)]
    [Covers("TP.42", met: false), Covers("TP.43", met: false), Covers("TP.44", met: false)]
    [Covers("TP.45", met: false), Covers("TP.50", met: false), Covers("TP.51", met: false)]
    [Covers("TP.52", met: false)]
    public void A_recommendation_is_about_the_therapy_and_its_acknowledgement_says_how_it_is_known()
    {
        var draft = new RecommendationDraft(RecommendationKind.Frequency, "A session each week", 2, Today, Today);
        var known = new AcknowledgementDraft(true, Today, Today, "By letter", Today);

        Tables.AssertAllMet(RecommendationRules.Requirements, draft);
        Unmet(draft with { Kind = null }, "TP.40");
        Unmet(draft with { Words = "" }, "TP.41");
        Unmet(draft with { Words = "Shared CUSTODY" }, "TP.42");
        Unmet(draft with { Words = "more parenting-time" }, "TP.42");
        Unmet(draft with { Words = "The hostile parent first" }, "TP.43");
        Unmet(draft with { Receivers = 0 }, "TP.44");
        Unmet(draft with { MadeOn = Today.AddDays(1) }, "TP.45");
        Tables.AssertAllMet(RecommendationRules.Acknowledging, known);
        Tables.AssertUnmet(RecommendationRules.Acknowledging, known with { IsReceiver = false }, "TP.50");
        Tables.AssertUnmet(RecommendationRules.Acknowledging, known with { On = Today.AddDays(-1) }, "TP.51");
        Tables.AssertUnmet(RecommendationRules.Acknowledging, known with { How = " " }, "TP.52");

        static void Unmet(RecommendationDraft d, string id) =>
            Tables.AssertUnmet(RecommendationRules.Requirements, d, id);
    }

    [Theory]
    [InlineData("cus\u00ADtody", 1)]
    [InlineData("Óvernight stays", 1)]
    [InlineData("a week\u00A0end", 0)]
    [InlineData("revisits the letter", 0)]
    [InlineData("sessions twice a week", 0)]
    public void Words_are_found_at_their_beginning_whatever_their_dress(string text, int found) =>
        Assert.Equal(found, WordsBeyondRole.In(text, WordsBeyondRole.OfCustody).Count);

    [Fact]
    public void Goals_count_for_the_child_of_the_way_and_the_adults_alone()
    {
        PersonId[] adults = [Tobin, Mira];
        GoalStanding[] goals =
        [
            new(June, true, 3, [(5, false), (7, true)]),
            new(June, true, null, [(2, false), (3, true)]),
            new(June, false, 1, [(9, false)]),
            new(Tobin, false, null, []),
        ];

        Assert.Equal(new(1, true, 1, 1, true), GoalCount.Of(June, adults, goals));
        Assert.Equal(new(2, false, 1, null, false), GoalCount.Of(Mira, [Tobin, June], goals[3..]));
        Assert.Equal(GoalCount.None(3) with { WithoutBaseline = 0 }, GoalCount.Of(June, adults, []));
        Assert.Equal(0, GoalCount.Of(June, adults, [new(June, true, 4, [])]).ChildsGain);
        Assert.False(
            GoalCount.Of(June, adults, [goals[0] with { Later = [(7, true), (6, false)] }]).ChildSaysGoodEnough
        );
    }
}
