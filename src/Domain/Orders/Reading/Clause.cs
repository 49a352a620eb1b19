namespace Reknit.Domain.Orders.Reading;

/// <summary>Whose voice a sentence speaks with.</summary>
internal enum Voice
{
    /// <summary>The order's or the agreement's own, also where another document reports it.</summary>
    Operative,

    /// <summary>History, findings, reasons.</summary>
    Recital,

    /// <summary>What somebody asked for, argued or believes.</summary>
    Request,

    /// <summary>About orders in general.</summary>
    Meta,

    /// <summary>Taken back: reversed, vacated, struck.</summary>
    Struck,
}

/// <summary>A sentence with what was met in it: the things of the field, the voice, the topic.</summary>
internal sealed partial class Clause
{
    private readonly HitTable _hits = new();
    private bool? _orders;
    private bool? _opensPaper;
    private bool? _closesOrder;

    public Clause(Sentence sentence, Cast cast)
    {
        Sentence = sentence;
        Words = sentence.Words;
        var found = Lexicon.Find(Words);
        cast.AddTo(found, Words);
        AddProviders(found);
        if (PlainWords.More(Words, found) is { Count: > 0 } more)
        {
            var known = found.ToHashSet();
            found.AddRange(more.Where(known.Add));
        }
        var masks = found.Where(h => h.Thing == "mask" && !IsPassive(h)).ToList();
        foreach (var hit in found)
        {
            if (hit.Thing == "mask" || masks.Exists(m => m.Start <= hit.Start && hit.End <= m.End && !Outlives(hit)))
            {
                continue;
            }
            if (IsMisread(hit, found))
            {
                continue;
            }
            Of(hit.Thing == "inverted" ? "cond" : hit.Thing).Add(hit);
        }
        Both.Add(this);
        Visits.Add(this);
        if (Has("rt") && Has("both"))
        {
            // "Whole family" in "whole family intervention" names the therapy, not those who take part.
            var names = All("rt");
            Of("both").RemoveAll(b => names.Exists(n => n.Start <= b.Start && b.End < n.End));
        }
        foreach (var hits in _hits.Lists)
        {
            hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }
    }

    public Sentence Sentence { get; }

    public List<Token> Words { get; }

    public Voice Voice { get; set; }

    /// <summary>Whether the sentence, or what stands just before it, speaks of the therapy or its therapist.</summary>
    public bool IsAboutTherapy { get; set; }

    /// <summary>An empty tick box stands before it and no other choice was ticked.</summary>
    public bool IsUnticked { get; set; }

    public List<Hit> All(string thing) => All(Things.Id(thing));

    public List<Hit> All(int thing) => _hits.All(thing);

    public bool Has(string thing) => Has(Things.Id(thing));

    public bool Has(int thing) => _hits.Has(thing);

    public bool HasAny(params ReadOnlySpan<string> things)
    {
        foreach (var thing in things)
        {
            if (Has(thing))
            {
                return true;
            }
        }
        return false;
    }

    public bool HasAny(int[] things)
    {
        foreach (var thing in things)
        {
            if (_hits.Has(thing))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether it orders: "it is ordered", "the court directs".</summary>
    public bool Orders => _orders ??= Voices.Orders(Words);

    /// <summary>Whether another paper begins with it.</summary>
    public bool OpensPaper => _opensPaper ??= OrdersEnd.Opens(this);

    /// <summary>Whether it closes an order: "so ordered".</summary>
    public bool ClosesOrder => _closesOrder ??= OrdersEnd.Closes(this);

    internal List<Hit> Of(string thing) => _hits.Of(Things.Id(thing));

    private static bool Outlives(Hit hit) =>
        hit.Thing
            is "parent"
                or "child"
                or "both"
                or "evaluate"
                or "evaluator"
                or "collateral"
                or "ownwork"
                or "regardless"
                or "ornot"
                or "productive"
                or "limitword"
                or "disputeword"
                or "notlater"
                or "evaltitle";
}
