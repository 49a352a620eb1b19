using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Measures;

/// <summary>A form in its own words, whose answers the clinician enters or reads out, and which is scored here.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class TakeMeasurePage(
    TakeMeasure take,
    FindScreened screened,
    KeepScreen keep,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One question, its answer, and what was said after a yes.</summary>
    public sealed class Line
    {
        public int Item { get; set; }

        public int? Value { get; set; }

        [Fits(Screen.WordsLength, "What was said")]
        public string? AfterYes { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Instrument { get; set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty]
    public Sex? Sex { get; set; }

    [BindProperty]
    public int? Age { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public bool IsJudgedPositive { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "What to remember")]
    public string? Words { get; set; }

    public Screened Screened { get; private set; } = null!;

    public Instrument Found { get; private set; } = null!;

    /// <summary>It is a child's, and the child was not told today's adults and limits yet: no question is shown.</summary>
    public bool TellFirst { get; private set; }

    public IReadOnlyList<Choice> Adults =>
        [.. Screened.Adults.Select(a => new Choice(a.Id.Value.ToString("D"), a.Name))];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        On = await keep.Today(ct);
        TellFirst = !await take.IsOpen(User.Actor(), Screened, Found, On, ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.By!,
                p => p.On!,
                p => p.WasAlone,
                p => p.Sex!,
                p => p.Age!,
                p => p.Lines,
                p => p.IsJudgedPositive,
                p => p.Words!
            );
            ModelState.Clear();
        }

        Lines = All();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Lines = All();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = Input();
        switch (await take.Handle(User.Actor(), input, ct))
        {
            case ScreenKept.Done done:
                TempData.Say(
                    done.Outcome is { IsDone: false }
                        ? "It is kept. Too much is open for a score."
                        : "It is kept and scored."
                );
                return LocalRedirect(ScreenPages.After(done, new(Id)));
            case ScreenKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                ShowFaults(input);
                return Page();
            default:
                return NotFound();
        }
    }

    private TakeMeasure.Input Input() =>
        new(
            new(Id),
            new(Person),
            Instrument,
            FormId,
            On,
            WasAlone,
            By is { } by ? new PersonId(by) : null,
            new About(Sex, Age) { IsJudgedPositive = IsJudgedPositive },
            [.. Lines.Where(l => l.Value is not null).Select(l => new Answer(l.Item, l.Value!.Value))],
            Lines
                .Where(l => !string.IsNullOrWhiteSpace(l.AfterYes))
                .ToDictionary(l => l.Item, l => l.AfterYes!.ReplaceLineEndings("\n").Trim()),
            Words ?? ""
        );

    /// <summary>Each at the question that it is about.</summary>
    private void ShowFaults(TakeMeasure.Input input)
    {
        if (Scoring.Score(Found, input.Answers, input.About) is Outcome.Refused faulty)
        {
            foreach (var fault in faulty.Faults)
            {
                var line = Lines.FindIndex(l => l.Item == fault.Item);
                ModelState.AddModelError($"Lines[{line}].Value", ScreenWords.Of(fault.Kind));
            }
        }
    }

    /// <summary>One line for each question of the form, in its order, whatever was posted.</summary>
    private List<Line> All() =>
        [.. Found.Items.Select(i => Lines.Find(l => l.Item == i.Number) ?? new Line { Item = i.Number })];

    private async Task<bool> Load(CancellationToken ct)
    {
        if (
            Instruments.Find(Instrument) is not { IsScoredHere: true, HasWording: true } instrument
            || await screened.Of(User.Actor(), new(Id), new(Person), ct) is not { } found
            || !ScreenRules.IsFor(instrument, found.IsChild)
        )
        {
            return false;
        }

        (Found, Screened) = (instrument, found);
        return true;
    }
}
