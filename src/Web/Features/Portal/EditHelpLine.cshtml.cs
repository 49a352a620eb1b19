using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Portal;

/// <summary>One help line: its words, and the day on which it was checked.</summary>
[Requires(Permission.ManagePractice)]
internal sealed class EditHelpLinePage(HelpLines lines, EditHelpLine edit, TimeProvider clock) : PageModel
{
    private const string New = "new";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Of a line that is added; made with the form, so that a second press adds no second line.</summary>
    [BindProperty]
    public string? NewKey { get; set; }

    [BindProperty, Fits(HelpLine.NameLength, "The name")]
    public string? Name { get; set; }

    [BindProperty, Fits(HelpLine.ForLength, "Whom it is for")]
    public string? For { get; set; }

    [BindProperty, Fits(HelpLine.NumberLength, "The number")]
    public string? Number { get; set; }

    [BindProperty, Fits(HelpLine.TextLength, "The line on text messages")]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? CheckedOn { get; set; }

    [BindProperty]
    public bool IsHidden { get; set; }

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGet(string key, CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (key == New)
        {
            (IsNew, NewKey) = (true, PortalPlaces.NewHandle());
            return Page();
        }

        if ((await lines.All(ct)).FirstOrDefault(l => l.Key == key) is not { } line)
        {
            return NotFound();
        }

        (Name, For, Number, Text) = (line.Name, line.For, line.Number, line.Text);
        (CheckedOn, IsHidden, Version) = (line.CheckedOn, line.IsHidden, line.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(string key, CancellationToken ct)
    {
        IsNew = key == New;
        var line = IsNew ? null : (await lines.All(ct)).FirstOrDefault(l => l.Key == key);
        if (line is null && !IsNew)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await edit.Handle(User.Actor(), new(FormId, Version, Typed(line?.Key ?? KeyOfNew())), ct))
        {
            case EditHelpLine.Outcome.Done:
                TempData.Say("Saved. Families see it from now on.");
                return LocalRedirect(EditHelpLine.Url);
            case EditHelpLine.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                ModelState.AddModelError(
                    "",
                    "Somebody changed this line meanwhile. Look at the list, then decide anew."
                );
                return Page();
        }
    }

    /// <summary>Never that of a shipped line.</summary>
    private string KeyOfNew() =>
        NewKey is { Length: > 20 and <= HelpLine.KeyLength } key
        && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? key
            : PortalPlaces.NewHandle();

    private HelpLine Typed(string key) =>
        new()
        {
            PracticeId = User.Actor().Practice,
            Key = key,
            Name = PersonName.Tidy(Name ?? ""),
            For = PersonName.Tidy(For ?? ""),
            Number = PersonName.Tidy(Number ?? ""),
            Text = PersonName.Tidy(Text ?? ""),
            CheckedOn = CheckedOn,
            IsHidden = IsHidden,
        };
}
