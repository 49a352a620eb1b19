using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>One agreement, to be read clause by clause, signed, refused or taken back; and the person's copy of it.</summary>
[Requires(Permission.UsePortal)]
internal sealed class AnswerAgreementPage(
    CaseworkDb db,
    OwnAgreements agreements,
    AnswerAgreement answer,
    TakeBackOwnAgreement takeBack,
    OpenAgreement open,
    ElectronicConsents consents,
    PortalWords words,
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

    /// <summary>Of each clause whether it was read.</summary>
    [BindProperty]
    public List<bool> Read { get; set; } = [];

    [BindProperty]
    public string? TeachBack { get; set; }

    [BindProperty]
    public string? TypedName { get; set; }

    [BindProperty]
    public bool IsMeant { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public OwnAgreement Own { get; private set; } = null!;

    public AgreementText Text { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>Without it there is no form to sign on screen, only paper.</summary>
    public bool HasAgreed { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>They signed it here, so that there is a copy with their typed name.</summary>
    public bool HasCopy => Own.IsSigned && Own.Row.Way == SigningWay.Portal;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Answer(SignatureState.Given, PortalTexts.SignDone, ct);

    public Task<IActionResult> OnPostRefuse(CancellationToken ct) =>
        Answer(SignatureState.Refused, ConsentTexts.NoDone, ct);

    /// <summary>Their copy as a file that every device opens.</summary>
    public async Task<IActionResult> OnGetCopy(CancellationToken ct)
    {
        if (!await Load(ct) || !HasCopy)
        {
            return NotFound();
        }

        var last = (await words.Now(ct)).Say(
            PortalTexts.CopySigned,
            ("practice", await consents.Practice(ct)),
            ("name", Own.Row.TypedName ?? ""),
            ("day", Zone.Written(Own.Row.RecordedAt!.Value)),
            ("hash", Own.Row.TextHash)
        );
        var bytes = Encoding.UTF8.GetBytes($"{Text.Written()}\n\n{last.Plain}\n");
        return File(bytes, CopyOfRelease.MediaType, "copy.txt");
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken ct)
    {
        if (!await takeBack.Handle(User.Actor(), Handle, ct))
        {
            return NotFound();
        }

        TempData.Say((await words.Now(ct)).Say(ConsentTexts.BackDone).Plain);
        return LocalRedirect(PortalPlaces.Agreement(Handle));
    }

    private async Task<IActionResult> Answer(SignatureState given, TextKey said, CancellationToken ct)
    {
        var input = new AnswerAgreement.Input(
            Handle,
            FormId,
            Version,
            given,
            Read.Count(read => read),
            TeachBack,
            TypedName ?? "",
            Hash ?? "",
            IsMeant,
            Password
        );
        var say = await words.Now(ct);
        switch (await answer.Handle(User.Actor(), input, Visit.Of(HttpContext), ct))
        {
            case AnswerAgreement.Outcome.Done:
                TempData.Say(say.Say(said).Plain);
                return LocalRedirect(PortalPlaces.Agreement(Handle));
            case AnswerAgreement.Outcome.Refused refused:
                Say(refused.Unmet, say);
                break;
            case AnswerAgreement.Outcome.WrongPassword:
                ModelState.AddModelError(nameof(Password), say.Say(PortalTexts.PasswordWrong).Plain);
                break;
            case AnswerAgreement.Outcome.CallPractice:
                ModelState.AddModelError("", say.Say(ConsentTexts.CallPractice).Plain);
                break;
            case AnswerAgreement.Outcome.Conflict:
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
                "CS.5" => (FirstUnread(), ConsentTexts.NeedsReading),
                "CS.6" => (nameof(TeachBack), ConsentTexts.NeedsTeachBack),
                "CS.7" => (nameof(TypedName), PortalTexts.SignNameWrong),
                "CS.8" => ("", PortalTexts.SignTextChanged),
                "CS.9" => (nameof(IsMeant), PortalTexts.SignNotMeant),
                "CS.10" => ("", PortalTexts.SignNeedsElectronic),
                _ => ("", PortalTexts.SignNotNow),
            };
            ModelState.AddModelError(field, say.Say(key).Plain);
        }
    }

    /// <summary>So that the summary of what is wrong leads to it.</summary>
    private string FirstUnread() => $"{nameof(Read)}[{Math.Max(0, Read.IndexOf(false))}]";

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await agreements.Find(actor, Handle, ct) is not { } found)
        {
            return false;
        }

        (Own, Version, Zone) = (found, found.Row.Version, await local.Zone(ct));
        Text = await open.Text(actor, found.Row, ct);
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        HasAgreed = await consents.Of(actor.Person, ct) is not null;
        Read = [.. Text.Clauses.Select((_, n) => n < Read.Count && Read[n])];
        return true;
    }
}
