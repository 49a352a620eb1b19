using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>May I tell …? For one person or the court: what may be said now and on which basis, and what not and why.</summary>
[Requires(Permission.ManageReleases)]
internal sealed class MayTellPage(CaseAccess access, CaseAudiences audiences, LocalTime local, TimeProvider clock)
    : PageModel
{
    public const string Court = "court";

    /// <param name="Owner">Name of the person whose information it is; null for the family's own.</param>
    public sealed record Answer(Compartment What, string? Owner, DisclosureAnswer Says);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Choose"),
            .. Members.Select(m => new Choice(
                m.Id.Value.ToString("D"),
                $"{m.Name}, {DisclosureWords.Of(m.Audience.Kind).ToLowerInvariant()}"
            )),
            new(Court, "The court"),
        ];

    /// <summary>Null until somebody is chosen; a court has no member.</summary>
    public CaseMember? Asker { get; private set; }

    public bool IsCourt => To == Court;

    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    public IEnumerable<(Answer Answer, DisclosureAnswer.Allowed Says)> Allowed =>
        Answers.Where(a => a.Says is DisclosureAnswer.Allowed).Select(a => (a, (DisclosureAnswer.Allowed)a.Says));

    /// <summary>Of each kind of record, those of whom it is refused for the same reasons together.</summary>
    public IEnumerable<(Compartment What, IReadOnlyList<string> Owners, IReadOnlyList<BarReason> Reasons)> Refused =>
        from answer in Answers
        let says = answer.Says as DisclosureAnswer.Refused
        where says is not null
        group (answer.Owner, says.Reasons) by (answer.What, string.Join(' ', says.Reasons)) into alike
        select (
            alike.Key.What,
            (IReadOnlyList<string>)[.. alike.Select(a => a.Owner).OfType<string>()],
            alike.First().Reasons
        );

    public string? NameOf(CaseMember member) => Members.FirstOrDefault(m => m.Id == member.SpeaksFor)?.Name;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var id = new CaseId(Id);
        var caption = await access
            .CasesOf(User.Actor())
            .Where(c => c.Id == id && c.State == CaseState.Open)
            .Select(c => c.Caption)
            .SingleOrDefaultAsync(ct);
        if (caption is null)
        {
            return NotFound();
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        Asker = Members.FirstOrDefault(m => m.Id.Value.ToString("D") == To);
        if (Asker is not null || IsCourt)
        {
            var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
            Answers = [.. Ask(Asker?.Audience ?? Audience.Court, await audiences.Facts(id, ct), today)];
        }

        return Page();
    }

    /// <summary>Every compartment of every person whose record is kept, and the family's own.</summary>
    private IEnumerable<Answer> Ask(Audience to, DisclosureFacts facts, DateOnly today)
    {
        foreach (var what in Enum.GetValues<Compartment>())
        {
            if (!DisclosureWords.IsOfOnePerson(what))
            {
                yield return new(what, null, DisclosureRules.Decide(new(what, default, to), facts, today));
                continue;
            }

            foreach (var owner in Members.Where(m => Keeps(what, m)))
            {
                var says = DisclosureRules.Decide(new(what, owner.Id, to), facts, today);
                yield return new(what, owner.Name, says);
            }
        }
    }

    /// <summary>A parent has no child's part, and a child no ledger.</summary>
    private static bool Keeps(Compartment what, CaseMember member) =>
        what switch
        {
            Compartment.ChildsPart => member.Part == CasePart.Child,
            Compartment.ParentsPart or Compartment.PayersLedger => member.IsAdultParty,
            _ => member.OwnsRecord,
        };
}
