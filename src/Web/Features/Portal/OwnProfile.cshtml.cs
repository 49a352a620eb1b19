using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The person's own name and ways to sign in.</summary>
[Requires(Permission.UsePortal)]
internal sealed class OwnProfilePage(
    CaseworkDb db,
    SecondFactors factors,
    NextStep next,
    ElectronicConsents consents,
    LocalTime local
) : PageModel
{
    public string Name { get; private set; } = "";

    public HeldFactors Held { get; private set; } = new(false, 0, 0);

    public bool HasOtherPractices { get; private set; }

    /// <summary>The day on which they agreed to sign on screen, in words; null where they did not.</summary>
    public string? AgreedOn { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        Held = await factors.Of(actor.Account, ct);
        AgreedOn = await consents.Of(actor.Person, ct) is { } given
            ? (await local.Zone(ct)).DayOf(given.GivenAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;
        HasOtherPractices = await next.Memberships(actor.Account).CountAsync(ct) > 1;
    }
}
