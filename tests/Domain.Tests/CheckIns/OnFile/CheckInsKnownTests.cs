using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Tests.Phases;
using Reknit.Domain.Tests.Phases.ByHand;
using static Reknit.Domain.CheckIns.AgeBand;
using static Reknit.Domain.Tests.CheckIns.Answers.CheckInTests;

namespace Reknit.Domain.Tests.CheckIns.OnFile;

/// <summary>What gates and steps read of a child's check-ins.</summary>
public sealed class CheckInsKnownTests
{
    private static readonly DateOnly Today = Known.Today;

    [Fact]
    public void A_baseline_is_counted_in_days_on_the_scale_that_the_child_is_asked_on_now()
    {
        var worried = Scale(Empty(SevenToTen, Moment.Before), Topic.Worry, 2);
        var known = Of(
            On(-40, Scale(Empty(FourToSix, Moment.Before), Topic.Worry, 1)),
            On(-20, worried),
            On(-20, Scale(After(SevenToTen), Topic.HowNow, 1)),
            On(-6, worried),
            // Silence says nothing of what is usual.
            On(-1, Empty(SevenToTen, Moment.Before))
        );

        Assert.Equal((2, 14), (known.BaselineCheckIns, known.BaselineDays));
        Assert.Equal((0, 0), (CheckInsKnown.None.BaselineCheckIns, CheckInsKnown.None.BaselineDays));
    }

    [Fact]
    public void Worry_and_safety_are_the_last_that_was_asked_of_this_adult_in_this_approach()
    {
        var calm = Scale(Empty(SevenToTen, Moment.Before), Topic.Worry, 1);
        var safe = Scale(After(SevenToTen), Topic.FeltSafe, 4);

        Assert.Equal(1, Of(On(-9, calm)).ExpectedWorry);
        Assert.Equal(4, Of(On(-9, safe)).FeltSafe);
        // Before another adult's session it was another worry.
        Assert.Null(CheckInsKnown.Of([new(On(-9, calm), [Known.Ruth])], SevenToTen, Known.Tobin, null).ExpectedWorry);
        Assert.Equal(
            1,
            CheckInsKnown.Of([new(On(-9, calm), [Known.Tobin])], SevenToTen, Known.Tobin, null).ExpectedWorry
        );
        // Skipped the last time, or said before a step back, or on another scale: not known.
        Assert.Null(Of(On(-9, calm), On(-2, Empty(SevenToTen, Moment.Before))).ExpectedWorry);
        Assert.Null(
            CheckInsKnown
                .Of([new(On(-9, calm), [Known.Tobin])], SevenToTen, Known.Tobin, Today.AddDays(-8))
                .ExpectedWorry
        );
        Assert.Null(
            CheckInsKnown.Of([new(On(-9, calm), [Known.Tobin])], ElevenToThirteen, Known.Tobin, null).ExpectedWorry
        );
        Assert.Null(CheckInsKnown.Of([new(On(-9, calm), [Known.Tobin])], null, Known.Tobin, null).ExpectedWorry);
    }

    [Fact]
    public void What_the_child_said_counts_before_what_was_typed_and_of_two_the_one_that_asks_for_more()
    {
        var after = Chose(
            Scale(Scale(After(SevenToTen), Topic.MostWorried, 3), Topic.HowNow, 1),
            Topic.Stopped,
            "at-once"
        );
        var nextDay = Scale(Empty(SevenToTen, Moment.NextDay), Topic.Worry, 4);
        StepAccount Heard(StepAccount written, params CheckIn[] said) => SessionHeard.In([written], Of(said))[0];

        var both = Heard(Written, On(-5, after), On(-4, nextDay));
        Assert.Equal((3, 1, 4), (both.Peak, both.End, both.NextDay));
        Assert.Equal((StopOutcome.StoppedAtOnce, true), (both.Stop, both.ReadyForMore));
        Assert.Equal(Written, Heard(Written, On(-6, after), On(-1, nextDay)));
        Assert.Equal(Written.End, Heard(Written, On(-5, Scale(After(ElevenToThirteen), Topic.HowNow, 9))).End);
        var less = Heard(Written, On(-5, Chose(After(SevenToTen), Topic.NextTime, "less")));
        Assert.Equal((false, true), (less.ReadyForMore, less.AsksToGoDown));
        // "The same again" is no wish for more, whatever was typed.
        Assert.False(Heard(Written, On(-5, Chose(After(SevenToTen), Topic.NextTime, "same"))).ReadyForMore);
        var pushed = Written with { SomebodyPushed = true, Stop = StopOutcome.NotAtOnce };
        var otherwise = Heard(pushed, On(-5, Chose(after, Topic.Pushed, "no")));
        Assert.Equal((true, StopOutcome.NotAtOnce), (otherwise.SomebodyPushed, otherwise.Stop));
        Assert.False(Heard(Written, On(-5, Chose(after, Topic.Pushed, "no"))).SomebodyPushed);
        // The next day of a later session is not this one's.
        var two = SessionHeard.In([Written, Written with { HeldOn = Today.AddDays(-4) }], Of(On(-3, nextDay)));
        Assert.Equal([Written.NextDay, 4], two.Select(a => a.NextDay));
    }

    [Theory]
    [InlineData("less", true)]
    [InlineData("stop", true)]
    [InlineData("same", false)]
    [InlineData("more", false)]
    public void A_child_who_wants_less_takes_back_the_yes_of_that_day_or_before_though_nobody_wrote_the_session_down(
        string next,
        bool isTaken
    )
    {
        bool DrewBack(DateOnly saidYesOn, PersonId with)
        {
            var said = new HeardCheckIn(On(-5, Chose(After(SevenToTen), Topic.NextTime, next)), [with]);
            var known = HandQuestionTests.Unknown with
            {
                CheckIns = CheckInsKnown.Of([said], SevenToTen, Known.Tobin, null),
                Assents = [Known.Yes(Rung.PhotoOrVoice) with { AskedOn = saidYesOn }],
            };
            var state = PathwayState.Begin(Known.June, Known.Tobin);
            return StepKnowledge.Take(known, state, Rung.PhotoOrVoice, AtTheDoor.NothingSaid, []).Facts.DrewBackSince;
        }

        Assert.Equal(isTaken, DrewBack(Today.AddDays(-5), Known.Tobin));
        Assert.Equal(isTaken, DrewBack(Today.AddDays(-6), Known.Tobin));
        Assert.False(DrewBack(Today.AddDays(-4), Known.Tobin));
        // Of a session with somebody else.
        Assert.False(DrewBack(Today.AddDays(-6), Known.Ana));
    }

    [Fact]
    public void A_child_asked_on_another_scale_was_not_heard_at_all()
    {
        var after = Chose(
            Chose(Scale(After(ElevenToThirteen), Topic.MostWorried, 9), Topic.Pushed, "yes"),
            Topic.Stopped,
            "not-at-once"
        );
        var heard = SessionHeard.In([Written], Of(On(-5, Chose(after, Topic.NextTime, "stop"))))[0];

        Assert.Equal((true, true, true), (heard.SomebodyPushed, heard.TooMuch, heard.AsksToGoDown));
        Assert.Equal((StopOutcome.NotAtOnce, false), (heard.Stop, heard.ReadyForMore));
        // A number says nothing on a scale that it is not of.
        Assert.Equal((Written.Peak, Written.End), (heard.Peak, heard.End));
    }

    [Fact]
    public void A_signed_session_without_a_note_did_not_exist_for_the_ladder()
    {
        var (last, step) = (Today.AddDays(-2), Rung.SideBySide);
        var on = new HashSet<(DateOnly On, Rung Step)> { (Written.HeldOn, step), (last, step) };
        var days = on.Select(s => s.On).ToHashSet();
        var calm = Scale(Scale(After(SevenToTen), Topic.MostWorried, 1), Topic.HowNow, 0);
        var good = Chose(Chose(Chose(calm, Topic.Pushed, "no"), Topic.Stopped, "not-used"), Topic.NextTime, "more");
        var steps = new StepsKnown([Written], Today.AddDays(-9), null);

        var unsaid = steps.WithSigned(on, days, Of(), SevenToTen);
        Assert.Equal([(last, step)], unsaid.NotesOwed);
        Assert.Equal([Written.HeldOn, last], unsaid.Accounts.Select(a => a.HeldOn));
        Assert.Equal(
            (null, null, false),
            (unsaid.Accounts[1].SomebodyPushed, unsaid.Accounts[1].Peak, unsaid.Accounts[1].ReadyForMore)
        );
        // The child's own page says how it was for them, and nothing of the ground rules.
        var told = steps.WithSigned(on, days, Of(On(-2, good)), SevenToTen).Accounts[1];
        Assert.Equal((1, false, true), (told.Peak, told.SomebodyPushed, told.ReadyForMore));
        Assert.False(StepUpRules.IsSteady(told.Session with { NextDay = 0 }, [0], Known.Settings));
        Assert.True(StepUpRules.IsSteady(told.Session with { NextDay = 0, IsWritten = true }, [0], Known.Settings));
        // And what asks for a step down is seen.
        var less = steps.WithSigned(on, days, Of(On(-2, Chose(After(SevenToTen), Topic.NextTime, "stop"))), SevenToTen);
        Assert.Contains(StepDownSigns.On(StepKnowledge.Down(less, [], Known.Settings)), s => s.Id == "SD.2");
        var written = steps with { Accounts = [Written, Written with { HeldOn = last }] };
        Assert.Empty(written.WithSigned(on, days, Of(), SevenToTen).NotesOwed);
    }

    [Fact]
    public void A_push_stops_the_step_until_two_cleared_it_or_the_child_says_otherwise_on_another_day()
    {
        var yes = Chose(After(SevenToTen), Topic.Pushed, "yes");
        var no = Chose(After(SevenToTen), Topic.Pushed, "no");
        bool Stops(DateOnly? cleared, params CheckIn[] said) =>
            new StepsKnown([Written with { SomebodyPushed = false }], Today, cleared)
            {
                Pushes = Of(said).Pushes,
            }.SomebodyPushed;

        Assert.False(Stops(null));
        Assert.True(Stops(null, On(-5, yes)));
        Assert.True(Stops(null, On(-5, yes), On(-5, no)));
        Assert.True(Stops(Today.AddDays(-5), On(-5, yes)));
        Assert.False(Stops(Today.AddDays(-4), On(-5, yes)));
        Assert.False(Stops(null, On(-5, yes), On(-2, no)));
        // What somebody typed of a later session does not undo what the child said.
        Assert.True(Stops(null, On(-8, yes)));
    }

    [Fact]
    public void What_is_said_of_a_session_counts_with_the_adults_it_was_with_and_with_nobody_else()
    {
        var good = Scale(Scale(After(SevenToTen), Topic.FeltSafe, 4), Topic.HadASay, 4);
        var bad = Chose(Scale(After(SevenToTen), Topic.FeltSafe, 0), Topic.Pushed, "yes");
        HeardCheckIn[] heard =
        [
            new(On(-9, good), [Known.Tobin]),
            new(On(-9, bad), [Known.Ruth]),
            new(On(-6, good), [Known.Tobin, Known.Ruth]),
            new(On(-3, bad), []),
        ];
        CheckInsKnown With(PersonId adult) => CheckInsKnown.Of(heard, SevenToTen, adult, null);
        var (tobin, ruth) = (With(Known.Tobin), With(Known.Ruth));

        Assert.Equal((2, 1), (tobin.SafeInARow, ruth.SafeInARow));
        Assert.Equal((4, 4), (tobin.FeltSafe, ruth.FeltSafe));
        // Two sessions of one day are two.
        Assert.Equal(4, tobin.About(Today.AddDays(-9), null, SevenToTen)!.FeltSafe);
        Assert.Equal(0, ruth.About(Today.AddDays(-9), null, SevenToTen)!.FeltSafe);
        Assert.Null(tobin.About(Today.AddDays(-3), null, SevenToTen));
        // Who was pushed is pushed, whoever was there; and a child's usual is the child's.
        Assert.Equal([true, true], tobin.Pushes.Select(p => p.Yes));
        Assert.Equal(tobin.Pushes, ruth.Pushes);
        Assert.Equal((3, 6), (ruth.BaselineCheckIns, ruth.BaselineDays));
    }

    [Fact]
    public void A_wish_to_hurt_oneself_counts_from_its_own_minute_also_from_a_page_that_had_ended()
    {
        var ten = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        DangerSaid Said(Danger danger, int minutes) =>
            new(Guid.Empty, Known.June, danger, Today) { At = ten.AddMinutes(minutes) };
        var kept = Chose(After(SevenToTen), Topic.SomethingWrong, "i-want-to-hurt-myself");
        var known = CheckInsKnown.Of([new(kept, []) { AlertAt = ten }], SevenToTen, Known.Tobin, null);

        Assert.Equal(ten, known.HurtingSelfAt);
        // The page's first alarm was another one.
        Assert.Equal(
            ten.AddMinutes(25),
            known.With([Said(Danger.HurtByAnother, 40), Said(Danger.HurtingSelf, 25)]).HurtingSelfAt
        );
        Assert.Equal(ten.AddMinutes(5), CheckInsKnown.None.With([Said(Danger.HurtingSelf, 5)]).HurtingSelfAt);
        Assert.Null(CheckInsKnown.None.With([Said(Danger.HurtByAnother, 5)]).HurtingSelfAt);
        Assert.Equal(ten, known.With([]).HurtingSelfAt);
    }

    [Fact]
    public void An_answer_from_home_is_about_the_session_that_it_names_and_a_later_one_softens_nothing()
    {
        CheckIn Next(int on, int worry) => On(on, Scale(Empty(ElevenToThirteen, Moment.NextDay), Topic.Worry, worry));
        HeardCheckIn Home(int on, int worry, int session) =>
            new(Next(on, worry), [Known.Tobin]) { SessionOn = Today.AddDays(session) };
        // Monday's link, answered on Wednesday, after another session on Tuesday.
        var known = CheckInsKnown.Of(
            [Home(-3, 8, session: -5), Home(-3, 2, session: -5), Home(-2, 1, session: -4)],
            ElevenToThirteen,
            Known.Tobin,
            null
        );
        int? Worry(int session) =>
            known.About(Today.AddDays(session), Today.AddDays(session + 1), ElevenToThirteen)?.NextDay;

        Assert.Equal((8, 1, null), (Worry(-5), Worry(-4), Worry(-3)));
    }

    [Fact]
    public void A_child_who_wants_to_hurt_themselves_is_asked_anew_before_any_step()
    {
        var at = new DateTime(2026, 3, 1, 15, 0, 0, DateTimeKind.Utc);
        var said = On(-1, Chose(After(SevenToTen), Topic.SomethingWrong, "i-want-to-hurt-myself"));
        var heard = CheckInsKnown.Of([new(said, []) { AlertAt = at }], SevenToTen, Known.Tobin, null);
        var unknown = HandQuestionTests.Unknown;
        bool IsOpen(DateTime? asked)
        {
            var quiet = unknown.Screens with { Suicide = new(false, null, false), SuicideAskedAt = asked };
            var known = unknown with { CheckIns = heard, Screens = quiet };
            var state = PathwayState.Begin(Known.June, Known.Tobin);
            return StepKnowledge.Take(known, state, Rung.PhotoOrVoice, AtTheDoor.NothingSaid, []).Facts.RiskIsOpen;
        }

        // Neither a screen before it nor a decision on a report answers it.
        Assert.True(IsOpen(null));
        Assert.True(IsOpen(at.AddHours(-1)));
        Assert.False(IsOpen(at.AddMinutes(20)));
    }

    private static StepAccount Written =>
        new(
            Rung.SideBySide,
            Today.AddDays(-5),
            SevenToTen,
            Peak: 2,
            End: 2,
            NextDay: 0,
            SomebodyPushed: null,
            TooMuch: false,
            StopOutcome.DidNotSay,
            RulesNotKept: [],
            Skills: Array.Empty<SkillShown>(),
            ReadyForMore: true,
            AsksToGoDown: false,
            FrozeOrFawned: false,
            ObserversOfNewTrouble: 0
        );

    private static CheckInsKnown Of(params CheckIn[] inOrder) =>
        CheckInsKnown.Of([.. inOrder.Select(c => new HeardCheckIn(c, [Known.Tobin]))], SevenToTen, Known.Tobin, null);

    private static CheckIn On(int days, CheckIn checkIn) => checkIn with { On = Today.AddDays(days) };
}
