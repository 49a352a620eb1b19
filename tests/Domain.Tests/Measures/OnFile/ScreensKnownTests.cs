using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Measures.OnFile;

/// <summary>What a case's screens say to gates: nothing is met until it was asked, alone, and followed up.</summary>
public sealed partial class ScreensKnownTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly PersonId June = Person(1);
    private static readonly PersonId Mira = Person(2);
    private static readonly PersonId Tobin = Person(3);
    private static readonly ViolenceKind[] Nine = Enum.GetValues<ViolenceKind>();

    [Fact]
    public void Where_nobody_was_asked_everything_is_open()
    {
        var known = Known();

        Assert.Equal(
            (2, 2, 2, false, false, true, null),
            (
                known.ParentsWithoutViolenceScreen,
                known.ParentsWithoutSubstanceScreen,
                known.ParentsWithoutMoodScreen,
                known.ChildIsScreenedForSuicide,
                known.ChildsTraumaScreenIsRecorded,
                known.ScreenShutsCoParenting,
                known.ScreenedOn
            )
        );
        Assert.Equal(new SuicideStanding(true, null, false), known.Suicide);
        Assert.Empty(known.Positive);
    }

    [Fact]
    public void Co_parenting_stays_shut_until_every_adults_newest_finished_talk_found_nothing()
    {
        ScreenFact[] both = [Talk(Mira), Talk(Tobin, 3)];

        Assert.Equal((0, false, Day), Of(Known(both)));
        Assert.Equal((1, true, null), Of(Known(Talk(Mira))));
        Assert.Equal((1, true, null), Of(Known(Talk(Mira), Talk(Tobin, isTrained: false))));
        Assert.Equal((1, true, null), Of(Known(Talk(Mira), Talk(Tobin, isAlone: false))));
        var concern = Known([.. both, Talk(Tobin, 9, finding: ViolenceFinding.Concern)]);
        Assert.Equal((0, true, Day), Of(concern));
        Assert.Equal(
            (Tobin, "violence", Day.AddDays(9)),
            Assert.Single(concern.Positive) is var p ? (p.Person, p.Part, p.On) : default
        );
        // What was asked again and left open takes nothing back, and opens nothing.
        Assert.Equal((0, true, Day), Of(Known([.. both, Talk(Tobin, 9, isTrained: false)])));
        Assert.Equal((0, true, Day), Of(Known([.. both, Elsewhere(Mira, "hits", 11)])));

        static (int, bool, DateOnly?) Of(ScreensKnown known) =>
            (known.ParentsWithoutViolenceScreen, known.ScreenShutsCoParenting, known.ScreenedOn);
    }

    [Fact]
    public void A_parent_is_screened_for_substances_once_both_were_asked_alone_and_a_yes_was_followed_up()
    {
        var alcohol = Scored(Mira, "auditc", [0]);
        var drugs = Scored(Mira, "nida1", [2]);

        Assert.Equal(2, Known(alcohol).ParentsWithoutSubstanceScreen);
        Assert.Equal(2, Known(alcohol, drugs).ParentsWithoutSubstanceScreen);
        Assert.Equal(1, Known(alcohol, Followed(drugs, null)).ParentsWithoutSubstanceScreen);
        Assert.Equal(1, Known(alcohol, Scored(Mira, "nida1", [0])).ParentsWithoutSubstanceScreen);
        Assert.Equal(2, Known(alcohol, Scored(Mira, "nida1", [0], isAlone: false)).ParentsWithoutSubstanceScreen);
        Assert.Equal(["drugs"], Known(alcohol, drugs).Positive.Select(p => p.Part));
    }

    [Fact]
    public void A_parent_is_screened_for_mood_once_an_answer_on_suicide_was_followed_up()
    {
        var worry = Scored(Mira, "gad7", [0, 0, 0, 0, 0, 0, 0]);
        var mood = Scored(Mira, "phq9", [0, 0, 0, 0, 0, 0, 0, 0, 1]);
        // An open question on suicide is no "no".
        var open = Scored(Mira, "phq9", [0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(2, Known(worry, mood).ParentsWithoutMoodScreen);
        Assert.Equal(2, Known(worry, open).ParentsWithoutMoodScreen);
        Assert.Equal(1, Known(worry, Followed(mood, SuicideRisk.None)).ParentsWithoutMoodScreen);
        Assert.Equal(1, Known(worry, Scored(Mira, "core10", new int[10])).ParentsWithoutMoodScreen);
        // Too much is open for a score: it was not done.
        Assert.Equal(2, Known(worry, Followed(Scored(Mira, "phq9", [0]), SuicideRisk.None)).ParentsWithoutMoodScreen);
    }

    [Fact]
    public void A_childs_risk_is_closed_by_a_clinician_and_by_no_later_form()
    {
        var no = Scored(June, "asq", [0, 0, 0, 0, 0]);
        var acute = Scored(June, "asq", [1, 0, 0, 0, 1]);
        var later = no with { On = Day.AddDays(5), KeptAt = At(5) };
        var low = Followed(acute, SuicideRisk.Low, days: 1);
        var cleared = Followed(acute, SuicideRisk.None, days: 1, clears: true);
        var high = Followed(acute, SuicideRisk.High, days: 2);

        Assert.True(Known(no).ChildIsScreenedForSuicide);
        Assert.False(Known(no with { Outcome = no.Outcome with { WasAlone = false } }).ChildIsScreenedForSuicide);
        Assert.Equal(new SuicideStanding(false, null, false), Known(no).Suicide);
        Assert.Equal(new SuicideStanding(true, Day, false), Known(acute).Suicide);
        Assert.Equal(new SuicideStanding(true, Day, false), Known(acute, later).Suicide);
        Assert.Equal(new SuicideStanding(false, Day, false), Known(low, later).Suicide);
        Assert.Equal(new SuicideStanding(false, Day, true), Known(cleared).Suicide);
        Assert.Equal(new SuicideStanding(true, Day.AddDays(2), false), Known(high, later).Suicide);
        Assert.Equal(["suicide"], Known(acute).Positive.Select(p => p.Part));
    }

    [Fact]
    public void A_clinicians_own_assessment_screens_a_child_and_says_how_high_the_risk_is()
    {
        ScreenFact Assessed(SuicideRisk risk) =>
            Fact(June, ScreenKind.RiskAssessment, null, ScreenOutcome.Of(risk, wasAlone: true));

        Assert.True(Known(Assessed(SuicideRisk.None)).ChildIsScreenedForSuicide);
        Assert.False(Known(Assessed(SuicideRisk.Low)).Suicide.IsOpen);
        Assert.Equal(new SuicideStanding(true, Day, false), Known(Assessed(SuicideRisk.Moderate)).Suicide);
        Assert.False(Assessed(SuicideRisk.Low).IsFollowedUp);
    }

    [Fact]
    public void A_trauma_screen_is_recorded_once_a_positive_one_was_reviewed()
    {
        var below = Elsewhere(June, "cats2", 12);
        var positive = Elsewhere(June, "cats2", 30);

        Assert.True(Known(below).ChildsTraumaScreenIsRecorded);
        Assert.False(Known(positive).ChildsTraumaScreenIsRecorded);
        Assert.True(Known(Followed(positive, null)).ChildsTraumaScreenIsRecorded);
    }

    [Fact]
    public void A_follow_up_stays_open_while_the_adult_whom_the_child_chose_has_not_been_told()
    {
        var acute = Scored(June, "asq", [1, 0, 0, 0, 1]);
        var told = new FollowUpSaid("a", "b", SuicideRisk.Low, false, Mira, null, "Dr. Reyes", Day);
        ScreenFact After(FollowUpSaid said) => acute with { FollowUps = [new(Day, At(0), said)] };

        Assert.True(acute.NeedsFollowUp);
        Assert.True(After(told with { ToldBy = null, ToldOn = null }).NeedsFollowUp);
        Assert.False(After(told).NeedsFollowUp);
        Assert.True(After(told with { SafeAdult = null, NobodyBecause = "Sleeps on it." }).NeedsFollowUp);
    }

    [Fact]
    public void A_hold_is_called_for_while_the_risk_is_open_whatever_another_form_says_since()
    {
        var acute = Scored(June, "asq", [1, 0, 0, 0, 1]);
        var blank = Scored(June, "asq", [0, 0, 0, 0, 0]) with { On = Day.AddDays(3), KeptAt = At(3) };
        var none = Followed(acute, SuicideRisk.None);
        var cleared = Followed(acute, SuicideRisk.None, 1, clears: true);
        var again = Scored(June, "asq", [1, 0, 0, 0, 1]) with { On = Day.AddDays(5), KeptAt = At(5) };

        Assert.True(Calls(acute, acute));
        Assert.True(Calls(acute, acute, blank));
        Assert.True(Calls(none, none));
        Assert.False(Calls(cleared, cleared, blank));
        Assert.True(Calls(cleared, cleared, again));
        Assert.False(ScreenHolds.CallsFor(acute, [acute], isChild: false));

        static bool Calls(ScreenFact screen, params ScreenFact[] all) =>
            ScreenHolds.CallsFor(screen, all, isChild: true);
    }

    [Fact]
    public void A_severe_finding_stands_until_a_later_talk_was_finished_and_judged_less()
    {
        var severe = Talk(Mira, 2, finding: ViolenceFinding.Severe);
        var open = Talk(Mira, 5, isTrained: false);

        Assert.True(Known(severe).ViolenceIsSevere);
        Assert.True(Known(severe, open, Talk(Tobin, 9)).ViolenceIsSevere);
        Assert.True(Known(Talk(Mira), severe).ViolenceIsSevere);
        Assert.False(Known(severe, Talk(Mira, 9, finding: ViolenceFinding.Concern)).ViolenceIsSevere);
        Assert.True(ScreenHolds.CallsFor(severe, [severe, open], isChild: false));
    }

    [Fact]
    public void A_severe_talk_calls_for_a_hold_once_for_an_episode_also_when_that_is_over()
    {
        var severe = Numbered(1, Talk(Mira, 2, finding: ViolenceFinding.Severe));
        var still = Numbered(2, Talk(Mira, 5, finding: ViolenceFinding.Severe));
        var less = Numbered(3, Talk(Mira, 9, finding: ViolenceFinding.Concern));
        var again = Numbered(4, Talk(Mira, 12, finding: ViolenceFinding.Severe));
        var other = Numbered(5, Talk(Tobin, 1, finding: ViolenceFinding.Severe));

        Assert.Equal([1], Called(severe, still));
        Assert.Equal([1], Called(less, still, severe));
        Assert.Equal([1, 4], Called(severe, less, again));
        Assert.Equal([1, 5], Called(severe, other));
        Assert.Empty(Called(less));
        Assert.All(ScreenCall.Of([severe, other], [June]), c => Assert.True(c.IsSevereViolence));
    }

    [Fact]
    public void A_childs_positive_screen_calls_for_a_hold_until_a_clinician_cleared_it_and_an_adults_does_not()
    {
        var acute = Numbered(1, Scored(June, "asq", [1, 0, 0, 0, 1]));
        var next = Numbered(2, Scored(June, "asq", [1, 0, 0, 0, 1])) with { On = Day.AddDays(5), KeptAt = At(5) };
        var adults = Numbered(3, Scored(Mira, "asq", [1, 0, 0, 0, 1]));

        Assert.Equal([1], Called(acute));
        Assert.Equal([1], Called(next, acute));
        Assert.Equal([1], Called(Followed(acute, SuicideRisk.None), next));
        Assert.Equal([1, 2], Called(Followed(acute, SuicideRisk.None, 1, clears: true), next));
        Assert.Equal([1], Called(Followed(acute, SuicideRisk.None, 1, clears: true)));
        Assert.Empty(Called(Scored(June, "asq", [0, 0, 0, 0, 0]), adults));
    }

    [Fact]
    public void A_concern_about_safety_asks_anew_whose_it_is_and_of_a_childs_everybody()
    {
        ScreenFact[] talks = [Talk(Mira, 2), Talk(Tobin, 6), Talk(Mira, 9, isTrained: false)];
        var last = ScreensKnown.LastTalksOf(talks);

        Assert.Equal([Mira], Anew(new SafetyConcern(Mira, Day.AddDays(3))));
        Assert.Equal([Mira], Anew(new SafetyConcern(Mira, Day.AddDays(2))));
        Assert.Empty(Anew(new SafetyConcern(Mira, Day.AddDays(1))));
        Assert.Equal([Mira], Anew(new SafetyConcern(June, Day.AddDays(4))));
        Assert.Equal([Mira, Tobin], Anew(new SafetyConcern(June, Day.AddDays(7))));
        Assert.Empty(Anew());
        Assert.Equal(Day.AddDays(3), Of(new(Mira, Day.AddDays(3)), new(June, Day.AddDays(8)))[Mira]);

        IEnumerable<PersonId> Anew(params SafetyConcern[] concerns) => Of(concerns).Keys.OrderBy(p => p != Mira);
        IReadOnlyDictionary<PersonId, DateOnly> Of(params SafetyConcern[] concerns) =>
            AskAnew.Of(concerns, [Mira, Tobin], last);
    }

    private static IEnumerable<int> Called(params ScreenFact[] screens) =>
        ScreenCall.Of(screens, [June]).Select(c => (int)c.Id.Value.ToByteArray()[0]).Order();

    private static ScreenFact Numbered(int n, ScreenFact screen) =>
        screen with
        {
            Id = new(new Guid(n, 0, 0, new byte[8])),
        };

    private static ScreensKnown Known(params ScreenFact[] screens) => ScreensKnown.Of(screens, [Mira, Tobin], June);

    private static ScreenFact Talk(
        PersonId person,
        int days = 0,
        bool isAlone = true,
        bool isTrained = true,
        ViolenceFinding finding = ViolenceFinding.None
    )
    {
        var said = Nine.ToDictionary(k => k, _ => Disclosed.Not);
        var talk = new ViolenceScreen(person, Day.AddDays(days), isAlone, Person(9), isTrained, said, finding);
        return Fact(person, ScreenKind.Violence, null, ScreenOutcome.Of(talk), days);
    }

    private static ScreenFact Scored(PersonId person, string id, int[] answers, bool isAlone = true)
    {
        var form = Instruments.Find(id)!;
        var given = answers.Select((value, n) => new Answer(n + 1, value)).ToList();
        return Fact(
            person,
            ScreenKind.Scored,
            id,
            ScreenOutcome.Of(form, Scoring.Score(form, given, About.NotKnown), isAlone)
        );
    }

    private static ScreenFact Elsewhere(PersonId person, string id, decimal value)
    {
        var form = Instruments.Find(id)!;
        var score = new ScoreElsewhere(form, form.Scales[0].Name, value, null, null, Day, "Dr. Ortiz");
        var accepted = Assert.IsType<ElsewhereAnswer.Accepted>(ElsewhereRules.Decide(score, About.NotKnown, Day));
        return Fact(person, ScreenKind.TakenElsewhere, id, ScreenOutcome.Of(score, accepted, wasAlone: true), 9);
    }

    private static ScreenFact Followed(ScreenFact screen, SuicideRisk? risk, int days = 0, bool clears = false) =>
        screen with
        {
            FollowUps =
            [
                new(
                    screen.On.AddDays(days),
                    At(days).AddHours(1),
                    new("Asked alone.", "Help was offered.", risk, clears, null, "Nobody yet.", null, null)
                ),
            ],
        };

    private static ScreenFact Fact(
        PersonId person,
        ScreenKind kind,
        string? instrument,
        ScreenOutcome outcome,
        int days = 0
    ) => new(default, person, null, kind, instrument, Day.AddDays(days), At(days), outcome, []);

    private static DateTime At(int days) => Day.AddDays(days).ToDateTime(new TimeOnly(9, 0));

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, new byte[8]));
}
