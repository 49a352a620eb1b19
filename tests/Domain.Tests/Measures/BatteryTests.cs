using Reknit.Domain.Measures;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Measures;

public sealed class BatteryTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);
    private static readonly PersonId One = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    private static readonly PersonId Two = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void Every_person_has_a_row_for_every_moment()
    {
        var wanted =
            from moment in Enum.GetValues<Moment>()
            from person in Enum.GetValues<BatteryPerson>()
            select (moment, person);
        Assert.Equal(wanted.ToHashSet(), BatteryTable.Rows.Select(r => (r.Moment, r.Person)).ToHashSet());
        Assert.Equal(20, BatteryTable.Rows.Count);
        Assert.All(
            BatteryTable.Rows.SelectMany(r => r.Parts).SelectMany(p => p.Instruments),
            id => Assert.NotNull(Instruments.Find(id))
        );
    }

    [Fact]
    public void At_intake_each_parent_is_asked_alone_about_violence_mood_worry_alcohol_drugs_and_hard_experiences()
    {
        var due = Battery.Due(Parent(), Start);
        Assert.Equal(
            ["violence", "mood", "anxiety", "alcohol", "drugs", "adult-trauma", "goals"],
            due.Select(d => d.Part.Id)
        );
        Assert.All(due.Where(d => d.Part.Id != "goals"), d => Assert.True(d.Part.IsAlone));
    }

    [Theory]
    [InlineData(BatteryPerson.Child4To6, 5, 0)]
    [InlineData(BatteryPerson.Child7To10, 7, 0)]
    [InlineData(BatteryPerson.Child7To10, 8, 2)]
    [InlineData(BatteryPerson.Child4To6, 9, 2)]
    [InlineData(BatteryPerson.Child14To17, 17, 2)]
    public void Every_child_is_asked_alone_about_suicide_and_under_eight_without_a_form(
        BatteryPerson band,
        int age,
        int forms
    )
    {
        var due = Assert.Single(Battery.Due(Child(band, age), Start), d => d.Part.Id == "suicide");
        Assert.True(due.Part.IsAlone);
        Assert.False(due.Part.IsOptional);
        Assert.Equal(forms, due.Instruments.Count);
    }

    [Theory]
    [InlineData(BatteryPerson.Child4To6, "The clinician's assessment", "")]
    [InlineData(BatteryPerson.Child7To10, "ASQ from 8 on; of a child of 7 the clinician's", "asq cssrs_screen")]
    [InlineData(BatteryPerson.Child11To13, "ASQ", "asq cssrs_screen")]
    public void Without_a_day_of_birth_the_band_says_how_a_child_is_asked_about_suicide(
        BatteryPerson band,
        string name,
        string forms
    )
    {
        var due = Assert.Single(Battery.Due(Child(band, 0) with { Age = null }, Start), d => d.Part.Id == "suicide");
        Assert.StartsWith(name, due.Part.Name, StringComparison.Ordinal);
        Assert.Equal(forms, string.Join(' ', due.Instruments.Select(i => i.Id)));
    }

    [Fact]
    public void Each_parent_is_asked_about_alcohol_drugs_and_hard_experiences_again_at_the_review()
    {
        var facts = AllDone(Parent());
        Assert.DoesNotContain(
            Battery.Due(facts, Start.AddDays(59)),
            d => d.Part.Id is "alcohol" or "drugs" or "adult-trauma"
        );
        var due = Battery.Due(facts, Start.AddDays(60)).Select(d => d.Part.Id).ToList();
        Assert.Contains("alcohol", due);
        Assert.Contains("drugs", due);
        Assert.Contains("adult-trauma", due);
    }

    [Fact]
    public void Every_child_is_screened_for_trauma_at_intake_and_at_review() =>
        Assert.All(
            BatteryTable.Rows.Where(r =>
                r.Person != BatteryPerson.Parent && r.Moment is Moment.Intake or Moment.Review
            ),
            r => Assert.True(r.Person is BatteryPerson.Parent || r.Parts.Any(p => p.Id == "trauma" && !p.IsOptional))
        );

    [Fact]
    public void Each_adult_answers_about_the_child_apart()
    {
        var child = Child(BatteryPerson.Child7To10, 8) with { Done = [new("symptoms", One, Start, 0)] };
        Assert.Equal(Two, Assert.Single(Battery.Due(child, Start), d => d.Part.Id == "symptoms").By);
    }

    [Fact]
    public void Only_instruments_made_for_the_age_are_offered() =>
        Assert.Equal(
            ["phqa"],
            Battery
                .Due(Child(BatteryPerson.Child14To17, 17), Start)
                .Single(d => d.Part.Id == "distress")
                .Instruments.Select(i => i.Id)
        );

    [Theory]
    [InlineData(59, 5, false)]
    [InlineData(60, 0, true)]
    [InlineData(10, 6, true)]
    public void The_review_comes_after_six_sessions_or_sixty_days(int days, int sessions, bool isDue)
    {
        var child = AllDone(Child(BatteryPerson.Child11To13, 12)) with { SessionsHeld = sessions };
        var due = Battery.Due(child, Start.AddDays(days));
        Assert.Equal(isDue, due.Any(d => d is { Moment: Moment.Review, Part.Id: "distress" }));
    }

    [Fact]
    public void A_review_that_was_answered_counts_from_that_day_and_session()
    {
        var facts = AllDone(Parent()) with { SessionsHeld = 11 };
        var answered = facts with { Done = [.. facts.Done, new("distress", null, Start.AddDays(50), 6)] };
        Assert.DoesNotContain(Battery.Due(answered, Start.AddDays(70)), d => d.Part.Id == "distress");
        var due = Battery.Due(answered with { SessionsHeld = 12 }, Start.AddDays(70));
        Assert.Contains(due, d => d.Part.Id == "distress");
    }

    [Fact]
    public void Each_parent_is_screened_for_violence_again_after_ninety_days()
    {
        var facts = AllDone(Parent()) with { SessionsHeld = 40 };
        Assert.DoesNotContain(Battery.Due(facts, Start.AddDays(89)), d => d.Part.Id == "violence");
        var due = Assert.Single(Battery.Due(facts, Start.AddDays(95)), d => d.Part.Id == "violence");
        Assert.Equal(Start.AddDays(90), due.Since);
    }

    [Fact]
    public void A_check_in_is_due_on_the_day_of_a_session_once()
    {
        var facts = AllDone(Child(BatteryPerson.Child4To6, 5)) with { HasSessionToday = true };
        var today = Start.AddDays(3);
        Assert.Equal(["check-in"], Battery.Due(facts, today).Select(d => d.Part.Id));
        Assert.Empty(Battery.Due(facts with { Done = [.. facts.Done, new("check-in", null, today, 1)] }, today));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(29, 0)]
    [InlineData(30, 30)]
    [InlineData(120, 90)]
    [InlineData(200, 180)]
    public void After_closing_the_last_day_that_came_is_due_and_nothing_else(int days, int since)
    {
        var closed = Start.AddDays(100);
        var due = Assert.Single(Battery.Due(Parent() with { ClosedOn = closed }, closed.AddDays(days)));
        Assert.Equal((Moment.Close, closed.AddDays(since)), (due.Moment, due.Since));
        var done = new PartDone("distress", null, closed.AddDays(since), 9);
        Assert.Empty(Battery.Due(Parent() with { ClosedOn = closed, Done = [done] }, closed.AddDays(days)));
    }

    [Fact]
    public void Before_intake_nothing_is_due() => Assert.Empty(Battery.Due(Parent(), Start.AddDays(-1)));

    [Fact]
    public void A_practice_may_ask_sooner_and_never_later()
    {
        var sooner = Set("review-days", 30);
        Assert.Equal(30, Assert.IsType<BatterySettingsAnswer.Accepted>(sooner).Settings.ReviewDays);
        Assert.All(
            BatterySettings.Table,
            s =>
            {
                var refused = Assert.IsType<BatterySettingsAnswer.Refused>(Set(s.Key, s.Most + 1));
                Assert.Equal(s.Most, Assert.Single(refused.Beyond).Most);
                Assert.IsType<BatterySettingsAnswer.Refused>(Set(s.Key, 0));
                Assert.Contains("[D]", s.Source, StringComparison.Ordinal);
            }
        );
        Assert.Equal(["colour"], Assert.IsType<BatterySettingsAnswer.Refused>(Set("colour", 3)).Unknown);
    }

    [Theory]
    [InlineData(4, BatteryPerson.Child4To6)]
    [InlineData(6, BatteryPerson.Child4To6)]
    [InlineData(7, BatteryPerson.Child7To10)]
    [InlineData(11, BatteryPerson.Child11To13)]
    [InlineData(14, BatteryPerson.Child14To17)]
    public void Age_proposes_a_band(int age, BatteryPerson band) => Assert.Equal(band, BatteryTable.Proposed(age));

    private static BatterySettingsAnswer Set(string key, int value) =>
        BatterySettings.Set(new Dictionary<string, int> { [key] = value });

    private static BatteryFacts Parent() =>
        new(BatteryPerson.Parent, null, Start, null, false, 0, [], [], BatterySettings.Default);

    private static BatteryFacts Child(BatteryPerson band, int age) =>
        new(band, age, Start, null, false, 0, [One, Two], [], BatterySettings.Default);

    /// <summary>With everything that is due on the first day done on it.</summary>
    private static BatteryFacts AllDone(BatteryFacts facts) =>
        facts with
        {
            Done = [.. Battery.Due(facts, Start).Select(d => new PartDone(d.Part.Id, d.By, Start, 0))],
        };

    [Fact]
    public void The_practices_numbers_for_its_gates_say_how_soon_and_none_passes_its_floor()
    {
        Assert.Equal(new BatterySettings(4, 30, 60), BatterySettings.Of(4, 30, 60));
        Assert.Equal(BatterySettings.Default, BatterySettings.Of(4, 61, 60));
        var (closed, today) = (new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 2));
        Assert.Equal(closed.AddDays(30), BatteryTable.LastAfter(closed, today));
        Assert.Equal(closed, BatteryTable.LastAfter(closed, closed.AddDays(29)));
    }
}
