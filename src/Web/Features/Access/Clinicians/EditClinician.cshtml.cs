using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Changes one clinician's entry: a license, a training, the caseload.</summary>
[Requires(Permission.ManageClinicians), KeepsTyped]
internal sealed class EditClinicianPage(
    ReadClinician read,
    KeepLicense keepLicense,
    KeepTraining keepTraining,
    StrikeFromRegister strike,
    SetCaseload setCaseload,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>What is typed of a license.</summary>
    public sealed class LicenseForm
    {
        [Fits(ClinicianLicense.KindLength, "The kind")]
        public string? Kind { get; set; }

        [Fits(ClinicianLicense.NumberLength, "The number")]
        public string? Number { get; set; }

        public string? State { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }
    }

    /// <summary>What is typed of a training.</summary>
    public sealed class TrainingForm
    {
        public TrainingTopic Topic { get; set; }

        public TrainingSide Side { get; set; }

        public int? Hours { get; set; }

        [Fits(Training.ProviderLength, "Who gave it")]
        public string? Provider { get; set; }

        public DateOnly? EndedOn { get; set; }
    }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public LicenseForm License { get; set; } = new();

    [BindProperty]
    public TrainingForm Taken { get; set; } = new();

    [BindProperty, Range(1, CaseloadLimit.Largest, ErrorMessage = "Write a number from 1 to 200, or nothing.")]
    public int? Most { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ClinicianOnFile Shown { get; private set; } = null!;

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(Guid person, CancellationToken ct)
    {
        if (!await Load(person, ct))
        {
            return NotFound();
        }

        (Most, Version) = (Shown.Limit, Shown.LimitVersion);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(License, nameof(License), unsent);
            await TryUpdateModelAsync(Taken, nameof(Taken), unsent);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostLicense(Guid person, CancellationToken ct)
    {
        if (!ModelState.IsValid || License is not { FirstDay: { } first, LastDay: { } last })
        {
            return await Wrong(person, "Write the first and the last day of the license.", ct);
        }

        var input = new KeepLicense.Input(
            FormId,
            new(person),
            PersonName.Tidy(License.Kind ?? ""),
            PersonName.Tidy(License.Number ?? ""),
            License.State ?? "",
            first,
            last
        );
        return await After(person, await keepLicense.Handle(User.Actor(), input, ct), ct);
    }

    public async Task<IActionResult> OnPostTraining(Guid person, CancellationToken ct)
    {
        if (!ModelState.IsValid || Taken is not { Hours: { } hours, EndedOn: { } ended })
        {
            return await Wrong(person, "Write how many hours the training took, and its last day.", ct);
        }

        var provider = PersonName.Tidy(Taken.Provider ?? "");
        var input = new KeepTraining.Input(FormId, new(person), Taken.Topic, Taken.Side, hours, provider, ended);
        return await After(person, await keepTraining.Handle(User.Actor(), input, ct), ct);
    }

    public async Task<IActionResult> OnPostCaseload(Guid person, CancellationToken ct) =>
        ModelState.IsValid
            ? await After(
                person,
                await setCaseload.Handle(User.Actor(), new(FormId, new(person), Version, Most), ct),
                ct
            )
            : await Wrong(person, null, ct);

    public async Task<IActionResult> OnPostStrike(Guid person, Guid entry, CancellationToken ct) =>
        await After(person, await strike.Handle(User.Actor(), new(FormId, new(person), entry), ct), ct);

    private async Task<IActionResult> After(Guid person, RegisterOutcome outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case RegisterOutcome.Done:
                TempData.Say("The register is changed.");
                return LocalRedirect(ClinicianPlaces.Of(new(person)));
            case RegisterOutcome.Refused refused when await Load(person, ct):
                ModelState.AddUnmet(refused.States);
                return Page();
            case RegisterOutcome.Gone when await Load(person, ct):
                TempData.Say("Somebody changed this meanwhile. Look at it as it stands now.");
                return LocalRedirect(ClinicianPlaces.Edit(new(person)));
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Wrong(Guid person, string? why, CancellationToken ct)
    {
        if (!await Load(person, ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid && why is not null)
        {
            ModelState.AddModelError("", why);
        }

        return Page();
    }

    private async Task<bool> Load(Guid person, CancellationToken ct)
    {
        if (await read.Find(User.Actor(), new(person), ct) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
