using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Disclosure.Tellings;
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
        var lines = new List<OwnWordsLine>();
        foreach (var row in rows)
        {
            var place = RestPlaces.Words(actor.Practice, row.Row.Id);
            var said = await vault.Open(row.Row.Words, place, actor.Reader, ct);
            var self = (await listeners.Of(actor, row.Row.CaseId, row.Child, ct)).FirstOrDefault(l =>
                l.Who.Id == person
            );
            if (self is not null && await Stands(actor, self, row.Row, said, ct))
            {
                var day = zone.DayOf(row.Row.LeftAt!.Value).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
                lines.Add(new(day, said));
            }
        }

        return lines;
    }

    /// <summary>
    /// What they read before a protection stays until a clinician ends it; what somebody protected could be found by stays
    /// for nobody.
    /// </summary>
    private async Task<bool> Stands(Actor actor, RestListener self, WayTelling row, string said, CancellationToken ct)
    {
        var side = self.Who.SpeaksFor ?? self.Who.Id;
        Shutting[] shut =
        [
            .. await shutting.From(row.CaseId, side, ct),
            .. await shutting.OfChild(self.Child, side, ct),
        ];
        var tells = shut.Length > 0 && (await withheld.Of(actor.Practice, row.CaseId, ct)).IsToldBy(said);
        return self.Says(said) is not null
            ? !tells
            : shut.Length > 0
                && self.IsShutByProtectionAlone(said)
                && ShownBefore.Stays(row.LeftAt!.Value, shut, tells);
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
