using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>Gives a clause the practice's own words, or the shipped ones again: a new version, the old ones stay.</summary>
internal sealed class EditClause(CaseworkDb db, History history, PracticeLibrary library, TimeProvider clock)
{
    /// <param name="SeenNumber">Number of the newest edit that the form showed; 0 for none.</param>
    /// <param name="Words">Null to use the shipped words again.</param>
    /// <param name="SeenDoubts">Print of the doubts that the form showed and the editor holds against; null for none.</param>
    public sealed record Input(
        Guid FormId,
        string Key,
        int SeenNumber,
        string? Words,
        string? Reason,
        string? SeenDoubts
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        /// <param name="Tried">What stands against the words, sentence by sentence.</param>
        public sealed record Refused(IReadOnlyList<RequirementState> States, TriedClause Tried) : Outcome;

        /// <summary>Somebody else changed it meanwhile; nothing was saved.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>So that a yes to doubts is a yes to these doubts, and to no others.</summary>
    public static string PrintOf(IReadOnlyList<string> doubts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', doubts))));

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var all = await library.All(ct);
        if (all.FirstOrDefault(c => c.Shipped.Key == input.Key) is not { } clause)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (clause.Number != input.SeenNumber)
        {
            return new Outcome.Conflict();
        }

        var words = input.Words?.ReplaceLineEndings("\n").Trim();
        var edit = new ClauseEdit(input.Key, clause.Shipped.Version, clause.Number + 1, words, input.Reason?.Trim());
        var tried = (await library.Now(ct)).Try(edit);
        var facts = new ClauseFacts(
            tried,
            IsChange: words is null ? clause.Edit?.Words is not null : words != clause.Now.Words,
            edit.Reason,
            HasSeenDoubts: input.SeenDoubts == PrintOf(tried.Doubts)
        );
        return ClauseRules.Decide(facts) is Decision.Refused refused
            ? new Outcome.Refused(refused.States, tried)
            : await Save(actor, input, edit, tried, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, ClauseEdit edit, TriedClause tried, CancellationToken ct)
    {
        db.PracticeClauses.Add(
            new()
            {
                PracticeId = actor.Practice,
                Key = edit.Key,
                Number = edit.Number,
                Words = edit.Words,
                Reason = edit.Reason!,
                ShippedVersion = edit.ShippedVersion,
                Doubts = string.Join('\n', tried.Doubts),
                EditorId = actor.Person,
                EditedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, ClausePages.Edit(edit.Key));
        try
        {
            return await history.Save(new(nameof(EditClause), actor.Practice, actor.Person, form), ct) is Saved.Conflict
                ? new Outcome.Conflict()
                : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // Two people saved at the same moment: the number is the key, so only one of them could.
            db.ChangeTracker.Clear();
            if (await db.PracticeClauses.AnyAsync(c => c.Key == edit.Key && c.Number == edit.Number, ct))
            {
                return new Outcome.Conflict();
            }

            throw;
        }
    }
}
