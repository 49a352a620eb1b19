using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Chooses what one child is asked the day after a session on their own device, and shows the link once.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class MakeDeviceLinkPage(
    FindChild children,
    DevicesOnFile devices,
    MakeDeviceLink make,
    PrivacyOnFile privacy,
    Frame frame,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    private const AgeBand Band = AgeBand.FourteenAndOver;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? SessionOn { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty, Fits(OpenChildSpacePage.CalledLength, "The child's name")]
    public string? ChildCalled { get; set; }

    [BindProperty, Fits(OpenChildSpacePage.CalledLength, "Your name")]
    public string? TherapistCalled { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>The adults whom the session was with, or about; an empty id for none of them.</summary>
    [BindProperty]
    public List<Guid> HeldWith { get; set; } = [];

    [BindProperty]
    public string? ReadsAt { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>Whether the child was told who hears what: nothing is asked before that.</summary>
    public PrivacyStands Told { get; private set; } = null!;

    /// <summary>Shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The same as a picture, to take with a camera.</summary>
    public string? Picture { get; private set; }

    /// <summary>A decision stands, and nothing was said since that asks for another.</summary>
    public bool MayMake { get; private set; }

    public static int Most => ChosenQuestionsRules.Most(Band, Moment.NextDay);

    public static IReadOnlyList<Choice> Pool =>
        [.. QuestionPool.For(Band, Moment.NextDay).Select(q => new Choice(q.Id, CheckInWords.Of(q)))];

    public DateOnly LastDay => OwnDeviceLink.LastDayOf(SessionOn ?? default);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        SessionOn = await devices.Today(ct);
        Chosen = [.. ChosenQuestionsRules.Usual(Band, Moment.NextDay).Select(q => q.Id)];
        (Language, ChildCalled) = ("en", PersonName.First(Asked.Child.Name));
        TherapistCalled = PersonName.First(frame.PersonName ?? "");
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.SessionOn,
                p => p.Language!,
                p => p.ChildCalled!,
                p => p.TherapistCalled!,
                p => p.Chosen,
                p => p.HeldWith,
                p => p.ReadsAt!
            );
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

        if (string.IsNullOrWhiteSpace(ChildCalled) || string.IsNullOrWhiteSpace(TherapistCalled))
        {
            ModelState.AddModelError(nameof(ChildCalled), "Write what the child is called, and what they call you.");
        }

        if (SessionOn is null)
        {
            ModelState.AddModelError(nameof(SessionOn), "Say on which day the session was.");
        }

        var with = CheckIns.HeldWith.Of(Asked, HeldWith);
        if (with is null)
        {
            ModelState.AddModelError(nameof(HeldWith), CheckIns.HeldWith.Needed);
        }

        if (DeviceWords.Hours.All(h => h.Value != ReadsAt))
        {
            ModelState.AddModelError(nameof(ReadsAt), "Say at what hour you read what comes back.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (
            await make.Handle(User.Actor(), Asked, new(FormId, SessionOn!.Value, Plan() with { HeldWith = with! }), ct)
        )
        {
            case MakeDeviceLink.Outcome.Done done:
                (Link, Picture) = (done.Link, Drawn(done.Link));
                return Page();
            case MakeDeviceLink.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                TempData.Say("This was sent before. A link is shown once: end it, and make another.");
                return LocalRedirect(DevicePlaces.Device(Asked.Case, Asked.Child.Id));
        }
    }

    private VisitPlan Plan() =>
        new(
            Band,
            Moment.NextDay,
            CheckInWords.Languages.Any(l => l.Value == Language) ? Language! : "en",
            ChildCalled!.Trim(),
            TherapistCalled!.Trim(),
            // The child says so before the first question, and else nothing is asked.
            WasAlone: true,
            MustCome: false,
            ReadsAloud: false,
            [.. Chosen.Distinct()],
            Step: null,
            MayHear: []
        )
        {
            AtHome = new(TimeOnly.ParseExact(ReadsAt!, "HH:mm", CultureInfo.InvariantCulture))
            {
                SessionOn = SessionOn,
            },
        };

    private static string Drawn(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(drawing.GetGraphic(pixelsPerModule: 6));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        (Asked, Told) = (asked, await privacy.Of(actor, asked, asked.Band ?? Band, ct));
        var decided = await devices.Latest(actor.Practice, actor.Reader, asked.Case, asked.Child.Id, ct);
        MayMake =
            asked.Band == Band
            && decided?.Row.Stands(await devices.Today(ct)) == true
            && !await devices.SaidWrongSince(decided.Row, ct);
        return true;
    }
}
