using Reknit.Domain.People;

namespace Reknit.Domain.Measures;

/// <summary>What is due for one person today. Nothing here opens or closes a step: gates read what was done.</summary>
public static class Battery
{
    public static IReadOnlyList<PartDue> Due(BatteryFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. BatteryTable
                .Rows.Where(row => row.Person == facts.Person)
                .SelectMany(row => row.Parts.Where(p => Fits(p, facts)).Select(part => (row.Moment, Part: part)))
                .SelectMany(x => AnswerersOf(x.Part, facts).Select(by => Ask(x.Moment, x.Part, by, facts, today)))
                .OfType<PartDue>()
                .DistinctBy(due => (due.Part.Id, due.By)),
        ];
    }

    private static bool Fits(Part part, BatteryFacts facts) => part.Ages is not { } ages || IsFor(ages, facts);

    /// <summary>By the age; where it is not known, by the ages of the band.</summary>
    private static bool IsFor(Ages ages, BatteryFacts facts) =>
        facts.Age is { } age ? ages.Hold(age) : BatteryTable.AgesOf(facts.Person) is not { } band || ages.Meet(band);

    private static IReadOnlyList<PersonId?> AnswerersOf(Part part, BatteryFacts facts) =>
        part.By is FilledBy.EachAdult ? [.. facts.Adults.Distinct().Select(a => (PersonId?)a)] : [null];

    private static PartDue? Ask(Moment moment, Part part, PersonId? by, BatteryFacts facts, DateOnly today)
    {
        var done = facts.Done.Where(d => d.Part == part.Id && d.By == by && d.On <= today).ToList();
        var since =
            facts.ClosedOn is { } closed && closed <= today
                ? (moment is Moment.Close ? AfterClosing(closed, done, today) : null)
                : moment switch
                {
                    Moment.Intake => done.Exists(d => d.On >= facts.IntakeFrom) ? null : facts.IntakeFrom,
                    Moment.EverySession => facts.HasSessionToday && !done.Exists(d => d.On == today) ? today : null,
                    Moment.Review => Again(part, done, facts, today),
                    _ => null,
                };
        return since is { } day && day <= today ? new(part, moment, day, by, InstrumentsOf(part, facts)) : null;
    }

    /// <summary>Counted from the last time, else from intake: sessions or days, whichever comes first.</summary>
    private static DateOnly? Again(Part part, List<PartDone> done, BatteryFacts facts, DateOnly today)
    {
        var last = done.MaxBy(d => (d.On, d.SessionsThen));
        var from = last?.On ?? facts.IntakeFrom;
        if (part.RepeatsByViolenceDays)
        {
            var byDay = from.AddDays(facts.Settings.ViolenceDays);
            return facts.AskAnewSince < byDay ? facts.AskAnewSince : byDay;
        }

        var byDays = from.AddDays(facts.Settings.ReviewDays);
        var isBySessions = facts.SessionsHeld - (last?.SessionsThen ?? 0) >= facts.Settings.ReviewSessions;
        return isBySessions && today < byDays ? today : byDays;
    }

    /// <summary>The last of the closing days that has come; an earlier one that was missed is not made up for.</summary>
    private static DateOnly? AfterClosing(DateOnly closed, List<PartDone> done, DateOnly today)
    {
        var day = BatteryTable.LastAfter(closed, today);
        return done.Exists(d => d.On >= day) ? null : day;
    }

    private static IReadOnlyList<Instrument> InstrumentsOf(Part part, BatteryFacts facts) =>
        [.. part.Instruments.Select(Instruments.Find).OfType<Instrument>().Where(i => IsFor(i.Ages, facts))];
}
