using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>
/// The accounting of disclosures for one person, over all cases that whoever asks may see: to read, to print and as a
/// table file. It is a working copy until it is made for somebody who may have it.
/// </summary>
[Requires(Permission.RecordTelling)]
internal sealed class AccountDisclosuresPage(
    Accounting accounting,
    AccountReaders readers,
    CaseAccess access,
    CaseAudiences audiences,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    private static readonly string[] Heads = ["Day", "To whom", "What", "What for"];

    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public CaseMember Person { get; private set; } = null!;

    public IReadOnlyList<CaseMember> Readers { get; private set; } = [];

    /// <summary>Whom it is made for; null while it is the practice's own.</summary>
    public CaseMember? Reader { get; private set; }

    /// <summary>Why whoever was chosen may not have it.</summary>
    public IReadOnlyList<RequirementState> Unmet { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public Account Account { get; private set; } = null!;

    public bool MayLeave => Reader is not null && Unmet.Count == 0;

    /// <summary>A person of the case, by key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Nobody: the practice\u2019s working copy"),
            .. Readers.Select(r => new Choice(r.Id.Value.ToString("D"), r.Name)),
        ];

    public string TableUrl =>
        $"{TellingPlaces.Accounting(Case, Person.Id)}?handler=Table{(Reader is { } to ? $"&for={to.Id.Value:D}" : "")}";

    public async Task<IActionResult> OnGet(Guid id, Guid person, CancellationToken ct) =>
        await Load(new(id), new(person), ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTable(Guid id, Guid person, CancellationToken ct)
    {
        if (!await Load(new(id), new(person), ct))
        {
            return NotFound();
        }

        var rows = Account.Lines.Select(l =>
            new[] { l.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), l.ToWhom, l.What, l.Purpose }
        );
        // A neutral name: a file lies in folders that others of the household open.
        return MayLeave
            ? File(TableFile.Of(Heads, rows), "text/csv; charset=utf-8", "accounting.csv")
            : File(
                TableFile.Of(Heads, rows.Prepend([WorkingCopy.Words, "", "", ""])),
                "text/csv; charset=utf-8",
                "working-copy.csv"
            );
    }

    private async Task<bool> Load(CaseId id, PersonId person, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = id;
        var members = await audiences.Members(id, ct);
        if (
            await access.CaptionOfOpen(actor, id, ct) is not { } caption
            || members.FirstOrDefault(m => m.Id == person && m.OwnsRecord) is not { } member
        )
        {
            return false;
        }

        (Caption, Person, Readers) = (caption, member, AccountReaders.Of(members, member));
        Reader = Readers.FirstOrDefault(r => r.Id.Value.ToString("D") == For);
        if (Reader is { } reader)
        {
            var decision = AccountingRules.Decide(await readers.Draft(members, member, reader, ct));
            Unmet = [.. decision.States.Where(s => !s.IsMet)];
        }

        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Account = await accounting.Of(actor, person, MayLeave ? Reader!.Id : null, Today, ct);
        return true;
    }
}
