using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Measures;

/// <summary>A result that somebody took on licensed paper, in another program or in another house.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class KeepScoreElsewherePage(
    KeepScoreElsewhere score,
    FindScreened screened,
    KeepScreen keep,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    private const int TakenByLength = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Chosen first; the rest of the form follows it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Instrument { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty, Fits(TakenByLength, "Who gave and scored it")]
    public string? TakenBy { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty]
    public string? Scale { get; set; }

    [BindProperty]
    public decimal? Value { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "The finding")]
    public string? Words { get; set; }

    [BindProperty]
    public bool? IsSaidPositive { get; set; }

    public Screened Screened { get; private set; } = null!;

    /// <summary>Null until one was chosen.</summary>
    public Instrument? Found { get; private set; }

    public IReadOnlyList<Choice> All =>
        [
            .. Instruments
                .All.Where(i => ScreenRules.IsFor(i, Screened.IsChild))
                .OrderBy(i => i.Name, StringComparer.Ordinal)
                .Select(i => new Choice(i.Id, i.Name)),
        ];

    public IReadOnlyList<Choice> Adults =>
        [.. Screened.Adults.Select(a => new Choice(a.Id.Value.ToString("D"), a.Name))];

    public IReadOnlyList<Choice> Scales =>
        [
            .. (Found?.Scales ?? []).Select(s => new Choice(
                s.Name,
                string.Create(CultureInfo.InvariantCulture, $"{s.Name}, {s.Least:0.##} to {s.Most:0.##}")
            )),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        On = await keep.Today(ct);
        Scale = Found?.Scales.Count > 0 ? Found.Scales[^1].Name : null;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.By!,
                p => p.On!,
                p => p.TakenBy!,
                p => p.WasAlone,
                p => p.Scale!,
                p => p.Value!,
                p => p.Words!,
                p => p.IsSaidPositive!
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct) || Found is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new KeepScoreElsewhere.Input(
            new(Id),
            new(Person),
            Instrument,
            FormId,
            On,
            WasAlone,
            By is { } by ? new PersonId(by) : null,
            Scale,
            Value,
            Words ?? "",
            IsSaidPositive,
            TakenBy ?? ""
        );
        var (kept, faults) = await score.Handle(User.Actor(), input, ct);
        switch (kept)
        {
            case ScreenKept.Done done:
                TempData.Say("It is kept.");
                return LocalRedirect(ScreenPages.After(done, new(Id)));
            case ScreenKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                foreach (var fault in faults)
                {
                    ModelState.AddModelError(FieldOf(fault), ScreenWords.Of(fault));
                }

                return Page();
            default:
                return NotFound();
        }
    }

    private static string FieldOf(ElsewhereFault fault) =>
        fault switch
        {
            ElsewhereFault.NoSuchScale => nameof(Scale),
            ElsewhereFault.OutOfBounds or ElsewhereFault.ValueWithoutScale => nameof(Value),
            ElsewhereFault.NothingSaid => nameof(Words),
            ElsewhereFault.InTheFuture => nameof(On),
            _ => nameof(TakenBy),
        };

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await screened.Of(User.Actor(), new(Id), new(Person), ct) is not { } found)
        {
            return false;
        }

        Screened = found;
        Found = Instruments.Find(Instrument ?? "") is { } i && ScreenRules.IsFor(i, found.IsChild) ? i : null;
        return true;
    }
}
