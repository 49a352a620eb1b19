using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.People;

/// <summary>Changes what stands at the top of the practice's paper; papers of before keep theirs.</summary>
internal sealed class EditLetterhead(CaseworkDb db, History history)
{
    public const string Url = "/practice/letterhead";

    /// <param name="Version">That the form showed; 0 where the practice had none of its own.</param>
    public sealed record Input(Guid FormId, int Version, PracticeLetterhead Typed);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else changed it meanwhile; nothing was saved.</summary>
        public sealed record Conflict : Outcome;
    }

    public static Decision Decide(PracticeLetterhead typed) =>
        LetterheadRules.Decide(new(typed.Name, PracticeLetterhead.AddressLines(typed.Address), typed.Mail));

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (Decide(input.Typed) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        if (await db.Letterheads.AsTracking().SingleOrDefaultAsync(ct) is { } kept)
        {
            db.Expect(kept, input.Version);
            var typed = input.Typed;
            (kept.Name, kept.Address, kept.Phone) = (typed.Name, typed.Address, typed.Phone);
            (kept.Mail, kept.License) = (typed.Mail, typed.License);
        }
        else if (input.Version == 0)
        {
            input.Typed.Version = 1;
            db.Letterheads.Add(input.Typed);
        }
        else
        {
            return new Outcome.Conflict();
        }

        return await Save(actor, input, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var act = new Act(nameof(EditLetterhead), actor.Practice, actor.Person, new(input.FormId, Url));
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // Two people gave the practice its first letterhead at the same moment: only one of them could.
            db.ChangeTracker.Clear();
            if (input.Version == 0 && await db.Letterheads.AnyAsync(ct))
            {
                return new Outcome.Conflict();
            }

            throw;
        }
    }
}
