using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// The child's own page: one screen at a time, nothing that leads elsewhere. Where nothing is open on the device it
/// asks for a therapist's code. It is one address whatever it shows, so that nothing stands in the browser's history.
/// </summary>
[Public, EnableRateLimiting(ChildLimit.Policy)]
internal sealed class ChildPage(
    ChildDoor door,
    ChildSpaces spaces,
    KeepChildSaid keep,
    TakeChildSpace take,
    EndChildSpace end,
    AskToHearAgain again,
    FamilyWords words,
    BesideQuestions beside,
    LocalTime local,
    Frame frame,
    IServiceScopeFactory scopes,
    TimeProvider clock
) : PageModel
{
    private ChildSpace? _space;

    /// <summary>Which screen; the first one where it is left out.</summary>
    [BindProperty(SupportsGet = true, Name = "s")]
    public int At { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null where no child's page is open on this device.</summary>
    public ChildScreens? Screens { get; private set; }

    public IReadOnlyList<ChildScreen> All { get; private set; } = [];

    /// <summary>What a press of stop, help or danger opened instead of a screen.</summary>
    public Aside Shows { get; private set; }

    /// <summary>Of what is private: which part of it, from 0.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Part { get; set; }

    public Beside Beside { get; private set; } = new([], []);

    public WordsOf Words { get; private set; } = null!;

    /// <summary>More than a page asks; a check-in has a handful of questions.</summary>
    private const int MostWaiting = 30;

    public enum Aside
    {
        None,
        Stopped,
        Help,
        Called,
        Alert,
        Noted,
        Pictures,
        Private,
    }

    public async Task<IActionResult> OnGet(Aside shows, CancellationToken ct)
    {
        // What was done is shown by the answer to doing it: an address alone opens what can be read at any time.
        Shows = shows is Aside.Help or Aside.Pictures or Aside.Private ? shows : Aside.None;
        if (await Find(ct) is null && await door.FindAtHome(HttpContext, ct) is not null)
        {
            // At home nothing asks for a code.
            return LocalRedirect(CheckInPlaces.Finished);
        }

        await Load(ct);
        if (_space is { } space)
        {
            // The screens go with the page, also on a tablet that somebody left lying.
            var left = space.EndsAt - clock.GetUtcNow().UtcDateTime;
            Response.Headers["Refresh"] = $"{Math.Max(1, (int)left.TotalSeconds + 1)};url={CheckInPlaces.Child}";
        }

        return Page();
    }

    /// <summary>Whether the page still goes on, for a script that asks now and then.</summary>
    public async Task<IActionResult> OnGetHere(CancellationToken ct) =>
        await Find(ct) is null ? NotFound() : new NoContentResult();

    public async Task<IActionResult> OnPostCode(CancellationToken ct)
    {
        await Load(ct);
        if (Screens is not null)
        {
            return LocalRedirect(CheckInPlaces.Child);
        }

        if (SignInCookie.LastHere(HttpContext)?.Role.IsStaff() == false)
        {
            ModelState.AddModelError(nameof(Code), Words.Say(ChildTexts.CodeSignedIn).Plain);
            return Page();
        }

        if (await take.Handle(Code, ct) is not { } token)
        {
            ModelState.AddModelError(nameof(Code), Words.Say(ChildTexts.CodeWrong).Plain);
            return Page();
        }

        await door.HandOver(HttpContext, token, ct);
        return LocalRedirect(CheckInPlaces.Child);
    }

    public Task<IActionResult> OnPostAnswer(string question, SentAnswer sent, CancellationToken ct) =>
        Next(space => keep.Answer(space, sent.Of(question), ct), ct);

    public Task<IActionResult> OnPostPass(Guid? person, CancellationToken ct) =>
        Next(space => keep.PassTo(space, person is { } id ? new PersonId(id) : null, ct), ct);

    public Task<IActionResult> OnPostPassWords(string? words, CancellationToken ct) =>
        Next(space => keep.PassOn(space, SentAnswer.Tidy(words), ct), ct);

    private async Task<IActionResult> Next(Func<ChildSpace, Task<bool>> isKept, CancellationToken ct) =>
        await Find(ct) is { } space && await isKept(space) ? Went(At + 1) : Gone();

    public async Task<IActionResult> OnPostStop(Guid? press, CancellationToken ct)
    {
        if (await Find(ct) is not { } space)
        {
            return Gone();
        }

        return await keep.Stopped(space, press, ct) ? await Answered(Aside.Stopped, ct) : Gone();
    }

    public async Task<IActionResult> OnPostCall(CancellationToken ct)
    {
        return await Hear<CallForHelp>((help, space) => help.Call(space), ct)
            ? await Answered(Aside.Called, ct)
            : Gone();
    }

    /// <summary>The child asks to hear again what is private: it costs no answer, and the page goes on.</summary>
    public async Task<IActionResult> OnPostPrivate(CancellationToken ct)
    {
        if (await Find(ct) is not { } space)
        {
            return Gone();
        }

        await again.OnPage(space);
        return await Answered(Aside.Private, ct);
    }

    /// <summary>Something is wrong: at once, whatever else is on the screen.</summary>
    public async Task<IActionResult> OnPostAlert(string question, string option, CancellationToken ct)
    {
        var said = new KeptAnswer(question, Option: option);
        return await Hear<RaiseAlert>((alert, space) => alert.Handle(space, said), ct)
            ? await Answered(option == ChildScreens.Broken ? Aside.Noted : Aside.Alert, ct)
            : Gone();
    }

    public Task<IActionResult> OnPostFinish(CancellationToken ct) => End(isFinished: true, ct);

    /// <summary>For the therapist, or a child who has had enough.</summary>
    public Task<IActionResult> OnPostEnd(CancellationToken ct) => End(isFinished: false, ct);

    /// <summary>At home somebody came in: the page ends, and the device shows nothing.</summary>
    /// <param name="waiting">What had not arrived when the child left.</param>
    public async Task<IActionResult> OnPostLeave(List<SentAnswer> waiting, CancellationToken ct)
    {
        if (await Find(ct) is { } space)
        {
            foreach (var sent in waiting.Where(w => w.Question is not null).Take(MostWaiting))
            {
                await keep.Answer(space, sent.Of(sent.Question!), ct);
            }

            await end.Handle(ChildDoor.ActorOf(space), space.Id, isFinished: false, ct);
        }

        door.Forget(Response);
        return LocalRedirect(DevicePlaces.Blank);
    }

    private async Task<IActionResult> End(bool isFinished, CancellationToken ct)
    {
        if (await Find(ct) is not { } space)
        {
            return Gone();
        }

        var plan = await spaces.Plan(space, new Reader(space.Child), ct);
        if (!await end.Handle(ChildDoor.ActorOf(space), space.Id, isFinished, ct))
        {
            return Went(At);
        }

        if (plan.AtHome is null)
        {
            door.Drop(Response);
        }

        return LocalRedirect($"{CheckInPlaces.Finished}?language={plan.Language}");
    }

    private async Task<ChildSpace?> Find(CancellationToken ct) => _space ??= await door.Find(HttpContext, ct);

    /// <summary>A page that has ended is heard too, whoever is signed in on the device meanwhile.</summary>
    private async Task<bool> Hear<TUseCase>(Func<TUseCase, ChildSpaceId, Task> call, CancellationToken ct)
        where TUseCase : notnull
    {
        if (await door.FindForHelp(HttpContext, ct) is not { } space)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(space.PracticeId);
        await call(scope.ServiceProvider.GetRequiredService<TUseCase>(), space.Id);
        return true;
    }

    private async Task Load(CancellationToken ct)
    {
        if (await Find(ct) is { } space)
        {
            var plan = await spaces.Plan(space, new Reader(space.Child), ct);
            frame.Language = plan.Language;
            Words = await words.In(plan.Language, ct);
            Screens = new(plan, await spaces.SoFar(space, ct), Words)
            {
                Unwatched = plan.AtHome is { } home
                    ? (await local.Zone(ct)).Said(plan, home, Words, clock.GetUtcNow().UtcDateTime, space.EndsAt)
                    : null,
            };
            Beside = await beside.Of(space, Screens, Words, ct);
            All = Screens.All();
            At = Math.Clamp(At, 0, All.Count - 1);
            Part = Math.Clamp(Part, 0, Math.Max(0, Beside.Private.Count - 1));
            Shows = Shows switch
            {
                Aside.Pictures when Screens.Pictures is null => Aside.None,
                Aside.Private when Beside.Private.Count == 0 => Aside.None,
                var other => other,
            };
            return;
        }

        Words = await words.In(frame.Language, ct);
        if (Request.Cookies.ContainsKey(door.Cookie) && await door.FindForHelp(HttpContext, ct) is null)
        {
            door.Drop(Response);
        }
    }

    /// <summary>On to a screen; a script that has shown it already needs no page.</summary>
    private IActionResult Went(int at) =>
        IsScript ? new NoContentResult() : LocalRedirect($"{CheckInPlaces.Child}?s={at}");

    /// <summary>What follows a press, as the answer to it, so that no address says what was pressed.</summary>
    private async Task<IActionResult> Answered(Aside shows, CancellationToken ct)
    {
        if (IsScript)
        {
            return new NoContentResult();
        }

        await Load(ct);
        // At home it is not talked about today: then it is said when it is read.
        Shows = shows == Aside.Noted && Screens?.Unwatched is not null ? Aside.Alert : shows;
        return Screens is null ? LocalRedirect(CheckInPlaces.Finished) : Page();
    }

    private bool IsScript => Request.Headers.ContainsKey("X-Child");

    /// <summary>The device stays known: a call for help may follow. A script must not take it for heard.</summary>
    private IActionResult Gone() =>
        IsScript ? StatusCode(StatusCodes.Status410Gone) : LocalRedirect(CheckInPlaces.Finished);
}
