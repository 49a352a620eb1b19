using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>Who pays, and who did.</summary>
[Requires(Permission.ManageConsents), KeepsTyped]
internal sealed class RecordPayersPage(
    CaseAccess access,
    CaseAudiences audiences,
    EngagementsOnFile onFile,
    RecordPayers record,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>Number of the latest entry that the form was made from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public List<Guid> Payers { get; set; } = [];

    [BindProperty]
    public DateOnly? SinceOn { get; set; }

    [BindProperty, Fits(RoleOnCase.BecauseLength, "The reason")]
    public string? Because { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Choice> MayPay { get; private set; } = [];

    public IReadOnlyList<EngagementLine> Lines { get; private set; } = [];

    public bool IsStale { get; private set; }

    private int Latest => Lines.Select(l => l.Number).DefaultIfEmpty().Max();

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Seen) = (Guid.CreateVersion7(clock.GetUtcNow()), Latest);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Seen, p => p.Payers, p => p.SinceOn!, p => p.Because!);
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

        var input = new RecordPayers.Input(
            new(Case, FormId, Seen, SinceOn, Because ?? ""),
            [.. Payers.Select(id => new PersonId(id))]
        );
        switch (await record.Handle(User.Actor(), input, ct))
        {
            case EngagementKept.Done:
                TempData.Say("It is on record who pays. Whose consent was given before a change is asked again.");
                return LocalRedirect(ConsentPlaces.List(Case));
            case EngagementKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case EngagementKept.Conflict:
                IsStale = true;
                ModelState.Remove(nameof(Seen));
                await Load(ct);
                Seen = Latest;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Lines) = (caption, await onFile.Payers(actor, Case, ct));
        MayPay =
        [
            .. (await audiences.Members(Case, ct))
                .Where(m => EngagementRules.MayPay.Contains(m.Part))
                .Select(m => new Choice(m.Id.Value.ToString("D"), m.Name, CaseFormView.PartWords(m.Part))),
        ];
        return true;
    }
}
