using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Who may have the accounting of somebody's disclosures, and be shown of an emergency in it.</summary>
internal sealed class AccountReaders(CaseworkDb db)
{
    /// <summary>A grown person's is their own; a child's goes to parents, caregivers and the guardian of the case.</summary>
    public static IReadOnlyList<CaseMember> Of(IReadOnlyList<CaseMember> members, CaseMember about) =>
        about.Part == CasePart.Child
            ? [.. members.Where(m => m.IsAdultParty || m.Part == CasePart.GuardianAdLitem)]
            : [about];

    public async Task<AccountingDraft> Draft(
        IReadOnlyList<CaseMember> members,
        CaseMember about,
        CaseMember reader,
        CancellationToken ct
    ) =>
        new(
            about.Id == reader.Id,
            about.Part == CasePart.Child && Of(members, about).Contains(reader),
            about.Id != reader.Id && await IsShutOff(about.Id, reader.Id, ct)
        );

    /// <summary>In any case of the practice: the person, or somebody of a case in which they are a child.</summary>
    private Task<bool> IsShutOff(PersonId about, PersonId reader, CancellationToken ct) =>
        db.Protections.AnyAsync(
            p =>
                p.EndedAt == null
                && p.From == reader
                && (
                    p.Protected == about
                    || db.CasePeople.Any(c => c.CaseId == p.CaseId && c.PersonId == about && c.Part == CasePart.Child)
                ),
            ct
        );
}
