using System.Numerics;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The hits of one sentence by thing: few of the many things there are, so a bit says at once which are not met.</summary>
internal sealed class HitTable
{
    private const int Bits = 64;
    private const int Shift = 6;

    private static readonly List<Hit> None = [];

    private readonly ulong[] _known = new ulong[(Things.Count + Bits - 1) / Bits];

    /// <summary>In the order of their things.</summary>
    private readonly List<List<Hit>> _lists = [];

    public IReadOnlyList<List<Hit>> Lists => _lists;

    public bool Has(int thing) => IsKnown(thing) && _lists[Rank(thing)].Count > 0;

    /// <summary>Not to be changed: see <see cref="Of"/>.</summary>
    public List<Hit> All(int thing) => IsKnown(thing) ? _lists[Rank(thing)] : None;

    /// <summary>The list of a thing, to be added to.</summary>
    public List<Hit> Of(int thing)
    {
        var rank = Rank(thing);
        if (!IsKnown(thing))
        {
            _known[thing >> Shift] |= 1UL << thing;
            _lists.Insert(rank, []);
        }
        return _lists[rank];
    }

    private bool IsKnown(int thing) => (_known[thing >> Shift] & (1UL << thing)) != 0;

    private int Rank(int thing)
    {
        var word = thing >> Shift;
        var rank = BitOperations.PopCount(_known[word] & ((1UL << thing) - 1));
        for (var i = 0; i < word; i++)
        {
            rank += BitOperations.PopCount(_known[i]);
        }
        return rank;
    }
}
