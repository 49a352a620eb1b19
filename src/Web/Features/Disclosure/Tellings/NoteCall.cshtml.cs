using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>The call card: who calls, how to make sure of it, what may be said now and what not, and the note.</summary>
[Requires(Permission.RecordTelling), KeepsTyped]
internal sealed class NoteCallPage(
    RecordTelling record,
    CaseAccess access,
    CaseAudiences audiences,
    ReadContacts contacts,
    FindFacts facts,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A person of the case, or the court; empty for somebody else.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(PersonName.Length, "The name")]
    public string? Caller { get; set; }

    [BindProperty]
    public CallerProof? Proof { get; set; }

    [BindProperty]
    public List<string> Told { get; set; } = [];

    [BindProperty, Fits(DisclosureMade.WordsLength, "What was told")]
    public string? Said { get; set; }

    [BindProperty, Fits(DisclosureMade.WordsLength, "What it was for")]
    public string? Purpose { get; set; }

    [BindProperty, Fits(CallNote.WordsLength, "The note")]
    public string? Heard { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public CaseMember? Who { get; private set; }

    public bool IsCourt => From == TellSomethingPage.Court;

    public bool IsKnown => Who is not null || IsCourt;

    /// <summary>Numbers on file that may be called; null where none is.</summary>
    public IReadOnlyList<ContactOnFile> Numbers { get; private set; } = [];

    /// <summary>They said how they can be reached, and no clinician has said since which number that is.</summary>
    public bool WaitsForClinician { get; private set; }

    public IReadOnlyList<TellingAnswer> Answers { get; private set; } = [];

    public IReadOnlyList<Choice> Allowed =>
        [.. Answers.Where(a => a.Says is DisclosureAnswer.Allowed).Select(TellingWords.ToTell)];

    public IEnumerable<string> NotAllowed =>
        Answers.Where(a => a.Says is DisclosureAnswer.Refused).Select(a => DisclosureWords.Of(a.What)).Distinct();

    public string? ClientName => Members.FirstOrDefault(m => m.Id == Who?.SpeaksFor)?.Name;

    public IReadOnlyList<Choice> Callers => [new("", "Somebody else"), .. TellSomethingPage.Audiences(Members)];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        // Words about one person never open on another's card.
        if (await typed.TakeUp(this, ct) is { } unsent && unsent.GetValue(nameof(From)).FirstValue == From)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Caller!,
                p => p.Proof!,
                p => p.Told,
                p => p.Said!,
                p => p.Purpose!,
                p => p.Heard!,
                p => p.Minutes!
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var said = string.IsNullOrWhiteSpace(Said) && Told.Count > 0 ? string.Join("; ", Words(Told)) : Said ?? "";
        var input = new RecordTelling.Input(
            new(Id),
            FormId,
            Who?.Id,
            Told,
            TellingWay.Telephone,
            said,
            string.IsNullOrWhiteSpace(Purpose) && Told.Count > 0 ? "They called and asked" : Purpose ?? "",
            null,
            Call: new(Proof, Minutes, Heard ?? "", IsKnown ? "" : Caller ?? "") { IsCourt = IsCourt }
        );
        switch (await record.Handle(User.Actor(), input, ct))
        {
            case RecordTelling.Outcome.Done:
                TempData.Say("The call is noted.");
                return LocalRedirect(TellingPlaces.Calls(new(Id)));
            case RecordTelling.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private IEnumerable<string> Words(List<string> keys) =>
        Answers.Where(a => keys.Contains(a.Key)).Select(a => a.Words);

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        Who = Members.FirstOrDefault(m => m.Id.Value.ToString("D") == From);
        if (IsKnown)
        {
            Answers = TellingAnswers.All(Members, Who?.Audience ?? Audience.Court, await facts.Of(actor, id, ct));
        }

        if (Who is not null && actor.Role.Allows(Permission.ManageContacts))
        {
            var all = await contacts.Of(actor, [Who.Id], ct);
            (Numbers, WaitsForClinician) = ([.. all.Where(c => c.CanCall)], all.Any(c => c.Waits));
        }

        return true;
    }
}
