using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Looks for conflicts of interest and of roles in a referral, and keeps the look as evidence.</summary>
[Requires(Permission.TriageReferrals), KeepsTyped]
internal sealed class CheckConflictsPage(
    CaseworkDb db,
    ReferralsOnFile referrals,
    ReferralSeals seals,
    FindConflicts find,
    KeepConflictCheck keep,
    KeepRoleWithFamily keepRole,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        .. Enum.GetValues<ConflictOutcome>().Select(o => new Choice(o.ToString(), ReferralWords.Of(o))),
    ];

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(ConflictCheck.NamesLength, "The list of names")]
    public string? Names { get; set; }

    [BindProperty]
    public ConflictOutcome? Outcome { get; set; }

    [BindProperty, Fits(ConflictCheck.WordsLength, "The reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid Member { get; set; }

    [BindProperty]
    public Guid Whom { get; set; }

    [BindProperty]
    public FamilyRole Role { get; set; }

    [BindProperty]
    public DateOnly? SinceOn { get; set; }

    public ReferralOnFile Shown { get; private set; } = null!;

    public IReadOnlyList<ConflictFound> Found { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await referrals.Find(actor, new(id), ct) is not { } found)
        {
            return NotFound();
        }

        Names = string.Join('\n', [found.Name, (await seals.Asked(actor, found.Referral, ct)).OtherName]).Trim();
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Names!, p => p.Because!);
            ModelState.Clear();
        }

        return await Show(id, ct);
    }

    /// <summary>Saves nothing.</summary>
    public Task<IActionResult> OnPostLook(Guid id, CancellationToken ct)
    {
        ModelState.Remove(nameof(Outcome));
        return Show(id, ct);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (Outcome is not { } outcome)
        {
            ModelState.AddModelError(nameof(Outcome), "Say what the look came to.");
            return await Show(id, ct);
        }

        if (!ModelState.IsValid)
        {
            return await Show(id, ct);
        }

        var because = PersonName.Tidy(Because ?? "");
        var input = new KeepConflictCheck.Input(new(id), FormId, Version, Names ?? "", outcome, because);
        return await After(id, await keep.Handle(User.Actor(), input, ct), ReferralWords.Url(new(id)), ct);
    }

    public async Task<IActionResult> OnPostRole(Guid id, CancellationToken ct)
    {
        if (SinceOn is not { } since)
        {
            ModelState.AddModelError(nameof(SinceOn), "Write the day on which the role began.");
            return await Show(id, ct);
        }

        var input = new KeepRoleWithFamily.Input(new(id), FormId, new(Member), new(Whom), Role, since);
        return await After(
            id,
            await keepRole.Handle(User.Actor(), input, ct),
            ReferralWords.Url(new(id)) + "/check",
            ct
        );
    }

    private async Task<IActionResult> After(Guid id, TakeReferralStep.Outcome outcome, string url, CancellationToken ct)
    {
        switch (outcome)
        {
            case TakeReferralStep.Outcome.Done:
                TempData.Say("It is on record.");
                return LocalRedirect(url);
            case TakeReferralStep.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Show(id, ct);
            case TakeReferralStep.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody changed this meanwhile. Look again, then decide.");
                return await Show(id, ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        db.ChangeTracker.Clear();
        if (await referrals.Find(actor, new(id), ct) is not { } found)
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Version));
        (Shown, Version) = (found, found.Referral.Version);
        Found = await find.Among(actor, FindConflicts.NamesIn(Names), found.Referral.PersonId, ct);
        People =
        [
            new(found.Referral.PersonId.Value.ToString("D"), found.Name),
            .. Found
                .Where(f => f.Id != found.Referral.PersonId)
                .Select(f => new Choice(f.Id.Value.ToString("D"), $"{f.Name}: {f.Words}")),
        ];
        var staff = await (
            from m in db.Memberships.AsNoTracking()
            where m.Role != Domain.Access.Role.Outsider
            join p in db.People on m.PersonId equals p.Id
            orderby p.Name
            select new { p.Id, p.Name }
        ).ToListAsync(ct);
        Members = [.. staff.Select(s => new Choice(s.Id.Value.ToString("D"), s.Name))];
        return Page();
    }
}
