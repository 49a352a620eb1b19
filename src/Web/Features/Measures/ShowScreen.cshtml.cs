using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>One screen: what was answered, what it came to, and what followed.</summary>
[Requires(Permission.ReadScreens)]
internal sealed class ShowScreenPage(ScreensOnFile screens, FindScreened screened, FindScreens known, Vault vault)
    : PageModel
{
    public ScreenOnFile Screen { get; private set; } = null!;

    public Screened Screened { get; private set; } = null!;

    /// <summary>Null where this reader may not read the answers.</summary>
    public ScreenSaid? Said { get; private set; }

    public string? StruckBecause { get; private set; }

    public Instrument? Instrument { get; private set; }

    public bool MayWrite => User.Actor().Role.Allows(Permission.WriteScreens);

    public bool AsksForHold { get; private set; }

    public bool MayHold => User.Actor().Role.Allows(Permission.DecideOnWay);

    public string NameOf(PersonId? id) => Screened.Adults.FirstOrDefault(a => a.Id == id)?.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await screens.Find(actor, new(id), ct) is not { } screen
            || await screened.Of(actor, screen.Row.CaseId, screen.Row.PersonId, ct) is not { } person
        )
        {
            return NotFound();
        }

        (Screen, Screened) = (screen, person);
        AsksForHold = await known.CallsForHold(screen, person.IsChild, ct);
        Instrument = Instruments.Find(screen.Row.Instrument ?? "");
        if (MayReadAnswers(actor))
        {
            var kept = await vault.OpenBytes(screen.Row.Said, Place(actor, nameof(screen.Row.Said)), actor.Reader, ct);
            Said = ScreenJson.Read<ScreenSaid>(kept);
        }

        if (screen.Row.StruckBecause is { } because && (MayReadAnswers(actor) || screen.Row.StruckBy == actor.Person))
        {
            StruckBecause = await vault.Open(because, Place(actor, nameof(screen.Row.StruckBecause)), actor.Reader, ct);
        }

        return Page();
    }

    /// <summary>Of what was said about violence, and of an adult's hard experiences, only whoever asked and the clinical lead read the words.</summary>
    private bool MayReadAnswers(Actor actor) =>
        !ScreenRules.IsReadByFew(Screen.Row.Kind, Instrument)
        || Screen.Row.KeptBy == actor.Person
        || actor.Role.Allows(Permission.ReadViolenceAnswers);

    /// <summary>What was written down after it tells of the answers too.</summary>
    public bool MayReadWords(Domain.People.PersonId writtenBy) =>
        writtenBy == User.Actor().Person || MayReadAnswers(User.Actor());

    private Place Place(Actor actor, string column) => ScreenPlaces.Of(actor.Practice, Screen.Row.Id, column);
}
