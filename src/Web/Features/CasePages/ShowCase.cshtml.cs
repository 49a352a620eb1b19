using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>One case: its frame, its people and what happened.</summary>
[Requires(Permission.SeeCases)]
internal sealed class ShowCasePage(
    CaseworkDb db,
    CaseAccess access,
    CaseFrames frames,
    WaysOnFile ways,
    WayTimeline timeline,
    FollowUpsDue followUps,
    ConsentsToAskAgain consents,
    LocalTime local
) : PageModel
{
    private const int MomentsShown = 12;
    private const int DecisionsShown = 5;

    public CaseView Case { get; private set; } = null!;

    /// <summary>What papers set and say; null without the permission to read orders.</summary>
    public CaseFrame? Frame { get; private set; }

    public IReadOnlyList<Moment> Moments { get; private set; } = [];

    /// <summary>What was decided on each child's way; none without the permission to see it.</summary>
    public IReadOnlyList<WayStory> Story { get; private set; } = [];

    /// <summary>Children whom somebody asks after when their work is over.</summary>
    public IReadOnlyList<ToAskAfter> AskAfter { get; private set; } = [];

    /// <summary>Agreements that count no longer because something changed around them.</summary>
    public IReadOnlyList<AskedAgainLine> AskedAgain { get; private set; } = [];

    /// <summary>The pages of this case, as far as this person may open them.</summary>
    public IReadOnlyList<CaseDoorGroup> Doors => CaseDoors.Of(Case.Id, User.Actor().Role);

    /// <summary>Whether this person may see where each child stands, and the sessions behind it.</summary>
    public bool SeesWay =>
        User.Actor().Role is var role && role.Allows(Permission.SeeWay) && role.Allows(Permission.SeeSessions);

    public bool MayClose => User.Actor().Role.Allows(Permission.DecideOnWay);

    public bool CanTakeOrders => User.Actor().Role.Allows(Permission.ConfirmOrder);

    /// <summary>A case as its page shows it.</summary>
    public sealed record CaseView(
        CaseId Id,
        CaseState State,
        CaseBasis Basis,
        string Caption,
        string? Court,
        string? CourtNumber,
        string? CourtState,
        DateTime? OpenedAt,
        IReadOnlyList<PersonView> People,
        IReadOnlyList<string> Therapists
    );

    /// <param name="SpeaksFor">Of counsel: the name of the person they speak for.</param>
    public sealed record PersonView(
        PersonId Id,
        string Name,
        CasePart Part,
        string Label,
        bool IsSelfRepresented,
        PersonId? SpeaksFor
    );

    public sealed record Moment(string When, string Words, string Who);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await Find(actor, new(id), ct) is not { } found)
        {
            return NotFound();
        }

        if (found.State == CaseState.Received)
        {
            return actor.Role.Allows(Permission.ReceiveOrder) ? LocalRedirect(OrderPages.List) : NotFound();
        }

        Case = found;
        var zone = await local.Zone(ct);
        if (actor.Role.Allows(Permission.ReadOrder))
        {
            Frame = await frames.Of(actor, found.Id, zone, CanTakeOrders, ct);
        }

        if (actor.Role.Allows(Permission.SeeWay))
        {
            var all = await ways.OfCaseClosedToo(actor, found.Id, ct);
            Story = await timeline.Of(actor, found.Id, all, DecisionsShown, ct);
        }

        if (actor.Role.Allows(Permission.DecideOnWay))
        {
            AskAfter = await followUps.OfCase(actor, found.Id, ct);
        }

        AskedAgain = await consents.OfCase(actor, found.Id, ct);
        Moments = await WhatHappened(found.Id, zone, ct);
        return Page();
    }

    private async Task<CaseView?> Find(Actor actor, CaseId id, CancellationToken ct) =>
        await access
            .CasesOf(actor)
            .Where(c => c.Id == id)
            .Select(c => new CaseView(
                c.Id,
                c.State,
                c.Basis,
                c.Caption,
                c.Court,
                c.CourtNumber,
                c.CourtState,
                c.OpenedAt,
                db.CasePeople.Where(p => p.CaseId == c.Id)
                    .Join(db.People, p => p.PersonId, p => p.Id, (part, p) => new { part, p })
                    .OrderBy(x => x.p.Name)
                    .Select(x => new PersonView(
                        x.p.Id,
                        x.p.Name,
                        x.part.Part,
                        x.part.Label,
                        x.part.IsSelfRepresented,
                        x.part.SpeaksFor
                    ))
                    .ToList(),
                db.CaseAssignments.Where(a => a.CaseId == c.Id && a.EndedAt == null)
                    .Join(db.People, a => a.PersonId, p => p.Id, (_, p) => p.Name)
                    .ToList()
            ))
            .AsSingleQuery()
            .SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<Moment>> WhatHappened(CaseId id, PracticeZone zone, CancellationToken ct)
    {
        var unseen = ActWords.HiddenFrom(User.Actor().Role);
        var acts = await (
            from e in db.History.AsNoTracking()
            where e.StrandKind == StrandKind.Case && e.StrandId == id.Value && !unseen.Contains(e.Act)
            join p in db.People.AsNoTracking() on e.Actor equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new
            {
                e.At,
                e.Act,
                Who = p == null ? "" : p.Name,
            }
        )
            .Distinct()
            .OrderByDescending(act => act.At)
            .ThenBy(act => act.Act)
            .Take(MomentsShown)
            .ToListAsync(ct);
        return [.. acts.Select(a => new Moment(zone.Written(a.At), ActWords.Of(a.Act), a.Who))];
    }

    /// <summary>People of one part, in the order in which the page shows them.</summary>
    public IEnumerable<PersonView> Of(params CasePart[] parts) => Case.People.Where(p => parts.Contains(p.Part));

    public string? NameOf(PersonId? person) => Case.People.FirstOrDefault(p => p.Id == person)?.Name;
}
