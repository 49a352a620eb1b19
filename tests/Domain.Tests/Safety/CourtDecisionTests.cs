using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Domain.Tests.Phases;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.Safety;

/// <summary>What a court decided to go on without stands in for one adult's part, and for no more.</summary>
public sealed class CourtDecisionTests
{
    private static readonly CourtDecisionDraft Draft = new(
        true,
        DecidedWithout.Consent,
        true,
        Known.Today,
        "The therapy goes on without Mother's consent.",
        Known.Today
    );

    [Fact, Covers("KO.30", met: true), Covers("KO.31", met: true), Covers("KO.32", met: true)]
    [Covers("KO.33", met: true), Covers("KO.34", met: true), Covers("KO.35", met: true), Covers("KO.36", met: true)]
    public void A_decision_is_put_on_record_with_its_paper()
    {
        Tables.AssertAllMet(CourtDecisionRules.Requirements, Draft);
        Tables.AssertAllMet(CourtDecisionRules.Requirements, Draft with { Without = DecidedWithout.Release });
        Tables.AssertAllMet(CourtDecisionRules.Requirements, Draft with { SaysWhichChild = false });
    }

    [Fact, Covers("KO.30", met: false), Covers("KO.31", met: false), Covers("KO.32", met: false)]
    [Covers("KO.33", met: false), Covers("KO.34", met: false), Covers("KO.35", met: false), Covers("KO.36", met: false)]
    public void A_decision_without_paper_person_day_or_words_is_none()
    {
        Refuses("KO.30", Draft with { IsAdultOfCase = false });
        Refuses("KO.31", Draft with { Without = null });
        Refuses("KO.32", Draft with { OrderBinds = false });
        Refuses("KO.33", Draft with { DecidedOn = Known.Today.AddDays(1) });
        Refuses("KO.33", Draft with { DecidedOn = null });
        Refuses("KO.34", Draft with { Words = " " });
        Refuses("KO.35", Draft with { IsAgreement = true });
        Refuses("KO.36", Draft with { Without = DecidedWithout.Release, SaysWhichChild = false });
        Refuses("KO.36", Draft with { Without = DecidedWithout.Release, IsChildOfCase = false });

        static void Refuses(string id, CourtDecisionDraft draft) =>
            Tables.AssertUnmet(CourtDecisionRules.Requirements, draft, id);
    }

    [Fact]
    public void The_adult_whom_the_child_is_to_meet_is_asked_screened_and_agrees_whatever_a_court_decided()
    {
        CourtDecided[] decided =
        [
            .. Enum.GetValues<DecidedWithout>()
                .SelectMany(w =>
                    new[] { new CourtDecided(Known.Tobin, w, Known.Today), new(Known.Ana, w, Known.Today) }
                ),
        ];
        Assert.Equal([Known.Ana], CourtDecisions.Excused(decided, DecidedWithout.Intake, Known.Tobin));
        Assert.Equal([Known.Ana], CourtDecisions.Excused(decided, DecidedWithout.Consent, Known.Tobin));
        Assert.Equal([Known.Tobin, Known.Ana], CourtDecisions.Excused(decided, DecidedWithout.Release, Known.Tobin));
        Assert.Empty(CourtDecisions.Excused([], DecidedWithout.Consent, Known.Tobin));
    }

    [Fact]
    public void A_decision_about_one_childs_release_opened_the_gates_of_a_sibling()
    {
        var release = new CourtDecided(Known.Ana, DecidedWithout.Release, Known.Today);
        var own = new CourtDecided(Known.Tobin, DecidedWithout.Consent, Known.Today);
        CourtDecided[] decided = [release with { Child = Known.Ruth }, release with { Child = Known.June }, own];
        Assert.Equal([decided[1]], CourtDecisions.OnWay(decided, Known.June, Known.Tobin));
        Assert.Equal([decided[0], own], CourtDecisions.OnWay(decided, Known.Ruth, Known.Ana));
        // From before it was asked, and where it says so: of each child.
        Assert.Equal([release], CourtDecisions.OnWay([release], Known.June, Known.Ana));
    }

    [Fact]
    public void A_line_that_a_decision_stands_in_for_says_so_and_names_nobody()
    {
        var known = HandQuestionTests.Unknown with
        {
            CourtDecided =
            [
                .. Enum.GetValues<DecidedWithout>().Select(w => new CourtDecided(Known.Ana, w, Known.Today)),
            ],
        };
        var state = PathwayState.Begin(Known.June, Known.Tobin);
        RequirementState[] lines =
        [
            .. GateKnowledge.Of(Gate.Screening, known, state).Stand(),
            .. GateKnowledge.Of(Gate.Plan, known, state).Stand(),
            .. LockRules.On(Domain.CheckIns.Rung.PhotoOrVoice, GateKnowledge.Locks(known)),
        ];
        var says = lines.Where(l => l.HowFar?.Contains("the court decided", StringComparison.Ordinal) == true);
        Assert.Equal(
            ["G2.1", "G2.2", "G2.4", "G2.5", "G3.3", "G3.4", "LK.13", "LK.14"],
            says.Select(l => l.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(says, l => Assert.Equal("the court decided without one adult's part on 2 March 2026", l.HowFar));
    }

    [Fact]
    public void Of_an_adult_who_was_never_screened_nobody_knows_and_the_adults_stay_apart()
    {
        var none = ScreensKnown.Of([], [Known.Ana], Known.June);
        var excused = ScreensKnown.Of([], [Known.Ana], Known.June, [Known.Ana]);
        Assert.Equal((1, 1, 1), Missing(none));
        Assert.Equal((0, 0, 0), Missing(excused));
        Assert.True(none.ScreenShutsCoParenting && excused.ScreenShutsCoParenting);
        Assert.Equal((0, 1), (none.AdultsExcused, excused.AdultsExcused));
        var known = HandQuestionTests.Unknown with { Screens = excused with { ChildIsScreenedForSuicide = true } };
        Assert.Equal(1, known.ScreensWithoutSafetyPlan);
        Assert.Equal(0, (known with { SafetyPlanAt = DateTime.UnixEpoch }).ScreensWithoutSafetyPlan);

        static (int, int, int) Missing(ScreensKnown known) =>
            (known.ParentsWithoutViolenceScreen, known.ParentsWithoutSubstanceScreen, known.ParentsWithoutMoodScreen);
    }
}
