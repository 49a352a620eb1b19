using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>Which generation of keys is in use, what is still under an older one, and the rotation itself.</summary>
[Requires(Permission.ManageKeys)]
internal sealed class RotateKeysPage(
    CaseworkDb db,
    RotateKeys rotate,
    WrapAgain wrap,
    KeyFile keys,
    Settings settings,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <summary>A rotation that this practice's owners asked for.</summary>
    public sealed record Rotation(int Generation, DateTime AskedAt, string? AskedBy, DateTime? CopiedAt);

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>The newest generation that the form showed.</summary>
    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid CopyFormId { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public int Generation => keys.Generation;

    public string Fingerprint => keys.Fingerprint;

    public string KeyFilePath => Path.GetFullPath(settings.KeyFile);

    public bool MayRunOnSeveralMachines => settings.Database == DatabaseKind.PostgreSql;

    /// <summary>In words; the first generation of an older file has no day.</summary>
    public string Since { get; private set; } = "";

    public WrapAgain.Left Left { get; private set; } = new(0, 0, 0, 0);

    public int Keys { get; private set; }

    public IReadOnlyList<Rotation> Rotations { get; private set; } = [];

    /// <summary>Whether copies of the key file are from before the generation in use, as far as anybody has said.</summary>
    public bool NeedsCopy => Rotations.Any(r => r.Generation == Generation && r.CopiedAt is null);

    public PracticeZone Zone { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        await Load(ct);
        (FormId, After) = (Guid.CreateVersion7(clock.GetUtcNow()), Generation);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var input = new RotateKeys.Input(FormId, After, Password, Visit.Of(HttpContext));
        switch (await rotate.Handle(User.Actor(), input, ct))
        {
            case RotateKeys.Outcome.Begun begun:
                TempData.Say($"Generation {begun.Generation} is in use. Copy the key file now.");
                return LocalRedirect(RotateKeys.Url);
            case RotateKeys.Outcome.Repeated:
                TempData.Say("The keys were rotated since you opened the page; nothing was done twice.");
                return LocalRedirect(RotateKeys.Url);
            case RotateKeys.Outcome.NotWritten refused:
                ModelState.AddModelError("", $"Nothing was changed. {refused.Why}");
                break;
            default:
                ModelState.AddModelError(nameof(Password), ConfirmPassword.Refusal);
                break;
        }

        await Load(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostCopied(Guid copyFormId, int generation, CancellationToken ct)
    {
        TempData.Say(
            await rotate.Copied(User.Actor(), copyFormId, generation, ct)
                ? "Noted: the key file was copied after the rotation."
                : "There is no such rotation."
        );
        return LocalRedirect(RotateKeys.Url);
    }

    private async Task Load(CancellationToken ct)
    {
        Zone = await local.Zone(ct);
        Since = keys.MadeAt is { } made ? Zone.Written(made) : "the first start of this practice";
        Left = await wrap.Count(db, ct);
        Keys = Left.AllKeys;
        Rotations = await (
            from r in db.KeyRotations
            join p in db.People on r.AskedBy equals p.Id into people
            from p in people.DefaultIfEmpty()
            orderby r.Generation descending
            select new Rotation(r.Generation, r.AskedAt, p == null ? null : p.Name, r.CopiedAt)
        ).ToListAsync(ct);
    }
}
