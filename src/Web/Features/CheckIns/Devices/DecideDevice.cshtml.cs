using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Asks a therapist what makes a device of a child's own safe; without a yes to each there is no link.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class DecideDevicePage(
    FindChild children,
    DevicesOnFile devices,
    DecideDevice decide,
    GateNumbers numbers,
    Settings settings,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<DeviceQuestion> Yes { get; set; } = [];

    [BindProperty]
    public DeviceChannel? Channel { get; set; }

    [BindProperty]
    public DateOnly? SafeUntil { get; set; }

    [BindProperty, Fits(DecideDevice.NoteLength, "What you write")]
    public string? Note { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public bool IsOldEnough => Asked.Band == AgeBand.FourteenAndOver;

    public IReadOnlyList<Choice> Questions { get; private set; } = [];

    /// <summary>In days.</summary>
    public int Most { get; private set; }

    private int Years { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        SafeUntil = (await devices.Today(ct)).AddDays(Most);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Yes, p => p.Channel, p => p.SafeUntil, p => p.Note!);
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

        var note = Note?.ReplaceLineEndings("\n").Trim() ?? "";
        var said = new DeviceSaid([.. Yes.Distinct().Order()], Years, Channel, note);
        var kept = await decide.Handle(User.Actor(), Asked, FormId, said, SafeUntil, ct);
        return this.Answer(
            kept,
            "It is decided. You can make a link, and take it back at any time.",
            DevicePlaces.Device(Asked.Case, Asked.Child.Id)
        );
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await children.Of(User.Actor(), new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        var now = await numbers.Now(ct);
        Most = Math.Min(now[PathwayNumber.OwnDeviceDays], DeviceRules.MostDays);
        Years = Math.Max(now[PathwayNumber.OwnDeviceAge], RecordAssentRules.LeastOwnDeviceAge);
        var host = settings.PublicUrl.TrimEnd('/') + DevicePlaces.Link;
        Questions = DeviceWords.Questions(Years, host);
        return true;
    }
}
