using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The portal's first page: what waits for the person, then what is theirs.</summary>
[Requires(Permission.UsePortal)]
internal sealed class PortalHomePage(CaseworkDb db, IEnumerable<IPortalSections> features) : PageModel
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<PortalSection> Sections { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        var found = new List<PortalSection>();
        foreach (var feature in features)
        {
            found.AddRange(await feature.Of(actor, ct));
        }

        // Parts of several features that say the same stand under one title.
        Sections =
        [
            .. found
                .OrderByDescending(s => s.Waits)
                .ThenBy(s => s.Order)
                .GroupBy(s => (s.Title, s.Waits))
                .Select(alike => alike.First() with { Lines = [.. alike.SelectMany(s => s.Lines)] }),
        ];
    }
}
