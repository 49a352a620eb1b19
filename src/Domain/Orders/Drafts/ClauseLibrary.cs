using Reknit.Domain.Orders.Drafts.Clauses;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>The paragraphs behind the drafts: the shipped ones, with the practice's own words in their place.</summary>
public sealed class ClauseLibrary
{
    public static readonly ClauseLibrary Shipped = new([
        .. TakingPart.All,
        .. Disclosing.All,
        .. Paying.All,
        .. TheTherapist.All,
        .. Findings.All,
        .. Limits.All,
    ]);

    private ClauseLibrary(IReadOnlyList<Clause> clauses) => All = clauses;

    /// <summary>Every clause, in the order of the groups.</summary>
    public IReadOnlyList<Clause> All { get; }

    /// <summary>The clause that brings a component in this state, after this answer.</summary>
    public Clause For(Component component, string? state, ViolenceAnswer answer) =>
        Best(All.Where(clause => clause.Serves == component), state, answer).Single();

    /// <summary>The clauses that serve no component, one for each subject: findings, license, limits.</summary>
    public IEnumerable<Clause> Others(string? state, ViolenceAnswer answer) =>
        Best(All.Where(clause => clause.Serves is null), state, answer);

    /// <summary>
    /// The library with the practice's words, newest of each key. Words that a clause can no longer take, because its
    /// shipped words have other slots by now, are refused and the shipped ones stand. What the check reads was asked when
    /// the words were written: a newer check does not take a practice's words away.
    /// </summary>
    public EditedLibrary With(IReadOnlyList<ClauseEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var (library, refused) = (this, new List<RefusedEdit>());
        foreach (
            var edit in edits
                .GroupBy(e => e.Key)
                .Select(g => g.MaxBy(e => e.Number)!)
                .Where(e => e.Words is not null)
                .OrderBy(e => e.Key, StringComparer.Ordinal)
        )
        {
            if (Broken(edit) is { Count: > 0 } broken)
            {
                refused.Add(new(edit, broken));
            }
            else
            {
                library = library.Replace(edit);
            }
        }

        return new(library, refused);
    }

    /// <summary>
    /// Tries a practice's words before they are kept: by themselves, and in sample orders for every state and answer that
    /// uses them, read by the same check that reads orders. Compared with the words as shipped.
    /// </summary>
    public TriedClause Try(ClauseEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (edit.Words is null)
        {
            return TriedClause.Clean;
        }

        if (Broken(edit) is { Count: > 0 } broken)
        {
            return TriedClause.Clean with { Broken = broken };
        }

        var shipped = Shipped.All.Single(clause => clause.Key == edit.Key);
        var read = ClauseEditRules.InReading(shipped, Replace(shipped), Replace(edit));
        return new(
            [],
            [.. read.Where(r => r.Stops).Select(r => r.Words)],
            [.. read.Where(r => !r.Stops).Select(r => r.Words)]
        );
    }

    private static IReadOnlyList<string> Broken(ClauseEdit edit) =>
        Shipped.All.FirstOrDefault(clause => clause.Key == edit.Key) is { } clause
            ? ClauseEditRules.InWords(clause, edit.Words!)
            : [$"There is no clause “{edit.Key}”."];

    private ClauseLibrary Replace(ClauseEdit edit)
    {
        var shipped = Shipped.All.Single(clause => clause.Key == edit.Key);
        return Replace(
            shipped with
            {
                Words = edit.Words!,
                Reason = string.IsNullOrWhiteSpace(edit.Reason) ? shipped.Reason : edit.Reason,
                EditNumber = edit.Number,
                IsBehind = edit.ShippedVersion < shipped.Version,
            }
        );
    }

    private ClauseLibrary Replace(Clause clause) => new([.. All.Select(c => c.Key == clause.Key ? clause : c)]);

    /// <summary>Of one subject, words of the state stand before words for every state.</summary>
    private static IEnumerable<Clause> Best(IEnumerable<Clause> clauses, string? state, ViolenceAnswer answer) =>
        clauses
            .Where(clause => clause.Fits(state, answer))
            .GroupBy(clause => clause.Subject)
            .Select(subject => subject.MaxBy(clause => clause.States.Count > 0)!);
}

/// <summary>A practice's own words for a clause.</summary>
/// <param name="ShippedVersion">Version of the shipped clause that the editor saw.</param>
/// <param name="Number">Counts the practice's edits of this clause, from 1; the highest is the newest.</param>
/// <param name="Words">Null where the practice went back to the shipped words.</param>
/// <param name="Reason">Why the practice words it so; null keeps the shipped reason.</param>
public sealed record ClauseEdit(string Key, int ShippedVersion, int Number, string? Words, string? Reason);

/// <summary>An edit that was not taken, with every reason in words for its editor.</summary>
public sealed record RefusedEdit(ClauseEdit Edit, IReadOnlyList<string> Problems);

/// <summary>What came of a practice's edits.</summary>
public sealed record EditedLibrary(ClauseLibrary Library, IReadOnlyList<RefusedEdit> Refused);

/// <summary>What stands against new words of a clause, each in a sentence for their editor.</summary>
/// <param name="Broken">What the words break by themselves; then nothing was read.</param>
/// <param name="Stops">What the check reads in a sample order that no reason makes right.</param>
/// <param name="Doubts">What the check no longer finds: the words may be wrong, or good words that it does not know.</param>
public sealed record TriedClause(
    IReadOnlyList<string> Broken,
    IReadOnlyList<string> Stops,
    IReadOnlyList<string> Doubts
)
{
    public static readonly TriedClause Clean = new([], [], []);
}
