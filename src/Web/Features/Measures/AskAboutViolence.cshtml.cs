using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Puts down one talk about violence with one adult, kind by kind; every talk is a record of its own.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class AskAboutViolencePage(
    AskAboutViolence ask,
    FindScreened screened,
    KeepScreen keep,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One kind of violence, and what was said.</summary>
    public sealed class Line
    {
        public ViolenceKind Kind { get; set; }

        public Disclosed Said { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool IsAskedAlone { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public ViolenceFinding? Finding { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "What was said")]
    public string? Words { get; set; }

    public Screened Screened { get; private set; } = null!;

    public bool IsTrained { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        On = await keep.Today(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.On!,
                p => p.IsAskedAlone,
                p => p.Lines,
                p => p.Finding!,
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

        var said = Lines.ToDictionary(l => l.Kind, l => l.Said);
        var input = new AskAboutViolence.Input(
            new(Id),
            new(Person),
            FormId,
            On,
            IsAskedAlone,
            said,
            Finding,
            Words ?? ""
        );
        switch (await ask.Handle(User.Actor(), input, ct))
        {
            case ScreenKept.Done done:
                TempData.Say(
                    done.Outcome is { IsDone: false }
                        ? "It is kept, and not finished: look at what is missing."
                        : "It is kept."
                );
                return LocalRedirect(done.Id is { } kept ? ScreenPlaces.Show(kept) : ScreenPlaces.List(new(Id)));
            case ScreenKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>One line for each of the nine kinds, whatever was posted.</summary>
    private List<Line> All() =>
        [.. KindsOfViolence.All.Select(k => Lines.Find(l => l.Kind == k.Kind) ?? new Line { Kind = k.Kind })];

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await screened.Of(actor, new(Id), new(Person), ct) is not { IsChild: false } found)
        {
            return false;
        }

        Screened = found;
        IsTrained = await ask.IsTrained(actor.Person, found.Case, await keep.Today(ct), ct);
        return true;
    }
}
