using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
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
    WaysOnFile ways,
    FindHeldBack heldBack,
    CaseworkDb db,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Since">When it left, or was taken back; null while it waits.</param>
    /// <param name="Because">Why it was taken from this person alone; empty where nobody else kept it.</param>
    /// <param name="TakenBackBy">Who said so; null else.</param>
    public sealed record Line(WayTelling Row, string Words, string? Since, string Because, string? TakenBackBy)
    {
        /// <summary>Others who can read the same notice in their portals.</summary>
        public IReadOnlyList<string> AlsoIn { get; init; } = [];

        /// <summary>Others who keep it whatever is done here: they were told on another way.</summary>
        public IReadOnlyList<string> AlsoTold { get; init; } = [];

        public bool IsSharedNotice => Row is { IsNotice: true, IsInPortal: true } && AlsoIn.Count + AlsoTold.Count > 0;
    }

    /// <summary>The form to take a notice out of a portal as it was sent and refused.</summary>
    public sealed class Asked
    {
        public Guid Telling { get; set; }

        /// <summary>Out of every portal, not out of this one alone.</summary>
        public bool Everywhere { get; set; }

        [Fits(WayTelling.WordsLength, "Why")]
        public string? Because { get; set; }
    }

    [BindProperty]
    public Asked Out { get; set; } = new();

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

    /// <summary>A notice that others read too.</summary>
    public async Task<IActionResult> OnPostOut(Guid formId, int version, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(
                new(new(Id), Out.Telling, formId, version, Goes: false, Out.Everywhere, Out.Because ?? ""),
                Out.Everywhere
                    ? "It is taken out of every portal."
                    : "It is taken out of this portal, and it says why.",
                ct
            )
            : await OnGet(ct);

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
        var names = await ways.Names(
            [.. rows.Select(r => r.PersonId), .. rows.Select(r => r.TakenBackBy).OfType<PersonId>()],
            ct
        );
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var words = await vault.Open(row.Words, RestPlaces.Words(actor.Practice, row.Id), actor.Reader, ct);
            var because = row.TakenBackBecause is { } why
                ? await vault.Open(why, RestPlaces.Because(actor.Practice, row.Id), actor.Reader, ct)
                : "";
            var others = rows.FindAll(r =>
                r.Id != row.Id && r.IsSameNotice(row) && r is { LeftAt: not null, TakenBackAt: null }
            );
            lines.Add(
                new(
                    row,
                    words,
                    (row.TakenBackAt ?? row.LeftAt) is { } at ? zone.Written(at) : null,
                    because,
                    because.Length > 0 && row.TakenBackBy is { } by ? names[by] : null
                )
                {
                    AlsoIn = [.. others.Where(o => o.IsInPortal).Select(o => names[o.PersonId])],
                    AlsoTold = [.. others.Where(o => !o.IsInPortal).Select(o => names[o.PersonId])],
                }
            );
        }

        Lines = lines.ToLookup(l => l.Row.PersonId.Value);
        return true;
    }
}
