using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>What is due today for each person of a case; what other parts of the program keep is left to them.</summary>
internal sealed class FindDue(CaseworkDb db, LocalTime local, TimeProvider clock)
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
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<PartDue>>> Of(
        CaseId id,
        IReadOnlyList<CaseMember> family,
        IReadOnlyDictionary<PersonId, BatteryPerson> bands,
        IReadOnlyList<ScreenFact> screens,
        CancellationToken ct
    )
    {
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
                    ClosedOn: null,
                    HasSessionToday: false,
                    held.Count,
                    person.IsAdultParty ? [] : adults,
                    [.. screens.Where(s => s.Person == person.Id).SelectMany(s => Done(s, held))],
                    BatterySettings.Default
                );
                due[person.Id] = [.. Battery.Due(facts, today).Where(d => !NoScreens.Contains(d.Part.Id))];
            }
        }

        return due;

        BatteryPerson? BandOf(CaseMember person) =>
            person.IsAdultParty ? BatteryPerson.Parent
            : bands.TryGetValue(person.Id, out var band) ? band
            : null;
    }

    private static IEnumerable<PartDone> Done(ScreenFact screen, List<DateOnly> held) =>
        screen
            .Parts.Where(screen.Does)
            .Select(part => new PartDone(part, screen.By, screen.On, held.Count(day => day <= screen.On)));
}
