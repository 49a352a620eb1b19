using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Visits;

/// <summary>What a child relies on and chooses for a session, and what others saw.</summary>
public sealed class VisitTests
{
    private static readonly DateOnly Day = Known.Today.AddDays(-10);

    private static readonly StopSignalFacts Ready = new(
        new(StopSignalKind.Card, Day, true, Day, [new(Day, false), new(Day.AddDays(7), true)], Day.AddDays(7)),
        TimesToPractise: 2,
        Known.Today
    );

    private static readonly CaregiverDraft Slept = new(
        new(Known.June, Known.Tobin, CareArea.Sleep, CareStanding.NewTrouble, true, null, Known.Today),
        LooksAfterChild: true,
        AsksWhatChildSaid: false,
        Known.Today
    );

    [Fact]
    [Covers("SS.1", met: true), Covers("SS.2", met: true), Covers("SS.3", met: true)]
    [Covers("SS.4", met: true), Covers("SS.5", met: true), Covers("SS.6", met: true)]
    public void A_signal_that_was_chosen_shown_practised_and_taught_back_can_be_relied_on() =>
        Tables.AssertAllMet(StopSignalRules.Requirements, Ready);

    [Fact]
    [Covers("SS.1", met: false), Covers("SS.2", met: false), Covers("SS.3", met: false)]
    [Covers("SS.4", met: false), Covers("SS.5", met: false), Covers("SS.6", met: false)]
    public void A_signal_that_misses_one_of_its_steps_cannot()
    {
        var none = Ready with { Signal = null };
        Tables.AssertUnmet(StopSignalRules.Requirements, none, "SS.1", "SS.2", "SS.3", "SS.4", "SS.5");
        Misses("SS.1", s => s with { IsChosenByChild = false });
        Misses("SS.2", s => s with { ShownOn = null });
        Misses("SS.3", s => s with { Practices = [new(Day, true)] });
        Misses("SS.4", s => s with { Practices = [new(Day, false), new(Day, false)] });
        Misses("SS.5", s => s with { TaughtBackOn = null });
        Misses("SS.6", s => s with { TaughtBackOn = Known.Today.AddDays(1) });
        Tables.AssertUnmet(StopSignalRules.Requirements, Ready with { TimesToPractise = 3 }, "SS.3");
        var once = Ready.Signal! with { Practices = [new(Day, true)] };
        var lax = Ready with { Signal = once, TimesToPractise = 1 };
        Tables.AssertUnmet(StopSignalRules.Requirements, lax, "SS.3");
    }

    [Fact]
    public void A_new_signal_begins_anew()
    {
        var changed = Ready.Signal! with { ChosenOn = Day.AddDays(8), ShownOn = Day.AddDays(8) };
        Assert.Equal(0, changed.Practised);
        Assert.False(changed.IsPractisedWithParentPlayed);
        Assert.False(changed.IsTaughtBack);
        Assert.Equal(2, Ready.Signal!.Practised);
    }

    [Fact]
    public void The_last_pictures_of_the_day_are_shown_and_nobody_comes_in_after_a_no()
    {
        VisitPart[] parts = [VisitPart.AdultComesIn, VisitPart.FiveMinutes, VisitPart.GoHome];
        var first = new VisitSchedule(Known.Tobin, "Papa", Day, parts);
        var last = first with { AdultCalled = "Papa T" };
        var tomorrow = first with { For = Day.AddDays(1) };
        var alone = new VisitSchedule(Known.Tobin, "", Day, parts[1..]);
        var yes = new Assent(
            Known.June,
            Known.Tobin,
            Rung.PlayTogether,
            "the blue room",
            AssentAnswer.Yes,
            Day,
            AssentTaker.Therapist,
            AssentSurface.PracticeDevice,
            WasAlone: true,
            WantedByOthers.No,
            WithdrawnOn: null,
            FrozeOrFawned: false
        );
        var no = yes with { Answer = AssentAnswer.NotToday };

        Assert.Null(VisitSchedule.On(Day, [tomorrow], []));
        Assert.Equal(last, VisitSchedule.On(Day, [first, last, tomorrow], []));
        Assert.Equal(last, VisitSchedule.On(Day, [last], [no, yes]));
        Assert.Null(VisitSchedule.On(Day, [last], [yes, no]));
        Assert.Null(VisitSchedule.On(Day, [last], [no, yes with { Answer = AssentAnswer.NotSure }]));
        Assert.Equal(last, VisitSchedule.On(Day, [last], [no with { Adult = Known.Ana }]));
        Assert.Equal(alone, VisitSchedule.On(Day, [last, alone], [no]));
    }

    [Fact]
    public void Only_what_the_child_chose_counts_and_the_last_word_on_each()
    {
        Assert.Equal(7, VisitChoices.None.Open.Count());
        var choices = new VisitChoices([
            new(VisitChoice.Place, Chosen.ByChild, null),
            new(VisitChoice.Seat, Chosen.LeftToTherapist, null),
            new(VisitChoice.Length, Chosen.ByChild, null),
            new(VisitChoice.Length, Chosen.DoesNotKnow, null),
            new(VisitChoice.HowItEnds, Chosen.Skipped, null),
            new(VisitChoice.HowItEnds, Chosen.ByChild, null),
        ]);
        Assert.Equal(2, choices.ByChild);
        Assert.Equal([VisitChoice.WhoIsThere, VisitChoice.FirstActivity, VisitChoice.TopicsOff], choices.Open);
    }

    [Fact]
    public void A_child_who_drew_back_since_the_yes_has_taken_it_back()
    {
        var froze = new DrewBack(Known.June, Known.Tobin, DrewBackHow.Froze, Known.Ana, Day);
        Assert.Equal(Day, DrewBack.LastNo([], [froze], Known.Tobin));
        Assert.Null(DrewBack.LastNo([], [froze], Known.Ruth));
        var no = Known.Yes(Rung.SideBySide) with { Answer = AssentAnswer.No, AskedOn = Day.AddDays(2) };
        Assert.Equal(Day.AddDays(2), DrewBack.LastNo([no], [froze], Known.Tobin));
        Assert.True(DrewBack.Since([froze], Known.June, Known.Tobin, Day));
        Assert.True(DrewBack.Since([froze], Known.June, Known.Tobin, null));
        Assert.False(DrewBack.Since([froze], Known.June, Known.Tobin, Day.AddDays(1)));
        Assert.False(DrewBack.Since([froze], Known.June, Known.Ruth, Day));
        Assert.False(DrewBack.Since([froze], Known.Ruth, Known.Tobin, Day));
    }

    [Fact, Covers("CG.1", met: true), Covers("CG.2", met: true), Covers("CG.3", met: true), Covers("CG.4", met: true)]
    public void An_adult_tells_what_they_saw_or_from_whom_they_heard_it()
    {
        Tables.AssertAllMet(CaregiverRules.Requirements, Slept);
        var heard = Slept.Fact with { SawItThemselves = false, HeardFrom = Known.Ruth };
        Tables.AssertAllMet(CaregiverRules.Requirements, Slept with { Fact = heard });
    }

    [
        Fact,
        Covers("CG.1", met: false),
        Covers("CG.2", met: false),
        Covers("CG.3", met: false),
        Covers("CG.4", met: false)
    ]
    public void No_adult_speaks_for_the_child()
    {
        Tables.AssertUnmet(CaregiverRules.Requirements, Slept with { LooksAfterChild = false }, "CG.1");
        Tables.AssertUnmet(CaregiverRules.Requirements, Slept with { AsksWhatChildSaid = true }, "CG.2");
        Told("CG.1", Slept.Fact with { Observer = Known.June });
        Told("CG.3", Slept.Fact with { SawItThemselves = false });
        Told("CG.3", Slept.Fact with { SawItThemselves = false, HeardFrom = Known.June });
        Told("CG.3", Slept.Fact with { SawItThemselves = false, HeardFrom = Known.Tobin });
        Told("CG.4", Slept.Fact with { On = Known.Today.AddDays(1) });

        static void Told(string id, CaregiverFact fact) =>
            Tables.AssertUnmet(CaregiverRules.Requirements, Slept with { Fact = fact }, id);
    }

    [Fact]
    public void Two_observers_are_two_people_who_each_saw_it()
    {
        var other = Slept.Fact with { Observer = Known.Ruth, Area = CareArea.School };
        int Count(params CaregiverFact[] facts) => CaregiverFact.ObserversOfNewTrouble(facts, Known.June, Known.Today);
        Assert.Equal(2, Count(Slept.Fact, other));
        Assert.Equal(1, Count(Slept.Fact, Slept.Fact with { Area = CareArea.Eating }));
        Assert.Equal(1, Count(Slept.Fact, other with { SawItThemselves = false, HeardFrom = Known.Tobin }));
        Assert.Equal(1, Count(Slept.Fact, other with { On = Known.Today.AddDays(-1) }));
        Assert.Equal(1, Count(Slept.Fact, other with { Standing = CareStanding.Easier }));
        Assert.Equal(0, Count(Slept.Fact with { Child = Known.Ana }));
    }

    private static void Misses(string id, Func<StopSignal, StopSignal> change) =>
        Tables.AssertUnmet(StopSignalRules.Requirements, Ready with { Signal = change(Ready.Signal!) }, id);
}
