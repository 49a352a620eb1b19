using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Reads what this practice added to its list.</summary>
internal sealed class OwnList(CaseworkDb db)
{
    /// <summary>All that was ever added, also what is retired, in the list's order.</summary>
    public async Task<IReadOnlyList<ListedComponent>> All(CancellationToken ct) =>
        ListedComponent.Of(
            await db.OwnComponents.AsNoTracking().ToListAsync(ct),
            await db.OwnComponentChanges.AsNoTracking().ToListAsync(ct)
        );

    public async Task<IReadOnlyList<ListedComponent>> OnList(CancellationToken ct) =>
        [.. (await All(ct)).Where(c => c.IsOnList)];

    /// <summary>Names of those who changed the list.</summary>
    public Task<Dictionary<PersonId, string>> Names(CancellationToken ct) =>
        db
            .People.Where(p => db.OwnComponentChanges.Any(c => c.ChangedBy == p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}

/// <summary>Words found in one order for the practice's own components; it never says how the order stands.</summary>
internal static class OwnWordsFound
{
    /// <summary>The quotes of each component that has words to look for; empty where none stand in the text.</summary>
    public static IReadOnlyDictionary<OwnComponentId, IReadOnlyList<Quote>> In(
        string text,
        IEnumerable<ListedComponent> onList
    )
    {
        var looking = onList.Where(c => c.Words.LookFor.Count > 0).ToList();
        var search = looking.Count > 0 ? new PhraseSearch(text) : null;
        return looking.ToDictionary(c => c.Id, c => search!.Find(c.Words.LookFor));
    }

    public static IReadOnlySet<OwnComponentId> Somewhere(
        IReadOnlyDictionary<OwnComponentId, IReadOnlyList<Quote>> found
    ) => found.Where(f => f.Value.Count > 0).Select(f => f.Key).ToHashSet();
}

/// <summary>Wires this practice's list.</summary>
internal static class OwnListSetup
{
    public static IServiceCollection AddOwnList(this IServiceCollection services) =>
        services
            .AddScoped<OwnList>()
            .AddScoped<WriteOwnComponent>()
            .AddScoped<RetireOwnComponent>()
            .AddScoped<MoveOwnComponent>();
}

/// <summary>Addresses of this practice's list.</summary>
internal static class OwnListPages
{
    public const string List = "/orders/list";

    public const string New = "/orders/list/component";

    public static string Component(OwnComponentId id) => $"{New}/{id.Value:D}";
}
