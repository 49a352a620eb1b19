using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>One child's stop signal: what is still missing before it can be relied on, and each time it was used.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class ShowStopSignalPage(
    FindChild children,
    VisitsOnFile visits,
    TeachStopSignal teach,
    ITimesToPractise times,
    FamilyWords families,
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

    /// <summary>A signal that is chosen.</summary>
    [BindProperty]
    public TeachStopSignal.Form Form { get; set; } = new();

    /// <summary>What was done about the one that stands.</summary>
    [BindProperty]
    public TeachStopSignal.Form Done { get; set; } = new();

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>Null where none was chosen yet.</summary>
    public StopSignal? Signal { get; private set; }

    public IReadOnlyList<RequirementState> Stand { get; private set; } = [];

    public bool CanBeReliedOn => Stand.All(s => s.IsMet);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<VisitEntryOnFile<StopSignalEntry>> Entries { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<VisitEntryOnFile<StopSeen>> Seen { get; private set; } = [];

    /// <summary>What counts no longer, with the reason.</summary>
    public IReadOnlyList<StruckVisitEntry> Struck { get; private set; } = [];

    public bool MayStrike => User.Actor().Role.Allows(Permission.DecideOnWay);

    /// <summary>In each language that a child may speak here.</summary>
    public IReadOnlyList<(string Language, WordsOf Words)> ToSay { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public string NameOf(StopSeen seen) => Asked.Others.FirstOrDefault(m => m.Id == seen.Adult)?.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Form.On = Done.On = await Today(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            await TryUpdateModelAsync(Done, nameof(Done), unsent);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPostChoose(CancellationToken ct)
    {
        Form.Step = StopSignalStep.Chosen;
        return Keep(Form, ct);
    }

    public Task<IActionResult> OnPostStep(CancellationToken ct) => Keep(Done, ct);

    private async Task<IActionResult> Keep(TeachStopSignal.Form form, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await teach.Handle(User.Actor(), Asked, FormId, form, await Today(ct), ct);
        return this.Answer(kept, "It is on record.", VisitPlaces.StopSignal(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        var entries = await visits.Entries(actor, asked.Case, asked.Child.Id, ct);
        Entries = [.. entries.Where(e => e.Row.StruckAt is null).Reverse()];
        Signal = StopSignalRegister.Of(entries.Select(VisitsOnFile.Stands));
        Stand = StopSignalRules.Decide(new(Signal, await times.Now(ct), await Today(ct))).States;
        Seen = [.. (await visits.Seen(actor, asked.Case, asked.Child.Id, ct)).Reverse()];
        Struck = await visits.Struck(actor, asked.Case, asked.Child.Id, ct);
        ToSay = await families.InEach(ct);
        return true;
    }

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
