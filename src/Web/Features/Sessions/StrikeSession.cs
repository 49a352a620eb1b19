using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Sessions;

/// <summary>Strikes a session that was put down by mistake; it counts no longer and stays to be read, with the reason.</summary>
internal sealed class StrikeSession(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(SessionId Session, Guid FormId, int Version, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CaseId Case) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody struck it meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var session = await db
            .Sessions.Where(s => s.Id == input.Session && cases.Any(c => c.Id == s.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (session is null)
        {
            return new Outcome.NotFound();
        }

        if (session.StruckAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(session.CaseId);
        }

        if (Decision.On(SessionRules.Striking, input.Because) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(session, input.Version);
        (session.StruckAt, session.StruckBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        session.StruckBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            SessionPlaces.StruckBecause(actor.Practice, session.Id),
            session.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, SessionPlaces.List(session.CaseId));
        return await history.Save(new(nameof(StrikeSession), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(session.CaseId);
    }
}
