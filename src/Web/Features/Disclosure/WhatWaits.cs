using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>What of releases, requests for records, protections and emergencies waits for somebody, for the day's first page.</summary>
internal sealed class WhatWaits(
    CaseworkDb db,
    CaseAccess access,
    Settings settings,
    LocalTime local,
    TimeProvider clock
) : IDayTasks
{
    public int Order => 20;

    /// <summary>The most urgent first; in each kind only what this person may see.</summary>
    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var open = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var lines = new List<DayTask>();
        if (actor.Role.Allows(Permission.TellInEmergency))
        {
            lines.AddRange(await Emergencies(open, ct));
        }

        if (actor.Role.Allows(Permission.ManageDemands))
        {
            lines.AddRange(await Demands(open, today, ct));
        }

        if (actor.Role.Allows(Permission.ManageProtection))
        {
            lines.AddRange(await Protections(open, today, ct));
        }

        if (actor.Role.Allows(Permission.ManageReleases))
        {
            lines.AddRange(await Releases(open, today, ct));
        }

        return lines;
    }

    private async Task<IEnumerable<DayTask>> Emergencies(IQueryable<Case> open, CancellationToken ct)
    {
        var found = await (
            from c in open
            join e in db.EmergencyTellings on c.Id equals e.CaseId
            where e.SecondReviewAt == null
            orderby e.ToldAt
            select new { e.Id, c.Caption }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(e => new DayTask(
            "Told in an emergency: two have to look at it",
            TellingPlaces.Emergency(e.Id),
            e.Caption,
            null
        ));
    }

    private async Task<IEnumerable<DayTask>> Demands(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var found = await (
            from c in open
            join d in db.RecordsDemands on c.Id equals d.CaseId
            where d.ClosedAt == null
            orderby d.DueOn
            select new
            {
                d.Id,
                d.Kind,
                d.DueOn,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(d => new DayTask(
            (d.DueOn < today ? "Late: " : "") + DemandWords.Of(d.Kind),
            DemandPlaces.Show(d.Id),
            d.Caption,
            d.DueOn
        ));
    }

    private async Task<IEnumerable<DayTask>> Protections(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var found = await (
            from c in open
            join p in db.Protections on c.Id equals p.CaseId
            where p.EndedAt == null && p.Until < today
            orderby p.Until
            select new
            {
                c.Id,
                c.Caption,
                p.Until,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(p => new DayTask(
            "A protection's last day is over; it still holds",
            ProtectionPlaces.Of(p.Id),
            p.Caption,
            p.Until
        ));
    }

    /// <summary>Releases that are about to end, so that a new one can be signed in time.</summary>
    private async Task<IEnumerable<DayTask>> Releases(IQueryable<Case> open, DateOnly today, CancellationToken ct)
    {
        var last = today.AddDays(settings.ReleaseReminderDays);
        var found = await (
            from c in open
            join r in db.Releases on c.Id equals r.CaseId
            where r.RevokedOn == null && r.EventOn == null && r.ExpiresOn >= today && r.ExpiresOn <= last
            orderby r.ExpiresOn
            select new
            {
                r.Id,
                r.ExpiresOn,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(r => new DayTask("A release ends soon", ReleasePlaces.Show(r.Id), r.Caption, r.ExpiresOn));
    }
}
