using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>Every clause behind the drafts: its words, what it is for, where it stands, and whose words they are.</summary>
[Requires(Permission.DraftPapers)]
internal sealed class ListClausesPage(PracticeLibrary library, LocalTime local) : PageModel
{
    public const string Own = "own";
    public const string Everywhere = "any";

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public IReadOnlyList<ClauseOnFile> All { get; private set; } = [];

    /// <summary>By what they are for, in the order of the library.</summary>
    public IReadOnlyList<IGrouping<string, ClauseOnFile>> Shown { get; private set; } = [];

    public IReadOnlyList<Choice> Filters { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    public bool CanEdit => User.Actor().Role.Allows(Permission.EditClauses);

    public async Task OnGet(CancellationToken ct)
    {
        Zone = await local.Zone(ct);
        All = await library.All(ct);
        var states = All.SelectMany(c => c.Shipped.States).Distinct().OrderBy(UsStates.Name).ToList();
        Filters =
        [
            new("", "Every clause"),
            new(Own, "In our own words"),
            new(Everywhere, "For every state"),
            .. states.Select(s => new Choice(s, $"For {UsStates.Name(s)} only")),
        ];
        Shown = [.. All.Where(IsShown).GroupBy(c => ClauseWords.Title(c.Shipped))];
    }

    private bool IsShown(ClauseOnFile clause) =>
        Show switch
        {
            null or "" => true,
            Own => clause.IsOwn || clause.Refused.Count > 0,
            Everywhere => clause.Shipped.States.Count == 0,
            { } state => clause.Shipped.States.Contains(state),
        };
}
