using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Words of the practice for one person, with the day on which they were laid in their portal.</summary>
internal sealed record OwnWordsLine(string Day, string Words);

/// <summary>What a therapist laid into the portal for this person, while the decision still lets them read it.</summary>
internal sealed class OwnWords(
    CaseworkDb db,
    PortalAccess portal,
    PortalWords words,
    RestListeners listeners,
    FindShutting shutting,
    FindWithheld withheld,
    Vault vault,
    LocalTime local
) : IPortalSections
{
    private sealed record Around(RestListener Self, IReadOnlyCollection<Shutting> Shut, WithheldOfCase Withheld);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<OwnWordsLine>> All(Actor actor, CancellationToken ct)
    {
        var (person, cases, zone) = (actor.Person, await portal.CasesOf(actor, ct), await local.Zone(ct));
        var rows = await (
            from t in db.WayTellings.AsNoTracking()
            where t.PersonId == person && t.Way == TellingWay.Portal && t.LeftAt != null && t.TakenBackAt == null
            where cases.Contains(t.CaseId)
            join w in db.ChildWays on t.WayId equals w.Id
            orderby t.LeftAt descending
            select new { Row = t, w.Child }
        ).ToListAsync(ct);
        var shown = new List<(DateTime LeftAt, string Said)>();
        foreach (var of in rows.GroupBy(r => (r.Row.CaseId, r.Child)))
        {
            if (await Read(actor, of.Key.CaseId, of.Key.Child, ct) is not { } around)
            {
                continue;
            }

            foreach (var row in of.Select(r => r.Row))
            {
                var said = await vault.Open(row.Words, RestPlaces.Words(actor.Practice, row.Id), actor.Reader, ct);
                if (Stands(around, row, said))
                {
                    shown.Add((row.LeftAt!.Value, said));
                }
            }
        }

        return
        [
            .. shown
                .OrderByDescending(l => l.LeftAt)
                .Select(l => new OwnWordsLine(
                    zone.DayOf(l.LeftAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    l.Said
                )),
        ];
    }

    /// <summary>Of one case and child once, however many words stand there; null where they hear nothing of the child.</summary>
    private async Task<Around?> Read(Actor actor, CaseId id, PersonId child, CancellationToken ct)
    {
        if ((await listeners.Of(actor, id, child, ct)).FirstOrDefault(l => l.Who.Id == actor.Person) is not { } self)
        {
            return null;
        }

        var side = self.Who.SpeaksFor ?? self.Who.Id;
        Shutting[] shut = [.. await shutting.From(id, side, ct), .. await shutting.OfChild(self.Child, side, ct)];
        return new(self, shut, shut.Length > 0 ? await withheld.Of(actor.Practice, id, ct) : new(false, []));
    }

    /// <summary>
    /// What they read before a protection stays until a clinician ends it; what somebody protected could be found by stays
    /// for nobody.
    /// </summary>
    private static bool Stands(Around around, WayTelling row, string said)
    {
        var (self, shut) = (around.Self, around.Shut);
        var tells = shut.Count > 0 && around.Withheld.IsToldBy(said);
        return self.Says(said) is not null
            ? !tells
            : shut.Count > 0 && self.IsShutByProtectionAlone(said) && ShownBefore.Stays(row.LeftAt!.Value, shut, tells);
    }

    async Task<IReadOnlyList<PortalSection>> IPortalSections.Of(Actor actor, CancellationToken ct)
    {
        var all = await All(actor, ct);
        if (all.Count == 0)
        {
            return [];
        }

        var say = await words.Now(ct);
        return
        [
            new(
                say.Say(RestTexts.Section).Plain,
                false,
                3,
                [new(say.Say(RestTexts.Title).Plain, RestPlaces.Own, all[0].Day)]
            ),
        ];
    }
}
