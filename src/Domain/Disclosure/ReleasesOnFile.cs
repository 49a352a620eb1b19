using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>
/// All releases, found by whose information goes to whom. With many on file, fetching memory is what a decision costs:
/// one byte for each place says whether a look is worth it, and what is read of a release lies there in one piece.
/// </summary>
internal sealed class ReleasesOnFile
{
    private const byte Free = 0;
    private const byte Taken = 0x80;

    /// <summary>Releases alike stand one after the other from their place on, in the order in which they came.</summary>
    private readonly Packed[] _places;

    /// <summary>Of each place: free, or seven bits of its release's hash.</summary>
    private readonly byte[] _marks;

    public ReleasesOnFile(IEnumerable<ReleaseFact> releases)
    {
        var packed = releases.Select(Packed.Of).ToList();
        var size = 2;
        while (size < packed.Count + (packed.Count / 2))
        {
            size *= 2;
        }

        (_places, _marks) = (new Packed[size], new byte[size]);
        foreach (var release in packed)
        {
            var hash = Hash(release.Owner, release.ToKind, release.To);
            var at = Home(hash);
            while (_marks[at] != Free)
            {
                at = Next(at);
            }

            (_places[at], _marks[at]) = (release, Mark(hash));
        }
    }

    /// <summary>A release in force that opens this; null where there is none.</summary>
    public Guid? Opening(Telling telling, DateOnly today)
    {
        var hash = Hash(telling.Owner, telling.To.Kind, telling.To.Person);
        var mark = Mark(hash);
        for (var at = Home(hash); _marks[at] != Free; at = Next(at))
        {
            if (_marks[at] == mark && _places[at].IsOf(telling) && _places[at].Against(telling, today) is null)
            {
                return _places[at].Id;
            }
        }

        return null;
    }

    /// <summary>Why each release of this owner's information to this audience does not open this.</summary>
    public void AddShut(List<BarReason> reasons, Telling telling, DateOnly today)
    {
        var hash = Hash(telling.Owner, telling.To.Kind, telling.To.Person);
        var mark = Mark(hash);
        for (var at = Home(hash); _marks[at] != Free; at = Next(at))
        {
            if (_marks[at] == mark && _places[at].IsOf(telling) && _places[at].Against(telling, today) is { } bar)
            {
                reasons.Add(new(bar, _places[at].Id));
            }
        }
    }

    private int Home(uint hash) => (int)(hash & (uint)(_marks.Length - 1));

    private int Next(int at) => (at + 1) & (_marks.Length - 1);

    private static byte Mark(uint hash) => (byte)(Taken | (hash >> 25));

    private static uint Hash(PersonId owner, AudienceKind kind, PersonId to)
    {
        var hash =
            ((uint)owner.Value.GetHashCode() * 0x9E3779B1)
            + ((uint)to.Value.GetHashCode() * 0x85EBCA77)
            + ((uint)kind * 0xC2B2AE3D);
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }

    /// <summary>A release as the decision reads it.</summary>
    /// <param name="LastDay">As a day's number; before every day where it does not count at all.</param>
    private readonly record struct Packed(
        PersonId Owner,
        PersonId To,
        Guid Id,
        AudienceKind ToKind,
        CompartmentSet What,
        int LastDay,
        bool CoversSubstanceUse
    )
    {
        public static Packed Of(ReleaseFact release)
        {
            var last = release.ExpiresOn ?? DateOnly.MaxValue;
            return new(
                release.Owner,
                release.To,
                release.Id,
                release.ToKind,
                release.What,
                release.IsInForce(last) ? last.DayNumber : -1,
                release.CoversSubstanceUse
            );
        }

        public bool IsOf(Telling telling) =>
            Owner == telling.Owner && To == telling.To.Person && ToKind == telling.To.Kind;

        /// <summary>What keeps it from opening this on this day; null where nothing does.</summary>
        public Bar? Against(Telling telling, DateOnly today) =>
            today.DayNumber > LastDay ? Bar.ReleaseNotInForce
            : !What.Has(telling.What) ? Bar.NotInRelease
            : telling.IsSubstanceUse && !CoversSubstanceUse ? Bar.SubstanceUseNotNamed
            : null;
    }
}
