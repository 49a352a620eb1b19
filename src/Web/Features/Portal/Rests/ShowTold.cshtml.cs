using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>To whom what was told of a rest, what is ready for whom, and who was told nothing.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class ShowToldPage(
    LetWordsGo go,
    RestOnFile rests,
    FindHeldBack heldBack,
    CaseworkDb db,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Since">When it left, or was taken back; null while it waits.</param>
    public sealed record Line(WayTelling Row, string Words, string? Since)
    {
        public bool IsInPortal => LetWordsGo.IsInPortal(Row);
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Rest Rest { get; private set; } = null!;

    /// <summary>Whom the child chose at the follow-up of a screen.</summary>
    public string? Chosen => Rest.NameOfChosen;

    public ILookup<Guid, Line> Lines { get; private set; } = null!;

    /// <summary>What has stood long enough for a notice.</summary>
    public IReadOnlyList<HeldBack> Stands { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostGo(Guid telling, Guid formId, int version, CancellationToken ct) =>
        Answer(new(new(Id), telling, formId, version, Goes: true), "It stands on the register of what was told.", ct);

    public Task<IActionResult> OnPostBack(Guid telling, Guid formId, int version, CancellationToken ct) =>
        Answer(new(new(Id), telling, formId, version, Goes: false), "It is taken back.", ct);

    private async Task<IActionResult> Answer(LetWordsGo.Input input, string said, CancellationToken ct)
    {
        var outcome = await go.Handle(User.Actor(), input, ct);
        db.ChangeTracker.Clear();
        return await Load(ct) ? this.Answer(outcome, said, RestPlaces.Told(new(Id))) : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await rests.Find(actor, new(Id), ct) is not { } rest)
        {
            return false;
        }

        Rest = rest;
        Stands = await heldBack.Of(actor, rest.Way, rest.Today, ct);
        var zone = await local.Zone(ct);
        var rows = await db
            .WayTellings.AsNoTracking()
            .Where(t => t.WayId == rest.Way.Row.Id)
            .OrderByDescending(t => t.DecidedAt)
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var words = await vault.Open(row.Words, RestPlaces.Words(actor.Practice, row.Id), actor.Reader, ct);
            lines.Add(new(row, words, (row.TakenBackAt ?? row.LeftAt) is { } at ? zone.Written(at) : null));
        }

        Lines = lines.ToLookup(l => l.Row.PersonId.Value);
        return true;
    }
}
