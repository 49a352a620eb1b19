using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Measures.OnFile;

/// <summary>What must hold before a screen is kept, struck, or followed up.</summary>
public sealed class ScreenRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId Mira = new(new Guid(1, 0, 0, new byte[8]));

    private static readonly ScreenDraft Draft = new(
        ScreenKind.Scored,
        Instruments.Find("psc17"),
        IsOfChild: true,
        AnsweredBy: true,
        Today,
        Answers: 17,
        Faults: 0,
        Today
    )
    {
        IsToldFirst = true,
    };

    private static readonly FollowUpDraft Done = new(
        new("Thoughts, no plan.", "A safety plan.", SuicideRisk.Low, true, Mira, null, "Dr. Reyes", Today),
        Today,
        Today,
        Today,
        AsksForRisk: true,
        AsksForSafeAdult: true,
        IsAdultOfCase: true,
        IsKeptApart: false
    )
    {
        IsByLicensed = true,
    };

    [
        Fact,
        Covers("SCR.1", met: true),
        Covers("SCR.1", met: false),
        Covers("SCR.2", met: true),
        Covers("SCR.2", met: false),
        Covers("SCR.3", met: true),
        Covers("SCR.3", met: false),
        Covers("SCR.4", met: true),
        Covers("SCR.4", met: false),
        Covers("SCR.5", met: true),
        Covers("SCR.5", met: false),
        Covers("SCR.6", met: true),
        Covers("SCR.6", met: false),
        Covers("SCK.1", met: true),
        Covers("SCK.2", met: true),
        Covers("SCK.1", met: false),
        Covers("SCK.2", met: false)
    ]
    public void A_screen_is_kept_of_a_day_that_was_for_whom_it_is_made_and_in_words_that_may_be_shown()
    {
        IReadOnlyList<string> Unmet(ScreenDraft d) => Ids(ScreenRules.Decide(d));

        Assert.Empty(Unmet(Draft));
        Assert.Equal(["SCR.1"], Unmet(Draft with { On = Today.AddDays(1) }));
        Assert.Equal(["SCR.1"], Unmet(Draft with { On = null }));
        Assert.Equal(["SCR.2"], Unmet(Draft with { IsOfChild = false }));
        Assert.Equal(["SCR.2"], Unmet(Draft with { Kind = ScreenKind.Violence, Instrument = null }));
        Assert.Equal(["SCR.3"], Unmet(Draft with { Answers = 0 }));
        Assert.Equal(["SCR.4"], Unmet(Draft with { Instrument = Instruments.Find("cssrs_screen") }));
        Assert.Empty(
            Unmet(Draft with { Kind = ScreenKind.TakenElsewhere, Instrument = Instruments.Find("cssrs_screen") })
        );
        Assert.Equal(["SCR.5"], Unmet(Draft with { AnsweredBy = false }));
        Assert.Equal(["SCR.6"], Unmet(Draft with { Faults = 1 }));
        Assert.Empty(Ids(Decision.On(ScreenRules.Striking, new("The other parent's sheet.", TakesTwo: false))));
        Assert.Equal(["SCK.1"], Ids(Decision.On(ScreenRules.Striking, new("\n", TakesTwo: false))));
        Assert.Equal(["SCK.2"], Ids(Decision.On(ScreenRules.Striking, new("A mistake.", TakesTwo: true))));
    }

    [Fact, Covers("SCR.7", met: true), Covers("SCR.7", met: false)]
    public void No_child_answers_a_form_before_they_know_who_hears_it_and_what_was_said_elsewhere_waits_for_nothing()
    {
        var untold = Draft with { Instrument = Instruments.Find("asq"), IsToldFirst = false };

        Assert.Equal(["SCR.7"], Ids(ScreenRules.Decide(untold)));
        Assert.Empty(Ids(ScreenRules.Decide(untold with { IsToldFirst = true })));
        Assert.Empty(Ids(ScreenRules.Decide(untold with { Kind = ScreenKind.TakenElsewhere })));
        Assert.Empty(Ids(ScreenRules.Decide(untold with { Kind = ScreenKind.RiskAssessment, Instrument = null })));
        Assert.Empty(Ids(ScreenRules.Decide(untold with { Instrument = Instruments.Find("phq9"), IsOfChild = false })));
        var ofAdults = Instruments.All.First(i =>
            i is { FilledBy: FilledBy.EachAdult, IsScoredHere: true, HasWording: true }
        );
        Assert.Empty(Ids(ScreenRules.Decide(untold with { Instrument = ofAdults })));
    }

    [Fact, Covers("SCR.8", met: true), Covers("SCR.8", met: false)]
    public void Only_a_licensed_clinician_says_that_a_risk_is_low_and_anybody_that_it_is_not()
    {
        var talk = Draft with { Kind = ScreenKind.RiskAssessment, Instrument = null, Risk = SuicideRisk.Low };

        Assert.Equal(["SCR.8"], Ids(ScreenRules.Decide(talk)));
        Assert.Equal(["SCR.8"], Ids(ScreenRules.Decide(talk with { Risk = SuicideRisk.None })));
        Assert.Empty(Ids(ScreenRules.Decide(talk with { IsByLicensed = true })));
        Assert.Empty(Ids(ScreenRules.Decide(talk with { Risk = SuicideRisk.High })));
    }

    [Fact]
    public void Each_instrument_is_for_children_or_for_adults_and_violence_is_asked_of_adults_alone()
    {
        Assert.True(ScreenRules.IsFor(Instruments.Find("ypcore")!, isChild: true));
        Assert.False(ScreenRules.IsFor(Instruments.Find("ypcore")!, isChild: false));
        Assert.True(ScreenRules.IsFor(Instruments.Find("phq9")!, isChild: false));
        Assert.False(ScreenRules.IsFor(Instruments.Find("phq9")!, isChild: true));
        Assert.True(ScreenRules.IsFor(Instruments.Find("asq")!, isChild: true));
        Assert.DoesNotContain(
            Instruments.All,
            i => i.Screens is Subject.PartnerViolence && ScreenRules.IsFor(i, isChild: true)
        );
    }

    [
        Fact,
        Covers("FUP.1", met: true),
        Covers("FUP.1", met: false),
        Covers("FUP.2", met: true),
        Covers("FUP.2", met: false),
        Covers("FUP.3", met: true),
        Covers("FUP.3", met: false),
        Covers("FUP.4", met: true),
        Covers("FUP.4", met: false),
        Covers("FUP.5", met: true),
        Covers("FUP.5", met: false),
        Covers("FUP.6", met: true),
        Covers("FUP.6", met: false),
        Covers("FUP.7", met: true),
        Covers("FUP.7", met: false),
        Covers("FUP.8", met: true),
        Covers("FUP.8", met: false),
        Covers("FUP.9", met: true),
        Covers("FUP.9", met: false)
    ]
    public void A_follow_up_says_what_was_found_and_done_and_names_one_adult_or_why_there_is_nobody()
    {
        IReadOnlyList<string> Unmet(FollowUpDraft d) => Ids(FollowUpRules.Decide(d));
        FollowUpDraft Says(FollowUpSaid said) => Done with { Said = said };
        var nobody = Done.Said with { SafeAdult = null, ToldBy = null, ToldOn = null };

        Assert.Empty(Unmet(Done));
        Assert.Equal(["FUP.1"], Unmet(Done with { On = Today.AddDays(-1) }));
        Assert.Equal(["FUP.1"], Unmet(Done with { On = null }));
        Assert.Equal(["FUP.2"], Unmet(Says(Done.Said with { Found = " " })));
        Assert.Equal(["FUP.3"], Unmet(Says(Done.Said with { Done = "" })));
        Assert.Equal(["FUP.4"], Unmet(Says(Done.Said with { Risk = null, ClearsRisk = false })));
        Assert.Equal(["FUP.5"], Unmet(Says(Done.Said with { Risk = SuicideRisk.Moderate })));
        Assert.Equal(["FUP.6"], Unmet(Says(nobody)));
        Assert.Empty(Unmet(Says(nobody with { NobodyBecause = "Wants to sleep on it." })));
        Assert.Empty(Unmet(Says(nobody) with { AsksForSafeAdult = false }));
        Assert.Equal(["FUP.6"], Unmet(Says(Done.Said with { NobodyBecause = "Both?" })));
        Assert.Equal(["FUP.7"], Unmet(Done with { IsAdultOfCase = false }));
        Assert.Equal(["FUP.7"], Unmet(Done with { IsKeptApart = true }));
        Assert.Equal(["FUP.8"], Unmet(Says(Done.Said with { ToldBy = null })));
        Assert.Equal(["FUP.8"], Unmet(Says(Done.Said with { ToldOn = Today.AddDays(1) })));
        Assert.Equal(["FUP.8"], Unmet(Says(Done.Said with { ToldOn = null })));
        Assert.Empty(Unmet(Says(Done.Said with { ToldBy = null, ToldOn = null })));
        var unlicensed = Done with { IsByLicensed = false };
        Assert.Equal(["FUP.9"], Unmet(unlicensed));
        Assert.Equal(["FUP.9"], Unmet(unlicensed with { Said = Done.Said with { ClearsRisk = false } }));
        Assert.Empty(Unmet(unlicensed with { Said = Done.Said with { Risk = SuicideRisk.High, ClearsRisk = false } }));
    }

    private static IReadOnlyList<string> Ids(Decision decision) =>
        decision is Decision.Refused refused ? [.. refused.Unmet.Select(u => u.Id)] : [];
}
