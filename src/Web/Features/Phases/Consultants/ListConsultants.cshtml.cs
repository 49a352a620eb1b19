using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>The register of consultants outside the practice, who may be asked for a second signature.</summary>
[Requires(Permission.ManageClinicians), KeepsTyped]
internal sealed class ListConsultantsPage(
    ConsultantsOnFile consultants,
    KeepConsultant keep,
    EndAgreement end,
    FindKnowledge knowledge,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Ends =
    [
        new(nameof(AgreementEnd.TheirWish), "They wish it"),
        new(nameof(AgreementEnd.PracticesWish), "The practice wishes it"),
        new(nameof(AgreementEnd.LicenseLost), "Their license is lost"),
        new(nameof(AgreementEnd.Mistake), "It was a mistake"),
    ];

    /// <summary>What is typed of a consultant.</summary>
    public sealed class ConsultantForm
    {
        public Guid? Person { get; set; }

        [Fits(PersonName.Length, "The name")]
        public string? Name { get; set; }

        [Fits(ConsultAgreement.MailLength, "The mail address")]
        public string? Mail { get; set; }

        [Fits(ClinicianLicense.KindLength, "The kind")]
        public string? Kind { get; set; }

        [Fits(ClinicianLicense.NumberLength, "The number")]
        public string? Number { get; set; }

        public string? State { get; set; }

        public DateOnly? LicenseFrom { get; set; }

        public DateOnly? LicenseUntil { get; set; }

        public DateOnly? SignedOn { get; set; }

        public DateOnly? AgreedFrom { get; set; }

        public DateOnly? AgreedUntil { get; set; }
    }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public ConsultantForm Form { get; set; } = new();

    public IReadOnlyList<ConsultantsOnFile.Entry> Entries { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Choice> People =>
        [new("", "Somebody new"), .. Entries.Select(e => new Choice($"{e.Id.Value:D}", e.Name))];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task OnGet(CancellationToken ct)
    {
        await Load(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            ModelState.Clear();
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await Load(ct);
            return Page();
        }

        var input = new KeepConsultant.Input(
            FormId,
            Form.Person is { } person ? new PersonId(person) : null,
            PersonName.Tidy(Form.Name ?? ""),
            PersonName.Tidy(Form.Kind ?? ""),
            PersonName.Tidy(Form.Number ?? ""),
            Form.State ?? "",
            Form.LicenseFrom,
            Form.LicenseUntil,
            Form.SignedOn,
            Form.AgreedFrom,
            Form.AgreedUntil,
            (Form.Mail ?? "").Trim()
        );
        return await After(await keep.Handle(User.Actor(), input, ct), ct);
    }

    public async Task<IActionResult> OnPostEnd(Guid agreement, AgreementEnd because, CancellationToken ct) =>
        await After(await end.Handle(User.Actor(), new(FormId, agreement, because), ct), ct);

    private async Task<IActionResult> After(RegisterOutcome outcome, CancellationToken ct)
    {
        if (outcome is RegisterOutcome.Refused refused)
        {
            ModelState.AddUnmet(refused.States);
            await Load(ct);
            return Page();
        }

        TempData.Say(
            outcome is RegisterOutcome.Done
                ? "The register is changed."
                : "Somebody changed this meanwhile. Look at it as it stands now."
        );
        return LocalRedirect(ConsultPlaces.Register);
    }

    private async Task Load(CancellationToken ct)
    {
        Entries = await consultants.All(ct);
        Today = await knowledge.Today(ct);
    }
}
