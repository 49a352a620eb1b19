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
    /// The library with the practice's words, newest of each key. An edit that breaks a slot, or after which the check no
    /// longer finds what the clause is for, is refused in words and the words before it stay.
    /// </summary>
    public EditedLibrary With(IReadOnlyList<ClauseEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var (library, refused) = (this, new List<RefusedEdit>());
        foreach (
            var edit in edits
                .GroupBy(e => e.Key)
                .Select(g => g.MaxBy(e => e.Number)!)
                .OrderBy(e => e.Key, StringComparer.Ordinal)
        )
        {
            var (next, problems) = library.Try(edit);
            library = next ?? library;
            if (problems.Count > 0)
            {
                refused.Add(new(edit, problems));
            }
        }

        return new(library, refused);
    }

    private (ClauseLibrary? Next, IReadOnlyList<string> Problems) Try(ClauseEdit edit)
    {
        if (All.FirstOrDefault(clause => clause.Key == edit.Key) is not { } clause)
        {
            return (null, [$"There is no clause “{edit.Key}”."]);
        }

        if (ClauseEditRules.InWords(clause, edit.Words) is { Count: > 0 } broken)
        {
            return (null, broken);
        }

        var edited = clause with
        {
            Words = edit.Words,
            Reason = string.IsNullOrWhiteSpace(edit.Reason) ? clause.Reason : edit.Reason,
            EditNumber = edit.Number,
            IsBehind = edit.ShippedVersion < clause.Version,
        };
        var next = new ClauseLibrary([.. All.Select(c => c.Key == clause.Key ? edited : c)]);
        var lost = ClauseEditRules.InReading(clause, this, next);
        return lost.Count > 0 ? (null, lost) : (next, []);
    }

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
/// <param name="Reason">Why the practice words it so; null keeps the shipped reason.</param>
public sealed record ClauseEdit(string Key, int ShippedVersion, int Number, string Words, string? Reason);

/// <summary>An edit that was not taken, with every reason in words for its editor.</summary>
public sealed record RefusedEdit(ClauseEdit Edit, IReadOnlyList<string> Problems);

/// <summary>What came of a practice's edits.</summary>
public sealed record EditedLibrary(ClauseLibrary Library, IReadOnlyList<RefusedEdit> Refused);
