using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Measures;
using Outcome = Reknit.Domain.Measures.Outcome;

namespace Reknit.Domain.Tests.Measures;

/// <summary>What holds of every instrument scored here, for any answers.</summary>
public sealed class ScoringPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(600);
    private static readonly Instrument[] Scored = [.. Instruments.All.Where(i => i.IsScoredHere)];

    private static readonly Gen<About> AnyAbout =
        from sex in Gen.Elements<Sex?>(null, Sex.Female, Sex.Male)
        from age in Gen.Choose(3, 20)
        from isKnown in Gen.Elements(true, false)
        select new About(sex, isKnown ? age : null);

    /// <summary>A form with each item answered, or left open about once in ten.</summary>
    private static readonly Gen<Filled> AnyForm =
        from instrument in Gen.Elements(Scored)
        from about in AnyAbout
        from values in Gen.CollectToList(instrument.Items, ValueOf)
        from open in Gen.ListOf(Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true))), values.Count)
        select new Filled(
            instrument,
            about,
            [.. instrument.Items.Select((i, n) => new Answer(i.Number, values[n])).Where((_, n) => !open[n])]
        );

    private static readonly Gen<(Filled Form, int At)> AnyFormAndItem =
        from form in AnyForm
        from at in Gen.Choose(0, form.Instrument.Items.Count - 1)
        select (form, form.Instrument.Items[at].Number);

    private static Gen<int> ValueOf(Item item) => Gen.Choose(item.Least, Math.Min(item.Most, 50));

    [Fact]
    public void There_are_forms_to_try() => Assert.True(Scored.Length >= 16);

    [Fact]
    public void A_score_stays_within_its_scale() =>
        Check(
            AnyForm,
            form =>
                ScalesOf(form)
                    .All(s =>
                    {
                        var scale = form.Instrument.Scales.First(x => x.Name == s.Scale);
                        return s.Least >= scale.Least && s.Least <= s.Most && s.Most <= scale.Most;
                    })
        );

    [Fact]
    public void The_order_of_answers_changes_nothing() =>
        Check(
            from form in AnyForm
            from shuffled in Gen.Shuffle(form.Answers.ToArray())
            select (form, Other: form with { Answers = shuffled }),
            pair => Shown(pair.form.Outcome) == Shown(pair.Other.Outcome)
        );

    [Fact]
    public void An_answer_that_says_more_never_lowers_a_score() =>
        Check(
            AnyFormAndItem,
            x =>
            {
                var item = x.Form.Instrument.Items.First(i => i.Number == x.At);
                var answer = x.Form.Answers.FirstOrDefault(a => a.Item == x.At, new(x.At, -1));
                var worse = item.IsReversed ? answer.Value - 1 : answer.Value + 1;
                if (answer.Value < 0 || !item.Takes(worse))
                {
                    return true;
                }

                var after = x.Form with { Answers = [.. x.Form.Answers.Where(a => a.Item != x.At), new(x.At, worse)] };
                return ScalesOf(x.Form)
                    .All(s =>
                        ScalesOf(after).Where(t => t.Scale == s.Scale).All(t => t.Least >= s.Least && t.Most >= s.Most)
                    );
            }
        );

    [Fact]
    public void An_open_item_is_never_scored_as_zero() =>
        Check(
            AnyFormAndItem,
            x =>
            {
                var form = x.Form with { Answers = [.. x.Form.Answers.Where(a => a.Item != x.At)] };
                var item = form.Instrument.Items.First(i => i.Number == x.At);
                return form.Outcome is not Outcome.Scored scored
                    || item.IsUnscored
                    || scored
                        .Scales.Where(s => ItemsOf(form.Instrument, s.Scale).Contains(x.At) && !IsSkipped(form, x.At))
                        .All(s => s.IsProrated || s.Most - s.Least >= item.Most - item.Least);
            }
        );

    [Fact]
    public void What_is_open_is_borne_by_a_rule_or_named() =>
        Check(
            AnyForm,
            form =>
            {
                var open = form
                    .Instrument.Items.Where(i => !i.IsUnscored && form.Answers.All(a => a.Item != i.Number))
                    .Select(i => i.Number)
                    .Where(n => !IsSkipped(form, n))
                    .ToList();
                return form.Instrument.Key is not Key.Sums
                    || form.Outcome switch
                    {
                        Outcome.Scored scored => scored.Unanswered.SequenceEqual(open),
                        Outcome.NotScored not => not.Missing.SequenceEqual(open),
                        _ => true,
                    };
            }
        );

    [Fact]
    public void An_alert_is_lost_by_no_other_answer_no_gap_and_no_fault() =>
        Check(
            from form in AnyForm
            from rest in Gen.SubListOf(form.Answers.ToArray())
            from bad in Gen.Elements(0, 1)
            let alarming = form.Answers.Where(a =>
                form.Instrument.Alerts.Any(r => r.Item == a.Item && a.Value >= r.AtLeast)
            )
            let kept = alarming.Concat(rest).Distinct()
            select (form, Other: form with { Answers = [.. kept, .. Enumerable.Repeat(new Answer(99, 1), bad)] }),
            pair =>
            {
                var other = pair.Other.Outcome.Alerts.ToHashSet();
                return pair
                    .form.Outcome.Alerts.Where(a => a.Item is not null && a.Kind != AlertKind.SafetyQuestionOpen)
                    .Where(a => pair.form.Answers.Any(x => x.Item == a.Item))
                    .All(other.Contains);
            }
        );

    [Fact]
    public void No_suicide_screen_with_a_yes_or_a_gap_is_negative() =>
        Check(
            AnyForm,
            form =>
                form.Instrument.Screens is not Subject.Suicide
                || form.Outcome is not Outcome.Scored { Positive: Positive.No }
                || form.Answers.All(a => a.Value == 0)
        );

    private static bool IsSkipped(Filled form, int item) =>
        form.Instrument.Key is Key.Sums { Skip: { } skip }
        && skip.Skipped.Contains(item)
        && form.Answers.Any(a => a.Item == skip.Item && a.Value == skip.Is);

    private static IReadOnlyList<int> ItemsOf(Instrument instrument, string scale) =>
        instrument.Scales.First(s => s.Name == scale).Items;

    private static IReadOnlyList<ScaleScore> ScalesOf(Filled form) =>
        form.Outcome is Outcome.Scored scored ? scored.Scales : [];

    /// <summary>All of an outcome as text: records compare lists by reference.</summary>
    private static string Shown(Outcome outcome) =>
        outcome switch
        {
            Outcome.Scored s => $"{s.Band} {s.Positive} {Join(s.Scales)} {Join(s.Unanswered)} {Join(s.Alerts)}",
            Outcome.NotScored n => $"{Join(n.Missing)} {Join(n.Alerts)}",
            Outcome.Refused r => $"{Join(r.Faults)} {Join(r.Alerts)}",
            _ => "",
        };

    private static string Join<T>(IEnumerable<T> things) => string.Join("; ", things);

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(Arb.From(cases), holds).Check(Fixed);

    private sealed record Filled(Instrument Instrument, About About, IReadOnlyList<Answer> Answers)
    {
        public Outcome Outcome => Scoring.Score(Instrument, Answers, About);
    }
}
