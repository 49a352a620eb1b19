using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>The accounting of disclosures for one person of a case: to read, to print, and as a table file.</summary>
[Requires(Permission.RecordTelling)]
internal sealed class AccountDisclosuresPage(
    Accounting accounting,
    CaseAccess access,
    CaseAudiences audiences,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public CaseMember Person { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<AccountedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, Guid person, CancellationToken ct) =>
        await Load(new(id), new(person), ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTable(Guid id, Guid person, CancellationToken ct) =>
        // A neutral name: a file lies in folders that others of the household open.
        await Load(new(id), new(person), ct)
            ? File(
                TableFile.Of(
                    ["Day", "To whom", "What", "What for"],
                    Lines.Select(l =>
                        new[] { l.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), l.ToWhom, l.What, l.Purpose }
                    )
                ),
                "text/csv; charset=utf-8",
                "accounting.csv"
            )
            : NotFound();

    private async Task<bool> Load(CaseId id, PersonId person, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = id;
        if (
            await access.CaptionOfOpen(actor, id, ct) is not { } caption
            || (await audiences.Members(id, ct)).FirstOrDefault(m => m.Id == person && m.OwnsRecord) is not { } member
        )
        {
            return false;
        }

        (Caption, Person) = (caption, member);
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Lines = await accounting.Of(actor, id, person, Today, ct);
        return true;
    }
}
