namespace Reknit.Domain.Measures;

/// <summary>Answers to outcome: the same answers give the same outcome, in whatever order they come.</summary>
public static class Scoring
{
    public static Outcome Score(Instrument instrument, IReadOnlyList<Answer> answers, About about)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(about);
        if (instrument.Key is not { } key)
        {
            return new Outcome.TakenElsewhere();
        }

        var alerts = AlertsOf(instrument, answers, about);
        var faults = Faults(instrument, answers);
        if (faults.Count > 0)
        {
            return new Outcome.Refused(faults, alerts);
        }

        var given = answers.ToDictionary(a => a.Item, a => a.Value);
        return key switch
        {
            Key.Sums sums => Sums.Score(instrument, sums, given, about, alerts),
            Key.AnyOf any => OwnQuestions.Read(instrument, any, given, about, alerts),
            Key.AnyYes => SuicideTriage.AnyYes(given, about, alerts),
            _ => SuicideTriage.Highest(given, alerts),
        };
    }

    /// <summary>Read from each answer by itself, so that no other answer, fault or gap can take one away.</summary>
    private static List<Alert> AlertsOf(Instrument instrument, IReadOnlyList<Answer> answers, About about)
    {
        var alerts = (
            from rule in instrument.Alerts
            let item = instrument.Items.First(i => i.Number == rule.Item)
            where answers.Any(a => a.Item == rule.Item && item.Takes(a.Value) && a.Value >= rule.AtLeast)
            select new Alert(instrument.Id, rule.Item, rule.Kind)
        ).ToList();
        alerts.AddRange(
            instrument.Key is Key.AnyYes
                ? SuicideTriage.Unasked(instrument, answers, about)
                : from item in instrument.Alerts.Select(r => r.Item).Distinct()
                where instrument.Key is Key.Sums && !answers.Any(a => a.Item == item)
                select new Alert(instrument.Id, item, AlertKind.SafetyQuestionOpen)
        );
        return alerts;
    }

    private static List<Fault> Faults(Instrument instrument, IReadOnlyList<Answer> answers)
    {
        var faults = new List<Fault>();
        foreach (var answer in answers.Distinct().OrderBy(a => a.Item).ThenBy(a => a.Value))
        {
            if (instrument.Items.FirstOrDefault(i => i.Number == answer.Item) is not { } item)
            {
                faults.Add(new(answer.Item, FaultKind.NoSuchItem));
            }
            else if (!item.Takes(answer.Value))
            {
                faults.Add(new(answer.Item, FaultKind.NoSuchAnswer));
            }
        }

        faults.AddRange(
            answers
                .GroupBy(a => a.Item)
                .Where(g => g.Count() > 1)
                .OrderBy(g => g.Key)
                .Select(g => new Fault(g.Key, FaultKind.AnsweredTwice))
        );
        if (SkipRule.Of(instrument.Key) is { } skip && answers.Any(a => a.Item == skip.Item && a.Value == skip.Is))
        {
            faults.AddRange(
                answers
                    .Where(a => skip.Skipped.Contains(a.Item) && a.Value != 0)
                    .Select(a => new Fault(a.Item, FaultKind.Contradicts))
                    .Distinct()
                    .OrderBy(f => f.Item)
            );
        }

        return faults;
    }
}
