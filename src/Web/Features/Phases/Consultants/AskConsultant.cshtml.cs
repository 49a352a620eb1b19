using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>Asks a consultant outside the practice for the second signature, and shows what came of it.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class AskConsultantPage(
    AskConsultant ask,
    WithdrawConsult withdraw,
    ConsultantsOnFile consultants,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    LocalTime local,
    IEnumerable<IMailCarrier> carriers,
    TimeProvider clock
) : PageModel
{
    /// <summary>A link that is or was out.</summary>
    public sealed record Line(string Name, ConsultLink Link, string? Because);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Guid Consultant { get; set; }

    /// <summary>Shown once.</summary>
    public AskConsultant.Outcome.Asked? Made { get; private set; }

    public bool IsOwn { get; private set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public bool HasCarrier => carriers.Any();

    public bool HasOpen => Lines.Any(l => l.Link.IsOpen(Now));

    public bool MayManage => User.Actor().Role.Allows(Permission.ManageClinicians);

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await ask.Handle(User.Actor(), new(FormId, Id, Version, new(Consultant)), ct))
        {
            case AskConsultant.Outcome.Asked asked:
                Made = asked;
                break;
            case AskConsultant.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case AskConsultant.Outcome.Stale:
                ModelState.AddModelError(
                    "",
                    "This was sent before, or somebody decided meanwhile. A code is shown once."
                );
                break;
            default:
                return NotFound();
        }

        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(Version));
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostWithdraw(CancellationToken ct)
    {
        if (!await withdraw.Handle(User.Actor(), new(FormId, Id), ct))
        {
            return NotFound();
        }

        TempData.Say("The link no longer works.");
        return LocalRedirect(ConsultPlaces.Ask(Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var row = await db
            .JointDecisions.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == Id && d.EndedAt == null && cases.Any(c => c.Id == d.CaseId), ct);
        if (row is null || !row.Waits)
        {
            return false;
        }

        (Version, IsOwn, Zone) = (row.Version, row.MadeBy == actor.Person, await local.Zone(ct));
        Choices = [.. (await consultants.For(row.CaseId, ct)).Select(e => new Choice($"{e.Id.Value:D}", e.Name))];
        Lines = await Links(actor, row, ct);
        return true;
    }

    private async Task<IReadOnlyList<Line>> Links(Actor actor, JointDecision row, CancellationToken ct)
    {
        var found = await (
            from l in db.ConsultLinks.AsNoTracking()
            join p in db.People on l.PersonId equals p.Id
            where l.DecisionId == row.Id
            orderby l.AskedAt descending
            select new { Link = l, p.Name }
        ).ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var line in found)
        {
            var place = ConsultPlaces.Because(actor.Practice, line.Link.Id);
            var because = line.Link.Because is { } kept ? await vault.Open(kept, place, actor.Reader, ct) : null;
            lines.Add(new(line.Name, line.Link, because));
        }

        return lines;
    }
}
