using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Measures;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns;

/// <summary>One child of an open case, as a page about the child needs to know them.</summary>
/// <param name="Band">How the child is asked; null where nobody has set it.</param>
internal sealed record ChildAsked(
    CaseId Case,
    string Caption,
    CaseMember Child,
    IReadOnlyList<CaseMember> Others,
    AgeBand? Band,
    bool MustCome
)
{
    public IEnumerable<CaseMember> Adults => Others.Where(m => m.IsAdultParty);
}

/// <summary>Finds a child of a case that the reader may see.</summary>
internal sealed class FindChild(FindWorkOrders work, CaseAccess access, CaseAudiences audiences, ChildBands bands)
{
    public async Task<ChildAsked?> Of(Actor actor, CaseId id, PersonId child, CancellationToken ct)
    {
        if (
            !actor.Role.Allows(Permission.HearChild)
            || await access.CaptionOfOpen(actor, id, ct) is not { } caption
            || await audiences.Members(id, ct) is not { } members
            || members.FirstOrDefault(m => m.Id == child && m.Part == CasePart.Child) is not { } found
        )
        {
            return null;
        }

        var set = await bands.Of(actor.Practice, actor.Reader, id, ct);
        var mustCome = (await work.RestsOn(actor.Practice, id, ct)).CourtAsks;
        return new(
            id,
            caption,
            found,
            [.. members.Where(m => m.Id != child)],
            set.TryGetValue(child, out var band) ? BandOf(band) : null,
            mustCome
        );
    }

    /// <summary>A battery's child, as a child who is asked.</summary>
    public static AgeBand BandOf(BatteryPerson band) =>
        band switch
        {
            BatteryPerson.Child4To6 => AgeBand.FourToSix,
            BatteryPerson.Child7To10 => AgeBand.SevenToTen,
            BatteryPerson.Child11To13 => AgeBand.ElevenToThirteen,
            BatteryPerson.Child14To17 => AgeBand.FourteenAndOver,
            _ => throw new ArgumentOutOfRangeException(nameof(band)),
        };
}
