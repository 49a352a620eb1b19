using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>What is due today for each person of a case; what other parts of the program keep is left to them.</summary>
internal sealed class FindDue(
    CaseworkDb db,
    FindClosings closings,
    HistoryOnFile history,
    GateNumbers numbers,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>Goals, check-ins, skills and rubrics are no screens, and the talk with the child is a signed session.</summary>
    private static readonly string[] NoScreens =
    [
        BatteryTable.Talk.Id,
        BatteryTable.Goals.Id,
        BatteryTable.CheckIn.Id,
        BatteryTable.Skills.Id,
        BatteryTable.Rubric.Id,
    ];

    /// <param name="family">Children, parents and caregivers.</param>
    /// <param name="bands">A child of whom nobody has said it has nothing due yet.</param>
    /// <param name="screens">Of the case, none of them struck.</param>
    /// <param name="declined">Of the case.</param>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<PartDue>>> Of(
        CaseId id,
        IReadOnlyList<CaseMember> family,
        IReadOnlyDictionary<PersonId, BatteryPerson> bands,
        IReadOnlyList<ScreenFact> screens,
        IReadOnlyList<ScreenDeclined> declined,
        CancellationToken ct
    )
    {
        var settings = await Settings(ct);
        var closed = await closings.Of(db.Cases.Where(c => c.Id == id).Select(c => c.Id), ct);
        var zone = await local.Zone(ct);
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var began = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => c.OpenedAt ?? c.ReceivedAt)
            .SingleAsync(ct);
        var came = await (
            from part in db.SessionParts.AsNoTracking()
            where part.CaseId == id && part.Attendance == Attendance.Came
            join session in db.Sessions on part.SessionId equals session.Id
            where session.StruckAt == null
            select new { part.PersonId, session.HeldOn }
        ).ToListAsync(ct);
        var adults = family.Where(m => m.IsAdultParty).Select(m => m.Id).ToList();
        var anew = AskAnew.Of(await history.SafetyConcerns(id, ct), adults, ScreensKnown.LastTalksOf(screens));
        var due = new Dictionary<PersonId, IReadOnlyList<PartDue>>();
        foreach (var person in family)
        {
            var held = came.Where(c => c.PersonId == person.Id).Select(c => c.HeldOn).ToList();
            if (BandOf(person) is { } band)
            {
                var facts = new BatteryFacts(
                    band,
                    // No day of birth is kept: the band alone says how the child is asked.
                    Age: null,
                    zone.DayOf(began),
                    closed.TryGetValue((id, person.Id), out var on) ? on : null,
                    HasSessionToday: false,
                    held.Count,
                    person.IsAdultParty ? [] : adults,
                    [
                        .. screens.Where(s => s.Person == person.Id).SelectMany(s => Done(s, held)),
                        .. declined.Where(d => d.PersonId == person.Id).Select(d => Done(d.Part, d.By, d.On, held)),
                    ],
                    settings
                )
                {
                    AskAnewSince = anew.TryGetValue(person.Id, out var since) ? since : null,
                };
                due[person.Id] = [.. Battery.Due(facts, today).Where(d => !NoScreens.Contains(d.Part.Id))];
            }
        }

        return due;

        BatteryPerson? BandOf(CaseMember person) =>
            person.IsAdultParty ? BatteryPerson.Parent
            : bands.TryGetValue(person.Id, out var band) ? band
            : null;
    }

    /// <summary>The practice's numbers for its gates say how soon.</summary>
    private async Task<BatterySettings> Settings(CancellationToken ct)
    {
        var now = await numbers.Now(ct);
        return BatterySettings.Of(
            now[PathwayNumber.ReviewSessions],
            now[PathwayNumber.ReviewDays],
            now[PathwayNumber.ScreenDays]
        );
    }

    private static PartDone Done(string part, PersonId? by, DateOnly on, List<DateOnly> held) =>
        new(part, by, on, held.Count(day => day <= on));

    private static IEnumerable<PartDone> Done(ScreenFact screen, List<DateOnly> held) =>
        screen.Parts.Where(screen.Does).Select(part => Done(part, screen.By, screen.On, held));
}
