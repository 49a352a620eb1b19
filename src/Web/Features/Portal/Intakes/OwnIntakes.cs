using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>What somebody was asked themselves, behind their open doors; of other adults nothing is ever looked for.</summary>
internal sealed class OwnIntakes(
    CaseworkDb db,
    PortalAccess access,
    PortalHandles handles,
    LocalTime local,
    PortalWords words
) : IPortalSections
{
    /// <summary>What somebody told alone at the desk is on no device at home, and neither is that they told it.</summary>
    private static readonly Expression<Func<AdultIntake, bool>> NotAtTheDesk = i => i.Way != IntakeWay.Desk;

    /// <summary>Null where the handle is not this person's. Tracked.</summary>
    public async Task<AdultIntake?> Find(Actor actor, string handle, CancellationToken ct)
    {
        if (await handles.Find(actor, PortalThing.Intake, handle, ct) is not { } thing)
        {
            return null;
        }

        var (id, person, cases) = (new AdultIntakeId(thing), actor.Person, await access.CasesOf(actor, ct));
        return await db
            .AdultIntakes.Where(i => i.Id == id && i.PersonId == person && cases.Contains(i.CaseId))
            .Where(NotAtTheDesk)
            .AsTracking()
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Only with the account that they had when it was sent, or written down with them: what is in it can show where
    /// somebody is, and of whom they are afraid.
    /// </summary>
    public async Task<bool> MayRead(Actor actor, AdultIntake row, CancellationToken ct) =>
        row.SentAt >= await access.AccountSince(actor, ct);

    public async Task<IReadOnlyList<PortalSection>> Of(Actor actor, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await access.CasesOf(actor, ct));
        var rows = await db
            .AdultIntakes.AsNoTracking()
            .Where(i => i.PersonId == person && cases.Contains(i.CaseId))
            .Where(NotAtTheDesk)
            .OrderByDescending(i => i.AskedAt)
            .Select(i => new { i.Id, i.SentAt })
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var named = await handles.Of(actor, PortalThing.Intake, [.. rows.Select(r => r.Id.Value)], ct);
        var (say, zone) = (await words.Now(ct), await local.Zone(ct));
        var title = say.Say(IntakeTexts.Title).Plain;
        PortalSection[] sections =
        [
            new(
                say.Say(IntakeTexts.Section).Plain,
                true,
                4,
                [
                    .. rows.Where(r => r.SentAt is null)
                        .Select(r => new PortalLine(
                            title,
                            IntakePlaces.Step(named[r.Id.Value], 1),
                            say.Say(IntakeTexts.Waits).Plain
                        )),
                ]
            ),
            new(
                say.Say(IntakeTexts.SectionSent).Plain,
                false,
                12,
                [
                    .. rows.Where(r => r.SentAt is not null)
                        .Select(r => new PortalLine(
                            title,
                            IntakePlaces.Own(named[r.Id.Value]),
                            say.Say(IntakeTexts.SentOn, ("day", zone.Written(r.SentAt!.Value))).Plain
                        )),
                ]
            ),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }
}
