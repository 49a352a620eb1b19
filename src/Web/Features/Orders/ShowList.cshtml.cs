using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>This practice's list: the shipped components, and those that the practice added in words of its own.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ShowListPage(OwnList list, LocalTime local, TimeProvider clock) : PageModel
{
    private Dictionary<PersonId, string> _names = [];

    public IReadOnlyList<ListedComponent> OnList { get; private set; } = [];

    public IReadOnlyList<ListedComponent> Retired { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    public bool CanEdit => User.Actor().Role.Allows(Permission.EditList);

    public async Task OnGet(CancellationToken ct)
    {
        var all = await list.All(ct);
        (OnList, Retired) = ([.. all.Where(c => c.IsOnList)], [.. all.Where(c => !c.IsOnList)]);
        (_names, Zone) = (await list.Names(ct), await local.Zone(ct));
    }

    public string NameOf(PersonId person) => _names.GetValueOrDefault(person, "");

    /// <summary>Each small form has an id of its own.</summary>
    public Guid NewFormId() => Guid.CreateVersion7(clock.GetUtcNow());
}
