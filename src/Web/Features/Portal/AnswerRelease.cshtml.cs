using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>One release, to be read, signed, refused or taken back by one of its signers; and their copy of it.</summary>
[Requires(Permission.UsePortal)]
internal sealed class AnswerReleasePage(
    CaseworkDb db,
    OwnReleases releases,
    AnswerRelease answer,
    TakeBackRelease takeBack,
    ElectronicConsents consents,
    PortalWords words,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Handle { get; set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? TypedName { get; set; }

    [BindProperty]
    public bool IsMeant { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public OwnRelease Own { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What they signed here; null where they did not.</summary>
    public PortalAnswer? Copy { get; private set; }

    /// <summary>Without it there is no form to sign on screen, only paper.</summary>
    public bool HasAgreed { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Answer(SignatureState.Given, PortalTexts.SignDone, ct);

    public Task<IActionResult> OnPostRefuse(CancellationToken ct) =>
        Answer(SignatureState.Refused, PortalTexts.RefuseDone, ct);

    /// <summary>Their copy as a file, of what they signed here.</summary>
    public async Task<IActionResult> OnGetCopy(CancellationToken ct)
    {
        if (!await Load(ct) || Copy is not { } signed)
        {
            return NotFound();
        }

        var (practice, say) = (await consents.Practice(ct), await words.Now(ct));
        var bytes = CopyOfRelease.Of(Text, signed, Own.Authority, practice, Zone.Written(signed.At), say);
        return File(bytes, CopyOfRelease.MediaType, "copy.txt");
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken ct)
    {
        if (!await takeBack.Handle(User.Actor(), Handle, ct))
        {
            return NotFound();
        }

        TempData.Say((await words.Now(ct)).Say(PortalTexts.TakeBackDone).Plain);
        return LocalRedirect(PortalPlaces.Release(Handle));
    }

    private async Task<IActionResult> Answer(SignatureState given, TextKey said, CancellationToken ct)
    {
        var input = new AnswerRelease.Input(
            Handle,
            FormId,
            Version,
            given,
            TypedName ?? "",
            Hash ?? "",
            IsMeant,
            Password
        );
        var say = await words.Now(ct);
        switch (await answer.Handle(User.Actor(), input, Visit.Of(HttpContext), ct))
        {
            case AnswerRelease.Outcome.Done:
                TempData.Say(say.Say(said).Plain);
                return LocalRedirect(PortalPlaces.Release(Handle));
            case AnswerRelease.Outcome.Refused refused:
                Say(refused.Unmet, say);
                break;
            case AnswerRelease.Outcome.WrongPassword:
                ModelState.AddModelError(nameof(Password), say.Say(PortalTexts.PasswordWrong).Plain);
                break;
            case AnswerRelease.Outcome.Conflict:
                ModelState.AddModelError("", say.Say(PortalTexts.SignNotNow).Plain);
                db.ChangeTracker.Clear();
                break;
            default:
                return NotFound();
        }

        // What came of it may be another tab's: the next try is tied to what is shown now.
        ModelState.Remove(nameof(Version));
        return await Load(ct) ? Page() : NotFound();
    }

    private void Say(IReadOnlyList<RequirementState> unmet, WordsOf say)
    {
        foreach (var id in unmet.Select(state => state.Id))
        {
            var (field, key) = id switch
            {
                "SG.6" => (nameof(TypedName), PortalTexts.SignNameWrong),
                "SG.7" => ("", PortalTexts.SignTextChanged),
                "SG.8" => (nameof(IsMeant), PortalTexts.SignNotMeant),
                "SG.10" => ("", PortalTexts.SignNeedsElectronic),
                _ => ("", PortalTexts.SignNotNow),
            };
            ModelState.AddModelError(field, say.Say(key).Plain);
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await releases.Find(actor, Handle, ct) is not { } found)
        {
            return false;
        }

        (Own, Version, Zone) = (found, found.Version, await local.Zone(ct));
        var (id, person) = (found.Release.Id, actor.Person);
        Text = await vault.Open(found.Release.Text, ReleasePlaces.Text(actor.Practice, id), actor.Reader, ct);
        Name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        Copy = await db
            .PortalAnswers.AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.ReleaseId == id && a.PersonId == person && a.Kind == PortalAnswerKind.Given,
                ct
            );
        HasAgreed = await consents.Of(person, ct) is not null;
        return true;
    }
}
