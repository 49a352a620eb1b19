using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>One time that a child used the stop signal, or drew back without it.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class RecordStopSeenPage(
    FindChild children,
    RecordStopSeen record,
    TypedWords typed,
    LocalTime local,
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
    public RecordStopSeen.Form Form { get; set; } = new();

    public ChildAsked Asked { get; private set; } = null!;

    public IReadOnlyList<Choice> Adults => VisitWording.People(Asked.Adults);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Form.On) = (Guid.CreateVersion7(clock.GetUtcNow()), await Today(ct));
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
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

        var kept = await record.Handle(User.Actor(), Asked, FormId, Form, await Today(ct), ct);
        var said =
            Form.Happened == StopHappened.SignalUsed
                ? "It is on record: the signal worked."
                : "It is on record, and counts like a no. Nothing is sent to anybody.";
        return this.Answer(kept, said, VisitPlaces.StopSignal(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await children.Of(User.Actor(), new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
