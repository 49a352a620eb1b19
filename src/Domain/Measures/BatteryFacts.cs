using Reknit.Domain.People;

namespace Reknit.Domain.Measures;

/// <summary>What is known of one person's screens on one day.</summary>
/// <param name="Age">Whole years; null where not known, so that the band's ages count, and for a parent.</param>
/// <param name="IntakeFrom">First day of intake.</param>
/// <param name="ClosedOn">Null while the work goes on.</param>
/// <param name="SessionsHeld">This person's held sessions up to now.</param>
/// <param name="Adults">Adults who know the child and answer about the child, each apart; empty for a parent.</param>
public sealed record BatteryFacts(
    BatteryPerson Person,
    int? Age,
    DateOnly IntakeFrom,
    DateOnly? ClosedOn,
    bool HasSessionToday,
    int SessionsHeld,
    IReadOnlyList<PersonId> Adults,
    IReadOnlyList<PartDone> Done,
    BatterySettings Settings
)
{
    /// <summary>A concern about safety was raised since the last talk about violence; null where none was.</summary>
    public DateOnly? AskAnewSince { get; init; }
}

/// <summary>A part that was answered, or offered and declined. What could not be scored was not done.</summary>
/// <param name="By">The adult who answered about a child; null where the person did.</param>
/// <param name="SessionsThen">The person's held sessions on that day.</param>
public sealed record PartDone(string Part, PersonId? By, DateOnly On, int SessionsThen);

/// <summary>A part that is due.</summary>
/// <param name="Since">The first day on which it was.</param>
/// <param name="By">The adult who is to answer about the child; null where the person or the clinician does.</param>
/// <param name="Instruments">Those that fit the age; any one of them does. Empty where the clinician asks without a form.</param>
public sealed record PartDue(
    Part Part,
    Moment Moment,
    DateOnly Since,
    PersonId? By,
    IReadOnlyList<Instrument> Instruments
);
