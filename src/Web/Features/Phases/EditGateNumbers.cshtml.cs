using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>The practice's numbers for its gates, each with its floor and its furthest value; a change is a new version.</summary>
[Requires(Permission.SetGateNumbers), KeepsTyped]
internal sealed class EditGateNumbersPage(PathwayNumbers numbers, TypedWords typed, TimeProvider clock) : PageModel
{
    /// <summary>One number by its name.</summary>
    public sealed class Line
    {
        public PathwayNumber Number { get; set; }

        public int? Value { get; set; }
    }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var now = await numbers.Now(ct);
        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), now.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Lines);
            ModelState.Clear();
        }

        Lines = All(now);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var now = await numbers.Now(ct);
        Lines = All(now);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = Lines.Where(l => l.Value != now[l.Number]).ToDictionary(l => l.Number, l => l.Value ?? -1);
        if (asked.Count == 0)
        {
            TempData.Say("Nothing was changed.");
            return LocalRedirect(WayPlaces.Numbers);
        }

        switch (await numbers.Change(User.Actor(), FormId, Version, asked, ct))
        {
            case PathwayNumbers.Outcome.Done:
                TempData.Say("The new numbers hold from the next decision on. Earlier decisions stay as they were.");
                return LocalRedirect(WayPlaces.Numbers);
            case PathwayNumbers.Outcome.Refused refused:
                foreach (var beyond in refused.Beyond)
                {
                    var at = Lines.FindIndex(l => l.Number == beyond.Setting.Number);
                    ModelState.AddModelError($"Lines[{at}].Value", Floor(beyond.Setting));
                }

                return Page();
            default:
                ModelState.AddModelError(
                    "",
                    "Somebody changed the numbers meanwhile. Load the page again to see them."
                );
                return Page();
        }
    }

    public static string Floor(PathwaySetting setting) =>
        $"{(setting.Direction == Tightening.AtLeast ? "At least" : "At most")} {setting.Floor} {setting.Unit}"
        + $" and {(setting.Direction == Tightening.AtLeast ? "at most" : "at least")} {setting.Furthest}; shipped as {setting.Default}.";

    /// <summary>One line for each number, whatever was posted.</summary>
    private List<Line> All(PathwaySettings now) =>
        [
            .. PathwaySettingTable.All.Select(s =>
                Lines.Find(l => l.Number == s.Number) ?? new Line { Number = s.Number, Value = now[s.Number] }
            ),
        ];
}
