using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Accounts;

/// <summary>Where the first owner names the practice and themselves, and chooses how to sign in.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class StartPracticePage(StartPractice start, FirstOwnerLink link, NextStep next) : PageModel
{
    public static readonly IReadOnlyList<Choice> States = [.. UsStates.Choices.Where(s => s.Value.Length > 0)];

    [BindProperty]
    public string? PracticeName { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? TimeZone { get; set; }

    [BindProperty]
    public string? OwnName { get; set; }

    [BindProperty]
    public string? LoginName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool LinkIsDead { get; private set; }

    public async Task OnGet(string token, CancellationToken ct) => LinkIsDead = await link.Find(token, ct) is null;

    public async Task<IActionResult> OnPost(string token, CancellationToken ct)
    {
        Check(PracticeName, nameof(PracticeName), Practice.NameLength, "Say what the practice is called.");
        Check(OwnName, nameof(OwnName), PersonName.Length, "Say your own name.");
        Check(States.Any(s => s.Value == State) ? State : "", nameof(State), 2, "Choose the state.");
        Check(UsTimeZones.Knows(TimeZone) ? TimeZone : "", nameof(TimeZone), 64, "Choose the time zone.");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new StartPractice.Input(
            token,
            PracticeName!,
            State!,
            TimeZone!,
            OwnName!,
            new(LoginName, Password)
        );
        switch (await start.Handle(input, ct))
        {
            case StartPractice.Outcome.Started(var step):
                return LocalRedirect(await next.After(step, ct));
            case StartPractice.Outcome.Refused refused:
                this.Show(refused.LoginName, refused.Password);
                return Page();
            default:
                LinkIsDead = true;
                return Page();
        }
    }

    private void Check(string? answer, string field, int longest, string words)
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            ModelState.AddModelError(field, words);
        }
        else if (answer.Length > longest)
        {
            ModelState.AddModelError(field, $"This is longer than {longest} characters.");
        }
    }
}
