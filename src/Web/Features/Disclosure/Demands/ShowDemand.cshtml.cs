using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>One demand with its clock: what it asks, how the privilege stands, what was done, what was given.</summary>
[Requires(Permission.ManageDemands), KeepsTyped]
internal sealed class ShowDemandPage(
    TakeDemandStep take,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public sealed record StepLine(DemandStep Row, string By, string? Words);

    private sealed record Found(
        RecordsDemand Row,
        string Caption,
        string? From,
        string? Of,
        List<DisclosureMade> Given
    );

    public static readonly IReadOnlyList<Choice> CanBeGranted =
    [
        .. DemandStepRules.CanGrant.All.Select(c => new Choice(c.ToString(), DisclosureWords.Of(c))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DemandStepKind? Step { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty, Fits(RecordsDemand.WordsLength, "What was done")]
    public string? Words { get; set; }

    [BindProperty]
    public PrivilegeState Privilege { get; set; }

    [BindProperty, Fits(RecordsDemand.NameLength, "Who holds the privilege")]
    public string? Holder { get; set; }

    [BindProperty]
    public List<Compartment> Granted { get; set; } = [];

    public RecordsDemand Row { get; private set; } = null!;

    public string Caption { get; private set; } = "";

    public string From { get; private set; } = "";

    public string Whose { get; private set; } = "";

    public string Asked { get; private set; } = "";

    public string? HeldBy { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<StepLine> Steps { get; private set; } = [];

    public IReadOnlyList<DisclosureMade> Given { get; private set; } = [];

    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version, On) = (Guid.CreateVersion7(clock.GetUtcNow()), Row.Version, Today);
        (Privilege, Holder) = (Row.Privilege, HeldBy);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Step!,
                p => p.On!,
                p => p.Words!,
                p => p.Privilege,
                p => p.Holder!,
                p => p.Granted
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new TakeDemandStep.Input(
            new(Id),
            FormId,
            Version,
            Step,
            On,
            Words ?? "",
            Privilege,
            Holder ?? "",
            Granted
        );
        switch (await take.Handle(User.Actor(), input, ct))
        {
            case TakeDemandStep.Outcome.Done:
                TempData.Say("The step is on record.");
                return LocalRedirect(DemandPlaces.Show(new(Id)));
            case TakeDemandStep.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case TakeDemandStep.Outcome.Conflict:
                (IsStale, Version) = (true, Row.Version);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        var id = new DemandId(Id);
        var found = await (
            from c in access.CasesOf(actor)
            join d in db.RecordsDemands on c.Id equals d.CaseId
            where d.Id == id
            select new Found(
                d,
                c.Caption,
                db.People.Where(p => p.Id == d.From).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == d.Of).Select(p => p.Name).FirstOrDefault(),
                db.DisclosuresMade.Where(m => m.DemandId == d.Id && m.StruckAt == null).ToList()
            )
        )
            .AsSingleQuery()
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        (Row, Caption, Given) = (found.Row, found.Caption, found.Given);
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Whose = found.Of ?? "Everybody's of the case";
        From = Row.FromWords is { } words
            ? await Open(words, nameof(Row.FromWords))
            : found.From ?? DisclosureWords.Of(Row.FromKind);
        Asked = await Open(Row.Asked, nameof(Row.Asked));
        HeldBy = Row.PrivilegeHolder is { } holder ? await Open(holder, nameof(Row.PrivilegeHolder)) : null;
        Steps = await ReadSteps(actor, id, ct);
        return true;

        async Task<string> Open(Sealed value, string column) =>
            await vault.Open(value, DemandPlaces.Of(actor.Practice, id, column), actor.Reader, ct);
    }

    private async Task<IReadOnlyList<StepLine>> ReadSteps(Actor actor, DemandId id, CancellationToken ct)
    {
        var rows = await db
            .DemandSteps.AsNoTracking()
            .Where(s => s.DemandId == id)
            .OrderBy(s => s.At)
            .Select(s => new { Row = s, By = db.People.First(p => p.Id == s.By).Name })
            .ToListAsync(ct);
        var lines = new List<StepLine>();
        foreach (var step in rows)
        {
            var place = DemandPlaces.Step(actor.Practice, step.Row.Id);
            var words = step.Row.Words is { } kept ? await vault.Open(kept, place, actor.Reader, ct) : null;
            lines.Add(new(step.Row, step.By, words));
        }

        return lines;
    }
}
