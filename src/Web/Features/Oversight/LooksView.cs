using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Oversight;

/// <summary>One page of looks, as both pages show it.</summary>
/// <param name="Url">Of the page, without its filter.</param>
internal sealed record LooksView(
    string Url,
    LookScope Scope,
    LookFilter Filter,
    IReadOnlyList<(PersonId Id, string Name)> Readers,
    IReadOnlyList<Look> Looks,
    int Total,
    int Page,
    int Pages,
    PracticeZone Zone
)
{
    private const int PageSize = 50;

    public string Query => string.Concat(Parts().Select(part => $"&{part}"));

    public string FileUrl => $"{Url}/file?{string.Join('&', Parts())}";

    public bool IsFiltered => Filter != new LookFilter(null, null);

    public IReadOnlyList<Choice> Choices =>
        [new("", "Anybody"), .. Readers.Select(r => new Choice(r.Id.Value.ToString("D"), r.Name))];

    /// <summary>Reads what the actor asked for, and notes that they looked.</summary>
    public static async Task<LooksView> Of(
        WhoLooked looked,
        LocalTime local,
        Actor actor,
        (string Url, LookScope Scope) shown,
        LookFilter filter,
        int page,
        CancellationToken ct
    )
    {
        var total = await looked.Count(shown.Scope, filter, ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var looks = await looked.Read(shown.Scope, filter, (page - 1) * PageSize, PageSize, ct);
        var readers = await looked.Readers(shown.Scope, ct);
        // After the reading, so that a look never shows itself.
        looked.Note(actor, shown.Scope, LookWords.List);
        return new(shown.Url, shown.Scope, filter, readers, looks, total, page, pages, await local.Zone(ct));
    }

    private IEnumerable<string> Parts()
    {
        if (Filter.Reader is { } reader)
        {
            yield return $"who={reader.Value:D}";
        }

        if (Filter.On is { } day)
        {
            yield return $"day={day:yyyy-MM-dd}";
        }
    }
}
