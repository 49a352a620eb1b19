using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks somebody who belongs to several practices which one to work in; also later, to change over.</summary>
[Public]
internal sealed class ChoosePracticePage(CaseworkDb db, NextStep next, BeginSession begin) : PageModel
{
    public sealed record Row(Guid Practice, string Name, Role Role);

    public IReadOnlyList<Row> Practices { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await Step(ct) is not { } step)
        {
            return LocalRedirect("/sign-in");
        }

        Practices = await (
            from m in next.Memberships(step.Account)
            join p in db.Practices.IgnoreQueryFilters() on m.PracticeId equals p.PracticeId
            orderby p.Name
            select new Row(m.PracticeId.Value, p.Name, m.Role)
        ).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid practice, CancellationToken ct)
    {
        var chosen = new PracticeId(practice);
        if (
            await Step(ct) is not { } step
            || await next.Memberships(step.Account).FirstOrDefaultAsync(m => m.PracticeId == chosen, ct)
                is not { } membership
        )
        {
            return LocalRedirect("/sign-in");
        }

        await begin.Handle(step, membership, ct);
        return LocalRedirect(NextStep.Landing(membership.Role, step.ReturnUrl));
    }

    /// <summary>From signing in, or from a session in another of the person's practices.</summary>
    private async Task<SignInStep?> Step(CancellationToken ct)
    {
        if (await next.Current(ct) is { Step: { IsAllProven: true } step })
        {
            return step;
        }

        var session = SignInCookie.SessionOf(User);
        return Actor.Of(User) is { } actor
            ? await db
                .SignInSessions.Where(s => s.Id == session)
                .Select(s => new SignInStep(actor.Account, "", s.Proof, true, null, null))
                .SingleOrDefaultAsync(ct)
            : null;
    }
}
