using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns;

/// <summary>What holds of every answer that a child may give, on whatever day and in whatever order.</summary>
public sealed class AssentPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(2000);

    private static readonly Gen<Assent> AnyAssent =
        from step in Gen.Elements(Rung.NotesBothWays, Rung.SideBySide, Rung.SideBySide, Rung.PlayTogether)
        from adult in Gen.Elements(Known.Tobin, Known.Tobin, Known.Tobin, Known.Ana)
        from place in Gen.Elements(Known.Place, Known.Place, Known.Place, "the park")
        from answer in Gen.Frequency(
            (4, Gen.Elements(AssentAnswer.Yes, AssentAnswer.OkToTryALittle)),
            (1, Gen.Elements(Enum.GetValues<AssentAnswer>()))
        )
        from asked in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-9, 1)))
        from taker in Gen.Frequency(
            (6, Gen.Constant(AssentTaker.Therapist)),
            (1, Gen.Elements(Enum.GetValues<AssentTaker>()))
        )
        from surface in Gen.Frequency(
            (6, Gen.Constant(AssentSurface.PracticeDevice)),
            (1, Gen.Elements(Enum.GetValues<AssentSurface>()))
        )
        from alone in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from wanted in Gen.Frequency(
            (6, Gen.Constant(WantedByOthers.No)),
            (1, Gen.Elements(Enum.GetValues<WantedByOthers>()))
        )
        from isTakenBack in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from froze in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        let day = Known.Today.AddDays(asked)
        select new Assent(
            Known.June,
            adult,
            step,
            place,
            answer,
            day,
            taker,
            surface,
            alone,
            wanted,
            isTakenBack ? day : null,
            froze
        );

    [Fact]
    public void Into_one_room_leads_only_a_yes_of_this_day_to_this_step_adult_and_place_asked_alone()
    {
        var open = 0;
        Check(
            AnyAssent,
            a =>
            {
                var isValid = AssentRules.IsValid(Known.Asked(Rung.SideBySide) with { Assent = a });
                open += isValid ? 1 : 0;
                return isValid
                    == (
                        a.Step == Rung.SideBySide
                        && a.Adult == Known.Tobin
                        && a.Place == Known.Place
                        && a.Answer is AssentAnswer.Yes or AssentAnswer.OkToTryALittle
                        && a.AskedOn == Known.Today
                        && a.TakenBy is not (AssentTaker.Family or AssentTaker.FrontDesk)
                        && a.TakenOn != AssentSurface.ParentsDevice
                        && a is { WasAlone: true, WantedByOthers: WantedByOthers.No }
                        && a is { WithdrawnOn: null, FrozeOrFawned: false }
                    );
            }
        );
        Assert.True(open > 50);
    }

    /// <summary>The day ends at midnight where the practice is, also where it has 23 or 25 hours.</summary>
    [Theory]
    [InlineData("America/New_York", 2026, 3, 8, 23)]
    [InlineData("America/New_York", 2026, 11, 1, 25)]
    [InlineData("America/Phoenix", 2026, 3, 8, 24)]
    [InlineData("Pacific/Honolulu", 2026, 12, 31, 24)]
    public void A_yes_lasts_until_midnight_where_the_practice_is(string zone, int year, int month, int day, int hours)
    {
        var here = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var date = new DateOnly(year, month, day);
        DateTime Begin(DateOnly on) => TimeZoneInfo.ConvertTimeToUtc(on.ToDateTime(TimeOnly.MinValue), here);
        DateOnly At(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, here));
        var (begin, end) = (Begin(date), Begin(date.AddDays(1)));
        Assert.Equal(hours, (end - begin).TotalHours);

        bool IsValid(DateTime asked, DateTime goesIn) =>
            AssentRules.IsValid(
                Known.Asked(Rung.SideBySide) with
                {
                    Assent = Known.Yes(Rung.SideBySide) with { AskedOn = At(asked) },
                    Today = At(goesIn),
                }
            );
        Check(
            from asked in Gen.Choose(0, (hours * 60) - 1)
            from later in Gen.Choose(0, (hours * 60) - 1)
            select (Asked: begin.AddMinutes(Math.Min(asked, later)), GoesIn: begin.AddMinutes(Math.Max(asked, later))),
            x => IsValid(x.Asked, x.GoesIn) && !IsValid(x.Asked, end) && !IsValid(begin.AddTicks(-1), x.GoesIn)
        );
        Assert.True(IsValid(begin, end.AddTicks(-1)));
    }

    [Fact]
    public void A_yes_to_indirect_contact_lasts_seven_days_at_most_whatever_the_practice_sets() =>
        Check(
            from daysOld in Gen.Choose(-2, 20)
            from setting in Gen.Choose(0, 40)
            select (daysOld, setting),
            x =>
                AssentRules.IsValid(
                    Known.Asked(Rung.NotesBothWays) with
                    {
                        Assent = Known.Yes(Rung.NotesBothWays) with { AskedOn = Known.Today.AddDays(-x.daysOld) },
                        DaysFresh = x.setting,
                    }
                ) == (x.daysOld >= 0 && x.daysOld <= Math.Min(x.setting, 7))
        );

    /// <summary>In whatever order a child says yes, takes it back and says yes again: the last word counts.</summary>
    [Fact]
    public void A_no_after_the_last_yes_shuts_the_step_and_a_new_yes_opens_it() =>
        Check(
            Gen.ListOf(AnyAssent),
            answers =>
            {
                List<Assent> before = [.. answers];
                var yes = Known.Yes(Rung.SideBySide);
                Assent[] noes =
                [
                    yes with
                    {
                        WithdrawnOn = Known.Today,
                    },
                    yes with
                    {
                        Answer = AssentAnswer.Withdrawn,
                    },
                    yes with
                    {
                        Answer = AssentAnswer.No,
                        Place = "the park",
                        Step = Rung.AccompaniedOuting,
                    },
                    yes with
                    {
                        Answer = AssentAnswer.NotToday,
                        WasAlone = false,
                    },
                    yes with
                    {
                        FrozeOrFawned = true,
                    },
                ];
                return IsOpen([.. before, yes])
                    && noes.All(no => !IsOpen([.. before, yes, no]) && IsOpen([.. before, yes, no, yes]));
            }
        );

    [Fact]
    public void What_was_said_of_another_adult_neither_opens_nor_shuts() =>
        Check(
            Gen.ListOf(AnyAssent),
            answers =>
            {
                List<Assent> others = [.. answers.Select(a => a with { Adult = Known.Ana })];
                return !IsOpen(others) && IsOpen([Known.Yes(Rung.SideBySide), .. others]);
            }
        );

    private static bool IsOpen(IReadOnlyList<Assent> answers)
    {
        var facts = Known.Asked(Rung.SideBySide);
        var last = AssentHistory.Latest(answers, facts.Step, facts.Adult, facts.Place);
        return AssentRules.IsValid(facts with { Assent = last });
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(Arb.From(cases), holds).Check(Fixed);
}
