using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>One child, parent or caregiver of a case who is to be screened.</summary>
internal sealed record Screened(CaseId Case, string Caption, CaseMember Person, IReadOnlyList<CaseMember> Adults)
{
    public bool IsChild => Person.Part == CasePart.Child;

    public bool IsAdultOfCase(PersonId? id) => Adults.Any(a => a.Id == id);
}

/// <summary>Finds whom a page of screens is about, where the reader may see the case.</summary>
internal sealed class FindScreened(CaseAccess access, CaseAudiences audiences)
{
    public async Task<Screened?> Of(Actor actor, CaseId id, PersonId person, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return null;
        }

        var members = await audiences.Members(id, ct);
        return members.FirstOrDefault(m => m.Id == person && m.OwnsRecord) is { } found
            ? new(id, caption, found, [.. members.Where(m => m.IsAdultParty)])
            : null;
    }
}
