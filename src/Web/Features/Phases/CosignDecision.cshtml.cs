using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Strikes;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// One decision with its reason, for the second clinician to sign or for somebody to take back; it can be read after it was
/// used, too.
/// </summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class CosignDecisionPage(
    CosignDecision cosign,
    CaseworkDb db,
    CaseAccess access,
    WaysOnFile ways,
    WhatIsDecided what,
    FindStrikable strikable,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The second clinician's own reason.</summary>
    [BindProperty, Fits(WayDecision.ReasonLength, "Why")]
    public string? Why { get; set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public JointDecision Row { get; private set; } = null!;

    public WayOnFile Way { get; private set; } = null!;

    public string MadeBy { get; private set; } = "";

    /// <summary>Who signed it too; null where nobody did.</summary>
    public string? Second { get; private set; }

    /// <summary>Who signed it too is an outside consultant, who did so by a link.</summary>
    public bool IsByConsultant { get; private set; }

    /// <summary>The day in words on which it was used or taken back; null while it stands.</summary>
    public string? EndedOn { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>What it is about, in the words of the requirement or of the hold.</summary>
    public string About { get; private set; } = "";

    /// <summary>What would be struck; null of every other decision.</summary>
    public Strikable? Struck { get; private set; }

    public bool IsOwn => Row.MadeBy == User.Actor().Person;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Why!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Answer(signs: true, "You signed. It counts now.", ct);

    public Task<IActionResult> OnPostTakeBack(CancellationToken ct) => Answer(signs: false, "It was taken back.", ct);

    private async Task<IActionResult> Answer(bool signs, string said, CancellationToken ct)
    {
        if (signs && !ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        switch (await cosign.Handle(User.Actor(), new(Id, FormId, Version, signs, Why), ct))
        {
            case CosignDecision.Outcome.Done done:
                TempData.Say(said);
                return LocalRedirect(WayPlaces.Show(done.Way));
            case CosignDecision.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case CosignDecision.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody decided meanwhile. Look at it as it stands now.");
                break;
            default:
                return NotFound();
        }

        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(Version));
        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var found = await db
            .JointDecisions.AsNoTracking()
            .Where(d => d.Id == Id && cases.Any(c => c.Id == d.CaseId))
            .Select(d => new
            {
                Row = d,
                MadeBy = db.People.First(p => p.Id == d.MadeBy).Name,
                Second = db.People.Where(p => p.Id == d.CosignedBy).Select(p => p.Name).FirstOrDefault(),
                IsByConsultant = db.ConsultLinks.Any(l => l.DecisionId == d.Id && l.Answer == ConsultAnswer.Cosigned),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null || await ways.Find(actor, found.Row.WayId, ct) is not { } way)
        {
            return false;
        }

        (Row, Way, MadeBy, Version) = (found.Row, way, found.MadeBy, found.Row.Version);
        (Second, IsByConsultant, EndedOn) = (
            found.Second,
            found.IsByConsultant,
            found.Row.EndedAt is { } ended ? (await local.Zone(ct)).Written(ended) : null
        );
        Reason = await vault.Open(Row.Reason, WayPlaces.Joint(actor.Practice, Row.Id), actor.Reader, ct);
        About = await what.Of(actor, way, Row, ct);
        Struck = Row.Kind == JointDecisionKind.Strike ? await strikable.Of(actor, Row.Subject, ct) : null;
        return true;
    }
}
