using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>Something of a case that is still open.</summary>
/// <param name="Url">Where somebody does something about it; null where it ends with the closing.</param>
internal sealed record OpenThing(string Words, string? Url);

/// <summary>What is open when a case is about to be closed.</summary>
/// <param name="Things">All of it, for the page.</param>
/// <param name="GoesOn">Also while the case is closed.</param>
internal sealed record CaseStillOpen(
    int WaysNotClosed,
    int WithoutReportDecision,
    int WaitForSecond,
    int PagesOfChildren,
    IReadOnlyList<OpenThing> Things,
    IReadOnlyList<OpenThing> GoesOn
);

/// <summary>Gathers what of a case is still open; the caller has found that the reader may see it.</summary>
internal sealed class WhatIsOpen(
    CaseworkDb db,
    WaysOnFile onFile,
    HistoryOnFile history,
    HoldCallsOnFile calls,
    FollowUpsDue followUps,
    LocalTime local,
    TimeProvider clock
)
{
    public async Task<CaseStillOpen> Of(Actor actor, CaseId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = (await local.Zone(ct)).DayOf(now);
        var pages = await OpenPages(id, now, ct);
        var unread = await db.UnreadDeviceLinks().CountAsync(l => l.CaseId == id, ct);
        var ways = await onFile.OfCaseClosedToo(actor, id, ct);
        var calling = await calls.Of(actor, id, ct);
        var undecided = await history.DisclosuresWithoutDecision(id, ct);
        var waiting = await db.JointDecisions.CountAsync(
            d => d.CaseId == id && d.CosignedAt == null && d.EndedAt == null,
            ct
        );
        List<OpenThing> things =
        [
            .. ways.Where(w => w.State.Standing != PathwayStanding.Closed)
                .Select(w => new OpenThing(
                    $"{w.Child} with {w.Adult}: the work is not closed",
                    WayPlaces.Show(w.Row.Id)
                )),
            .. ways.Where(w => w.State.Holds.Count > 0)
                .Select(w => new OpenThing($"{w.Child} with {w.Adult}: a hold is open", WayPlaces.Holds(w.Row.Id))),
            .. ways.Where(w => HoldProposals.Of(w.State, calling, null).Count > 0)
                .Select(w => new OpenThing(
                    $"{w.Child} with {w.Adult}: what calls for a hold has no answer yet",
                    WayPlaces.Holds(w.Row.Id)
                )),
            .. Counted(undecided, "disclosed without a decision on a report", SafetyPlaces.Disclosures(id)),
            .. Counted(
                await Unwritten(id, ct),
                "reported, and the written report is not out",
                SafetyPlaces.Disclosures(id)
            ),
            .. Counted(waiting, "waiting for a second clinician", WayPlaces.OfCase(id)),
            .. Counted(await WordsReady(id, ct), "ready to be told to somebody", WayPlaces.OfCase(id)),
            .. await Demands(id, ct),
            .. Counted(pages, "page open for a child now", CheckInPlaces.Voices(id)),
            .. await Unread(actor, id, ct),
            .. await Doors(id, ct),
        ];
        return new(
            ways.Count(w => w.State.Standing != PathwayStanding.Closed),
            undecided,
            waiting,
            pages + unread,
            things,
            [.. await GoesOn(actor, id, today, ct)]
        );
    }

    private async Task<IEnumerable<OpenThing>> GoesOn(Actor actor, CaseId id, DateOnly today, CancellationToken ct)
    {
        var releases = await db
            .Releases.AsNoTracking()
            .Where(r => r.CaseId == id && r.RevokedOn == null && r.EventOn == null)
            .Where(r => r.ExpiresOn == null || r.ExpiresOn >= today)
            .OrderBy(r => r.ExpiresOn)
            .Select(r => new { r.Id, r.ExpiresOn })
            .ToListAsync(ct);
        return
        [
            .. (await followUps.OfCase(actor, id, ct)).Select(f => new OpenThing(
                $"Somebody asks after {f.Child} on {Day(f.DueOn)}",
                EndPlaces.FollowUps(f.Way)
            )),
            .. releases.Select(r => new OpenThing(
                r.ExpiresOn is { } last
                    ? $"A release counts until {Day(last)}"
                    : "A release counts until it is revoked",
                ReleasePlaces.Show(r.Id)
            )),
        ];
    }

    /// <summary>With a device on it, or with a code that can still be typed.</summary>
    private Task<int> OpenPages(CaseId id, DateTime now, CancellationToken ct)
    {
        var typedSince = now - ChildSpace.CodeFor;
        return db.ChildSpaces.CountAsync(
            s =>
                s.CaseId == id
                && s.EndedAt == null
                && s.EndsAt > now
                && (s.TokenHash != null || s.OpenedAt > typedSince),
            ct
        );
    }

    /// <summary>By name: who opens the case again sees who reads in it again.</summary>
    private async Task<IEnumerable<OpenThing>> Doors(CaseId id, CancellationToken ct) =>
        (
            await db
                .PortalDoors.AsNoTracking()
                .Where(d => d.CaseId == id && d.EndedAt == null)
                .Join(db.People, d => d.PersonId, p => p.Id, (_, p) => p.Name)
                .OrderBy(name => name)
                .ToListAsync(ct)
        ).Select(name => new OpenThing($"{name} has a door to the portal, open while the case is", null));

    private Task<int> Unwritten(CaseId id, CancellationToken ct) =>
        db.HarmDisclosures.CountAsync(
            d =>
                d.CaseId == id
                && d.StruckAt == null
                && db.ReportDecisions.Any(r =>
                    r.DisclosureId == d.Id && r.StruckAt == null && r.Decision == ReportDecision.Made
                )
                && !db.ReportDecisions.Any(r => r.DisclosureId == d.Id && r.StruckAt == null && r.WrittenAt != null),
            ct
        );

    private Task<int> WordsReady(CaseId id, CancellationToken ct) =>
        db.WayTellings.CountAsync(t => t.CaseId == id && t.LeftAt == null && t.TakenBackAt == null, ct);

    private async Task<IEnumerable<OpenThing>> Demands(CaseId id, CancellationToken ct) =>
        (
            await db
                .RecordsDemands.AsNoTracking()
                .Where(d => d.CaseId == id && d.ClosedAt == null)
                .Select(d => new { d.Id, d.Kind })
                .ToListAsync(ct)
        ).Select(d => new OpenThing(DemandWords.Of(d.Kind), DemandPlaces.Show(d.Id)));

    /// <summary>What came back from devices of children's own; once the case is closed nobody is reminded of it.</summary>
    private async Task<IEnumerable<OpenThing>> Unread(Actor actor, CaseId id, CancellationToken ct)
    {
        var children = await db.UnreadDeviceLinks().Where(l => l.CaseId == id).Select(l => l.Child).ToListAsync(ct);
        return children
            .Distinct()
            .Select(child => new OpenThing(
                "What came back from a child's own device is not read",
                actor.Role.Allows(Permission.HearChild) ? DevicePlaces.Device(id, child) : null
            ));
    }

    private static OpenThing[] Counted(int count, string words, string? url) =>
        count == 0 ? [] : [new($"{count} {words}", url)];

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
