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
internal sealed class Clause
{
    private readonly List<Hit>?[] _hits = new List<Hit>?[Things.Count];

    public Clause(Sentence sentence, Cast cast)
    {
        Sentence = sentence;
        Words = sentence.Words;
        var found = Lexicon.Find(Words);
        cast.AddTo(found, Words);
        var masks = found.Where(h => h.Thing == "mask").ToList();
        foreach (var hit in found)
        {
            if (hit.Thing == "mask" || masks.Exists(m => m.Start <= hit.Start && hit.End <= m.End && !Outlives(hit)))
            {
                continue;
            }
            if (
                (hit.Thing == "inverted" && !IsInverted(hit))
                || IsVerbContact(hit)
                || IsMidThey(hit)
                || IsNotBoth(hit)
                || IsDeniedEvaluator(hit)
                || IsIndividualTherapy(hit)
                || IsNoRecipient(hit)
                || IsForSoLong(hit)
                || IsChildsOwn(hit, found)
            )
            {
                continue;
            }
            Of(hit.Thing == "inverted" ? "cond" : hit.Thing).Add(hit);
        }
        Both.Add(this);
        if (_hits[Things.Id("rt")] is { } names && _hits[Things.Id("both")] is { } both)
        {
            // "Whole family" in "whole family intervention" names the therapy, not those who take part.
            both.RemoveAll(b => names.Exists(n => n.Start <= b.Start && b.End < n.End));
        }
        foreach (var hits in _hits)
        {
            hits?.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }
    }

    public Sentence Sentence { get; }

    public IReadOnlyList<Token> Words { get; }

    public Voice Voice { get; set; }

    /// <summary>Whether the sentence, or what stands just before it, speaks of the therapy or its therapist.</summary>
    public bool IsAboutTherapy { get; set; }

    /// <summary>An empty tick box stands before it and no other choice was ticked.</summary>
    public bool IsUnticked { get; set; }

    public IReadOnlyList<Hit> All(string thing) => All(Things.Id(thing));

    public IReadOnlyList<Hit> All(int thing) => _hits[thing] ?? (IReadOnlyList<Hit>)[];

    public bool Has(string thing) => Has(Things.Id(thing));

    public bool Has(int thing) => _hits[thing] is { Count: > 0 };

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

    public bool HasAny(int[] things) => Array.Exists(things, Has);

    internal List<Hit> Of(string thing) => _hits[Things.Id(thing)] ??= [];

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
                or "ornot";

    /// <summary>"They" stands for both parents where it opens the sentence; later it may be anybody.</summary>
    private bool IsMidThey(Hit hit) =>
        hit.Thing is "both"
        && Words[hit.Start].Form is "they"
        && hit.Start > Sentence.OwnFrom + 1
        && Words[hit.Start - 1].Form is not ("that" or ":");

    /// <summary>"The other parent's", "one or both parents", "the parties' spouses": not both parents.</summary>
    private bool IsNotBoth(Hit hit) =>
        hit.Thing is "both" && (IsOneOrBoth(hit) || IsFamilyTherapist(hit) || IsTheirRelatives(hit) || IsOneParent(hit));

    /// <summary>"Is not a custody evaluator but": what somebody is said not to be does not take the deed on.</summary>
    private bool IsDeniedEvaluator(Hit hit)
    {
        if (hit.Thing is not "evaluator")
        {
            return false;
        }
        for (var i = Math.Max(0, hit.Start - 5); i < hit.Start; i++)
        {
            if (Words[i].Form is "not" or "nor" or "neither" or "than" or "never" or "no")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Individual therapy" is a service of its own, not a kind of session.</summary>
    private bool IsIndividualTherapy(Hit hit) =>
        hit.Thing is "sessionattr"
        && hit.End == hit.Start + 1
        && Words[hit.Start].Form is "individual"
        && hit.End < Words.Count
        && (
            Words[hit.End].Form.StartsWith("therap", StringComparison.Ordinal)
            || Words[hit.End].Form.StartsWith("counsel", StringComparison.Ordinal)
        );

    /// <summary>"The parties shall" or "by the parties": they act; nothing is sent to them.</summary>
    private bool IsNoRecipient(Hit hit) =>
        hit.Thing is "forum"
        && Words[hit.Start].Form is "parties" or "parents"
        && (
            (hit.End < Words.Count && Lexicon.IsModal(Words[hit.End].Form))
            || (hit.Start > 0 && Words[hit.Start - 1].Form is "by")
            || (hit.Start > 1 && Words[hit.Start - 2].Form is "by")
        );

    /// <summary>"For so long as" measures time; "so long as" alone sets a condition.</summary>
    private bool IsForSoLong(Hit hit) =>
        hit.Thing is "cond" && hit.Start > 0 && Words[hit.Start].Form is "so" && Words[hit.Start - 1].Form is "for";

    /// <summary>"The child's individual sessions" are not a parent's.</summary>
    private static bool IsChildsOwn(Hit hit, List<Hit> all) =>
        hit.Thing is "parentwork"
        && all.Exists(h => h.Thing is "childwork" && h.Start <= hit.Start && hit.End <= h.End);

    private bool IsOneOrBoth(Hit hit)
    {
        var at = hit.Start > 0 && Words[hit.Start - 1].Form is "both" ? hit.Start - 1 : hit.Start;
        return at > 1 && Words[at - 1].Form is "or" && Words[at - 2].Form is "one" or "either";
    }

    /// <summary>"The family therapist" is one person, not the family.</summary>
    private bool IsFamilyTherapist(Hit hit) =>
        Words[hit.End - 1].Form is "family"
        && hit.End < Words.Count
        && (
            Words[hit.End].Form.StartsWith("therap", StringComparison.Ordinal)
            || Words[hit.End].Form.StartsWith("counsel", StringComparison.Ordinal)
            || Words[hit.End].Form is "court" or "law" or "code" or "division"
        );

    private bool IsTheirRelatives(Hit hit) =>
        hit.End < Words.Count
        && Words[hit.End].Form is "spouses" or "partners" or "relatives" or "families" or "extended";

    private bool IsOneParent(Hit hit) =>
        hit.End == hit.Start + 1
        && hit.Start > 0
        && Words[hit.Start].Form is "parents"
        && Words[hit.Start - 1].Form
            is "other"
                or "one"
                or "a"
                or "that"
                or "residential"
                or "custodial"
                or "noncustodial"
                or "rejected"
                or "favored"
                or "prefered"
                or "aligned"
                or "resisted";

    /// <summary>"May contact the therapist" is a call, not time with a child.</summary>
    private bool IsVerbContact(Hit hit) =>
        hit.Thing is "custody" or "contactthing"
        && Words[hit.Start].Form is "contact"
        && hit.End == hit.Start + 1
        && (
            (
                hit.Start > 0
                && Words[hit.Start - 1].Form
                    is "may"
                        or "shal"
                        or "wil"
                        or "must"
                        or "to"
                        or "parties"
                        or "counsel"
                        or "can"
                        or "directly"
                        or "promptly"
                        or "imediately"
                        or "parent"
            )
            || (
                hit.End < Words.Count
                && Words[hit.End].Form is "the" or "dr" or "al" or "other" or "each" or "counsel" or "a"
            )
        );

    /// <summary>"Should the therapist recommend": a condition only where it opens the clause before its subject.</summary>
    private bool IsInverted(Hit hit) =>
        hit.End < Words.Count
        && (hit.Start <= Sentence.OwnFrom || Words[hit.Start - 1].Kind == TokenKind.Mark)
        && Words[hit.End].Form
            is "the"
                or "either"
                or "any"
                or "a"
                or "mother"
                or "father"
                or "such"
                or "this"
                or "that"
                or "they";
}

/// <summary>Finds two parents named side by side: Mother and Father, Petitioner and Respondent.</summary>
internal static class Both
{
    public static void Add(Clause clause)
    {
        var parents = clause.All("parent").OrderBy(h => h.Start).ToList();
        for (var i = 0; i + 1 < parents.Count; i++)
        {
            var after = parents[i + 1].End;
            var joined =
                after < clause.Words.Count
                && clause.Words[after].Form is "and" or ","
                && parents[i + 1].Start > parents[i].End
                && clause.Words[parents[i].End].IsMark(',');
            var plain = true;
            for (var k = parents[i].End; k < parents[i + 1].Start; k++)
            {
                var word = clause.Words[k];
                joined |= word.Form is "and";
                plain &=
                    word.Kind == TokenKind.Mark
                    || word.Capital
                    || word.Form is "and" or "the" or "both" or "his" or "her" or "a" or "in" or "petitioner";
            }
            if (
                joined
                && plain
                && parents[i + 1].Start - parents[i].End <= 9
                && !Same(clause, parents[i], parents[i + 1])
            )
            {
                clause.Of("both").Add(new("both", parents[i].Start, parents[i + 1].End));
            }
        }
    }

    private static bool Same(Clause clause, Hit one, Hit other) =>
        string.Equals(Spelt(clause, one), Spelt(clause, other), StringComparison.Ordinal);

    private static string Spelt(Clause clause, Hit hit) =>
        string.Join(' ', clause.Words.Skip(hit.Start).Take(hit.End - hit.Start).Select(w => w.Form)).TrimEnd('s');
}
