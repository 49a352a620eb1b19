using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Intake;

/// <summary>Opens the case of an accepted referral; whoever asked stands in it as the person the practice met.</summary>
[Requires(Permission.OpenCase), KeepsTyped]
internal sealed class OpenCaseFromReferralPage(
    ReferralsOnFile referrals,
    ReferralSeals seals,
    OpenCase open,
    IComeAlong along,
    CaseFormViews views,
    TypedWords typed,
    TimeProvider clock
) : PageModel, ICaseFormPage
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public CaseForm Form { get; set; } = new() { Basis = CaseBasis.Agreement };

    public CaseFormView View { get; private set; } = null!;

    public ReferralId Id { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Accepted(id, ct) is not { } found)
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            ModelState.Clear();
        }
        else
        {
            var asked = await seals.Asked(User.Actor(), found.Referral, ct);
            Form.Basis = found.Referral.Order == OrderSaid.No ? CaseBasis.Voluntary : CaseBasis.Agreement;
            Form.People =
            [
                new()
                {
                    Name = found.Name,
                    Part = CasePart.Parent,
                    Same = found.Referral.PersonId.Value.ToString("D"),
                },
                new() { Name = asked.OtherName, Part = CasePart.Parent },
                new() { Part = CasePart.Child },
            ];
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPostPerson(Guid id, CancellationToken ct)
    {
        if (await Accepted(id, ct) is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (!Form.AddLine())
        {
            ModelState.AddModelError("", CaseForm.NoRoom);
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await open.Before(actor, FormId, ct) is { } before)
        {
            return LocalRedirect(before.Url);
        }

        if (await Accepted(id, ct) is null || await referrals.ToChange(actor, new(id), ct) is not { } referral)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var input = new OpenCase.Input(
                FormId,
                0,
                null,
                Form,
                async opened =>
                {
                    await along.Add(actor, referral, opened, ct);
                    referral.Became(opened.Id);
                }
            );
            if (await open.Handle(actor, input, ct) is OpenCase.Outcome.Opened opened)
            {
                TempData.Say(opened.Words);
                return LocalRedirect(opened.Url);
            }
        }

        var shown = await Show(ct);
        ModelState.AddUnmet(View.States);
        return shown;
    }

    /// <summary>Null where it is not accepted, or has become a case already.</summary>
    private async Task<ReferralOnFile?> Accepted(Guid id, CancellationToken ct)
    {
        Id = new(id);
        return
            await referrals.Find(User.Actor(), Id, ct)
                is { Referral: { State: ReferralState.Accepted, CaseId: null } } found
            ? found
            : null;
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        View = await views.Make(User.Actor(), Form, null, ct);
        return Page();
    }
}
