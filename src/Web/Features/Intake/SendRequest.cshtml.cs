using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Intake;

/// <summary>
/// The request itself, in three short steps. What was said goes from step to step in the page; the practice gets
/// nothing before the last button.
/// </summary>
[Public, EnableRateLimiting(RequestLimit.Policy)]
internal sealed class SendRequestPage(RequestDoors doors, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public RequestForm Form { get; set; } = new();

    /// <summary>Counted from 0.</summary>
    [BindProperty]
    public int Step { get; set; }

    public RequestDoors.Found Door { get; private set; } = null!;

    public Wording Safe { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Open(handle, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostBack(string handle, CancellationToken ct)
    {
        ModelState.Clear();
        return Go(handle, Step - 1, ct);
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken ct)
    {
        if (!await Open(handle, ct))
        {
            return NotFound();
        }

        Step = Math.Clamp(Step, 0, RequestForm.Steps.Count - 1);
        var unmet = ReceiveRequest.Unmet(Form);
        var isLast = Step == RequestForm.Steps.Count - 1;
        if (!ModelState.IsValid)
        {
            return Stay(WrongStep() ?? Step);
        }

        if (unmet.FirstOrDefault(u => StepOf(u.Id) <= Step) is { } first)
        {
            var step = StepOf(first.Id);
            ModelState.Clear();
            foreach (var state in unmet.Where(u => StepOf(u.Id) == step))
            {
                var (field, words) = Asks(state.Id);
                ModelState.AddModelError(field, words);
            }

            return Stay(step);
        }

        if (!isLast)
        {
            ModelState.Clear();
            return Stay(Step + 1);
        }

        var sent = RequestDoors.UrlOf(handle) + "/sent";
        var isSaved = await doors.Within(
            Door,
            services => services.GetRequiredService<ReceiveRequest>().Handle(new(FormId, Door.Practice, Form, sent), ct)
        );
        if (isSaved)
        {
            return LocalRedirect(sent);
        }

        ModelState.Clear();
        ModelState.AddModelError("", "It did not arrive. Please press the button once more.");
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return Stay(Step);
    }

    /// <summary>What was too long stands in the step that asks for it.</summary>
    private int? WrongStep()
    {
        var wrong = ModelState.Where(m => m.Value?.Errors.Count > 0).Select(m => m.Key.Split('.')[^1]).ToHashSet();
        var step = RequestForm.Steps.ToList().FindIndex(fields => fields.Any(wrong.Contains));
        return step < 0 ? null : step;
    }

    /// <summary>What is missing, said as a request: whoever reads it is not staff.</summary>
    private static (string Field, string Words) Asks(string requirement) =>
        requirement switch
        {
            "RQ.1" => ("Form.Name", "Please tell us what to call you."),
            "RQ.2" => (
                "Form.Phone",
                "Please give us one safe way to reach you, and say that we may use it: a number we may call or text, a mail address we may write to, or a postal address."
            ),
            _ => ("Form.Mail", "Please look at the mail address again."),
        };

    private static int StepOf(string requirement) => requirement == "RQ.1" ? 0 : 1;

    private PageResult Stay(int step)
    {
        Step = step;
        ModelState.SetModelValue(nameof(Step), null, null);
        return Page();
    }

    private async Task<IActionResult> Go(string handle, int step, CancellationToken ct) =>
        await Open(handle, ct) ? Stay(Math.Clamp(step, 0, RequestForm.Steps.Count - 1)) : NotFound();

    private async Task<bool> Open(string handle, CancellationToken ct)
    {
        if (await doors.Open(handle, ct) is not { } door)
        {
            return false;
        }

        Door = door;
        var words = await doors.Within(door, s => s.GetRequiredService<FamilyWords>().In("en", ct));
        Safe = words.Say(TextKeys.RequestSafeContact);
        return true;
    }
}
