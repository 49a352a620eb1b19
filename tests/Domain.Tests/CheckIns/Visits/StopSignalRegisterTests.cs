using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Visits;

/// <summary>A child's stop signal from its steps, and what follows from a child who drew back.</summary>
public sealed class StopSignalRegisterTests
{
    private static readonly DateOnly Day = Known.Today.AddDays(-10);

    private static readonly StopSignalDraft Chosen = new(
        null,
        StopSignalStep.Chosen,
        StopSignalKind.HandUp,
        "",
        Day,
        Known.Today
    );

    private static readonly StopSignalDraft Shown = Chosen with
    {
        Signal = KnownSignal.Stop,
        Step = StopSignalStep.Shown,
        Kind = null,
    };

    private static readonly StopSeenDraft Used = new(true, null, true, StoppedAtOnce.Yes, Day, Known.Today);

    [Fact]
    public void A_signal_is_what_was_done_about_it_since_it_was_chosen()
    {
        StopSignalEntry[] first =
        [
            Entry(StopSignalStep.Chosen, StopSignalKind.Word),
            Entry(StopSignalStep.Shown),
            Entry(StopSignalStep.Practised),
            Entry(StopSignalStep.PractisedWithParentPlayed),
            Entry(StopSignalStep.TaughtBack),
        ];
        Assert.Null(StopSignalRegister.Of([]));
        // The choice was struck: what followed on it counts for no signal.
        Assert.Null(StopSignalRegister.Of(first[1..]));
        var signal = StopSignalRegister.Of(first)!;
        Tables.AssertAllMet(StopSignalRules.Requirements, new(signal, 2, Known.Today));

        // A second one that was struck lends nothing of its practice to the first.
        StopSignalEntry[] hand = [Entry(StopSignalStep.Chosen, StopSignalKind.HandUp), Entry(StopSignalStep.Shown)];
        Assert.Null(StopSignalRegister.Of([.. hand, first[0] with { IsStruck = true }, .. first[1..]]));
        var unsaid = StopSignalRegister.Of([.. first[..4], first[4] with { IsStruck = true }])!;
        Tables.AssertUnmet(StopSignalRules.Requirements, new(unsaid, 2, Known.Today), "SS.5");

        // Chosen again on the same day: what was practised was the old one.
        var again = StopSignalRegister.Of([.. first, Entry(StopSignalStep.Chosen, StopSignalKind.Card)])!;
        Assert.Equal(StopSignalKind.Card, again.Kind);
        Tables.AssertUnmet(StopSignalRules.Requirements, new(again, 2, Known.Today), "SS.2", "SS.3", "SS.4", "SS.5");
    }

    [Fact, Covers("SR.1", met: true), Covers("SR.2", met: true), Covers("SR.3", met: true), Covers("SR.4", met: true)]
    public void A_step_with_its_day_can_be_written_down()
    {
        Tables.AssertAllMet(StopSignalEntryRules.Requirements, Chosen);
        Tables.AssertAllMet(StopSignalEntryRules.Requirements, Shown);
    }

    [
        Fact,
        Covers("SR.1", met: false),
        Covers("SR.2", met: false),
        Covers("SR.3", met: false),
        Covers("SR.4", met: false)
    ]
    public void A_step_that_cannot_have_been_is_not_written_down()
    {
        Tables.AssertUnmet(StopSignalEntryRules.Requirements, Chosen with { Step = null }, "SR.1");
        Tables.AssertUnmet(StopSignalEntryRules.Requirements, Chosen with { On = Known.Today.AddDays(1) }, "SR.2");
        Tables.AssertUnmet(StopSignalEntryRules.Requirements, Chosen with { On = null }, "SR.2");
        Tables.AssertUnmet(StopSignalEntryRules.Requirements, Chosen with { Kind = null }, "SR.3");
        foreach (var kind in (StopSignalKind[])[StopSignalKind.Word, StopSignalKind.OwnIdea])
        {
            var unsaid = Chosen with { Kind = kind, Words = " " };
            Tables.AssertUnmet(StopSignalEntryRules.Requirements, unsaid, "SR.3");
            Tables.AssertAllMet(StopSignalEntryRules.Requirements, unsaid with { Words = "Banana" });
        }

        Tables.AssertUnmet(StopSignalEntryRules.Requirements, Shown with { Signal = null }, "SR.4");
        Tables.AssertUnmet(
            StopSignalEntryRules.Requirements,
            Shown with
            {
                On = KnownSignal.Stop.ChosenOn.AddDays(-1),
            },
            "SR.4"
        );
    }

    [Fact, Covers("SW.1", met: true), Covers("SW.2", met: true), Covers("SW.3", met: true), Covers("SW.4", met: true)]
    public void A_used_signal_or_a_drawing_back_can_be_written_down()
    {
        Tables.AssertAllMet(StopSeenRules.Requirements, Used);
        var froze = Used with { SignalUsed = false, DrewBack = DrewBackHow.Froze, AtOnce = null };
        Tables.AssertAllMet(StopSeenRules.Requirements, froze);
    }

    [
        Fact,
        Covers("SW.1", met: false),
        Covers("SW.2", met: false),
        Covers("SW.3", met: false),
        Covers("SW.4", met: false)
    ]
    public void What_was_seen_names_adult_and_day_and_the_childs_word()
    {
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { SignalUsed = null }, "SW.1");
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { DrewBack = DrewBackHow.Froze }, "SW.1");
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { SignalUsed = false }, "SW.1");
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { IsAdultOfCase = false }, "SW.2");
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { On = Known.Today.AddDays(1) }, "SW.3");
        Tables.AssertUnmet(StopSeenRules.Requirements, Used with { AtOnce = null }, "SW.4");
    }

    [Theory]
    [InlineData(DrewBackHow.Froze, "AS.6")]
    [InlineData(DrewBackHow.Fawned, "AS.6")]
    [InlineData(DrewBackHow.WentAway, "AS.6")]
    [InlineData(DrewBackHow.AskedToGoDown, null)]
    public void Drawing_back_shuts_the_gate_until_a_yes_of_a_later_day(DrewBackHow how, string? besides)
    {
        var yes = Known.Yes(Rung.SideBySide);
        var drew = new DrewBack(Known.June, Known.Tobin, how, Known.Ana, Known.Today);
        AssentFacts After(params Assent[] said) =>
            Known.Asked(Rung.SideBySide) with
            {
                Assent = AssentHistory.Latest(DrewBack.Weigh(said, [drew]), Rung.SideBySide, Known.Tobin, Known.Place),
                Today = Known.Today.AddDays(1),
                IsGoingIn = false,
            };

        Tables.AssertUnmet(
            AssentRules.Requirements,
            After(yes),
            [.. (string[])["AS.5"], .. besides is null ? [] : (string[])[besides]]
        );
        Assert.True(AssentRules.IsValid(After(yes, yes with { AskedOn = Known.Today.AddDays(1) })));
        Assert.Contains(
            JointGate.Requirements.Select(r => r.On(Known.Joint with { Assent = After(yes) })),
            s => s is { Id: "G5.11", IsMet: false }
        );
    }

    [Fact]
    public void Drawing_back_counts_for_this_adult_alone_and_over_all_steps()
    {
        var other = Known.Yes(Rung.PhotoOrVoice) with { Adult = Known.Ruth };
        Assent[] said = [Known.Yes(Rung.SideBySide), other, Known.Yes(Rung.PhotoOrVoice)];
        var drew = new DrewBack(Known.June, Known.Tobin, DrewBackHow.Froze, Known.Ana, Known.Today);

        var weighed = DrewBack.Weigh(said, [drew]);

        Assert.True(AssentHistory.Latest(weighed, Rung.SideBySide, Known.Tobin, Known.Place)!.IsNo);
        Assert.False(AssentHistory.Latest(weighed, Rung.PhotoOrVoice, Known.Ruth, Known.Place)!.IsNo);
        Assert.Equal(1, AssentHistory.NoesTo(weighed, Known.Tobin));
        Assert.Equal(Known.Today, AssentHistory.LastNoTo(weighed, Known.Tobin));
        // A yes that came after it is not touched.
        Assert.Equal(said, DrewBack.Weigh(said, [drew with { On = Known.Today.AddDays(-1) }]));
    }

    [Fact]
    public void A_used_signal_worked_and_takes_no_yes_back()
    {
        var used = new StopSeen(Known.Tobin, null, Day, null, "", StoppedAtOnce.Yes, Known.Ana);
        Assert.True(used.SignalWorked);
        Assert.Null(used.AsDrewBack(Known.June));
        var froze = used with { DrewBack = DrewBackHow.Froze };
        Assert.Equal(
            new DrewBack(Known.June, Known.Tobin, DrewBackHow.Froze, Known.Ana, Day),
            froze.AsDrewBack(Known.June)
        );
    }

    private static StopSignalEntry Entry(StopSignalStep step, StopSignalKind? kind = null) =>
        new(step, kind, IsChosenByChild: true, Day, "");
}
