using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Others;

/// <summary>Agencies and those who pay, of one case, and one more.</summary>
[Requires(Permission.ManageContacts), KeepsTyped]
internal sealed class ListOthersPage(
    NameOther name,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Parts =
    [
        new(
            nameof(CasePart.Agency),
            "An agency, such as child protection",
            "Told nothing without a release or an order."
        ),
        new(
            nameof(CasePart.Payer),
            "Who pays and is no party, such as an insurer or a grandparent",
            "Told dates and amounts of their own account, and nothing else."
        ),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public CasePart? Part { get; set; }

    [BindProperty, Fits(PersonName.Length, "The name")]
    public string? Name { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Part!, p => p.Name!);
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

        switch (await name.Handle(User.Actor(), new(new(Id), FormId, Part, Name ?? ""), ct))
        {
            case NameOther.Outcome.Done:
                TempData.Say("They are named. Nothing is open to them by that.");
                return LocalRedirect(OtherPlaces.Of(new(Id)));
            case NameOther.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        Others = [.. (await audiences.Members(id, ct)).Where(m => m.Part is CasePart.Agency or CasePart.Payer)];
        return true;
    }
}
