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
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>One release, to be read, signed, refused or taken back by one of its signers; and their copy of it.</summary>
[Requires(Permission.UsePortal)]
internal sealed class AnswerReleasePage(
    CaseworkDb db,
    OwnReleases releases,
    AnswerRelease answer,
    TakeBackRelease takeBack,
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

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) =>
        Answer(SignatureState.Given, "You signed. You can take it back at any time.", ct);

    public Task<IActionResult> OnPostRefuse(CancellationToken ct) =>
        Answer(SignatureState.Refused, "The practice knows that you said no.", ct);

    public async Task<IActionResult> OnPostTakeBack(CancellationToken ct)
    {
        if (!await takeBack.Handle(User.Actor(), Handle, ct))
        {
            return NotFound();
        }

        TempData.Say("You took it back. Nothing more is told under it.");
        return LocalRedirect(PortalPlaces.Release(Handle));
    }

    private async Task<IActionResult> Answer(SignatureState given, string said, CancellationToken ct)
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
        switch (await answer.Handle(User.Actor(), input, Visit.Of(HttpContext), ct))
        {
            case AnswerRelease.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(PortalPlaces.Release(Handle));
            case AnswerRelease.Outcome.Refused refused:
                Say(refused.Unmet);
                break;
            case AnswerRelease.Outcome.WrongPassword:
                ModelState.AddModelError(nameof(Password), ConfirmPassword.Refusal);
                break;
            case AnswerRelease.Outcome.Conflict:
                ModelState.AddModelError("", NoAnswerNow);
                db.ChangeTracker.Clear();
                break;
            default:
                return NotFound();
        }

        // What came of it may be another tab's: the next try is tied to what is shown now.
        ModelState.Remove(nameof(Version));
        return await Load(ct) ? Page() : NotFound();
    }

    private const string NoAnswerNow =
        "Nothing was signed. See above how it stands now, and try again if it still asks.";

    private void Say(IReadOnlyList<RequirementState> unmet)
    {
        foreach (var id in unmet.Select(state => state.Id))
        {
            var (field, words) = id switch
            {
                "SG.6" => (nameof(TypedName), "Type your full name, as it stands below."),
                "SG.7" => (
                    "",
                    "Nothing was signed: the text is not the one that you had before you. Read it once more."
                ),
                "SG.8" => (nameof(IsMeant), "Say that typing your name is your signature."),
                _ => ("", NoAnswerNow),
            };
            ModelState.AddModelError(field, words);
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
        return true;
    }
}
