using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Appointments;

/// <summary>What orders open to guardians ad litem and minor's counsel of a case, and one more.</summary>
[Requires(Permission.ManageAppointments), KeepsTyped]
internal sealed class ListAppointmentsPage(
    KeepAppointment keep,
    EndAppointment end,
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Because">Why it ended; null while nobody has ended it.</param>
    public sealed record Line(GuardianAppointment Row, string Guardian, string Words, string? Because)
    {
        public IEnumerable<Compartment> Scope => new CompartmentSet(Row.Scope).All;
    }

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        .. AppointmentRules.CanOpen.All.Select(c => new Choice(c.ToString(), DisclosureWords.Of(c))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Guardian { get; set; }

    [BindProperty]
    public List<Compartment> Scope { get; set; } = [];

    [BindProperty]
    public bool HoldsPrivilege { get; set; }

    [BindProperty, Fits(GuardianAppointment.WordsLength, "The order's words")]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public Guid Ending { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(GuardianAppointment.WordsLength, "Why it ends")]
    public string? Because { get; set; }

    public string Caption { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public IReadOnlyList<CaseMember> Guardians { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [new("", "Choose"), .. Guardians.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Guardian!,
                p => p.Scope,
                p => p.HoldsPrivilege,
                p => p.Words!,
                p => p.Since!,
                p => p.Until!
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

        PersonId? guardian = Guardian is { } chosen ? new(chosen) : null;
        var input = new KeepAppointment.Input(
            new(Id),
            FormId,
            guardian,
            Scope,
            HoldsPrivilege,
            Words ?? "",
            Since,
            Until
        );
        switch (await keep.Handle(User.Actor(), input, ct))
        {
            case KeepAppointment.Outcome.Done:
                TempData.Say("The appointment is on record.");
                return LocalRedirect(AppointmentPlaces.Of(new(Id)));
            case KeepAppointment.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostEnd(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        switch (await end.Handle(User.Actor(), new(new(Id), Ending, FormId, Version, Because ?? ""), ct))
        {
            case EndAppointment.Outcome.Done:
                TempData.Say("The appointment has ended. It opens nothing any more.");
                return LocalRedirect(AppointmentPlaces.Of(new(Id)));
            case EndAppointment.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case EndAppointment.Outcome.Conflict:
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                FormId = NewForm();
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        var members = await audiences.Members(id, ct);
        (Caption, Guardians) = (caption, [.. members.Where(m => m.Part == CasePart.GuardianAdLitem)]);
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var rows = await db
            .GuardianAppointments.AsNoTracking()
            .Where(a => a.CaseId == id)
            .OrderBy(a => a.EndedAt != null)
            .ThenByDescending(a => a.MadeAt)
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var places = new AppointmentPlaces(actor.Practice, row.Id);
            lines.Add(
                new(
                    row,
                    members.FirstOrDefault(m => m.Id == row.Guardian)?.Name ?? "Somebody",
                    await vault.Open(row.Words, places.Words, actor.Reader, ct),
                    row.EndedBecause is { } because
                        ? await vault.Open(because, places.EndedBecause, actor.Reader, ct)
                        : null
                )
            );
        }

        Lines = lines;
        return true;
    }
}
