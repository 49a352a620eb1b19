using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>Puts on record who pays; somebody else who does asks each adult's consent again.</summary>
internal sealed class RecordPayers(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="Seen">Number of the latest entry that the writer had before them; 0 where there was none.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        int Seen,
        IReadOnlyCollection<PersonId> Payers,
        DateOnly? SinceOn,
        string Because
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else wrote an entry meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var before = await db
            .PayersOnCases.AsNoTracking()
            .Where(p => p.CaseId == input.Case)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        if ((before?.Number ?? 0) != input.Seen)
        {
            return new Outcome.Conflict();
        }

        if (Decision.On(EngagementRules.OfPayers, await Draft(input, before, ct)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        await Add(actor, input, ct);
        return await Save(actor, input, ct);
    }

    private async Task<PayersDraft> Draft(Input input, PayersOnCase? before, CancellationToken ct)
    {
        var members = await audiences.Members(input.Case, ct);
        var paid = before is null
            ? []
            : await db.PayersNamed.Where(n => n.EntryId == before.Id).Select(n => n.PersonId).ToListAsync(ct);
        return new(
            [.. input.Payers.Select(of => members.FirstOrDefault(m => m.Id == of)?.Part)],
            new(
                input.SinceOn,
                before?.SinceOn,
                !paid.ToHashSet().SetEquals(input.Payers),
                input.Because,
                (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime)
            )
        );
    }

    private async Task Add(Actor actor, Input input, CancellationToken ct)
    {
        var (now, words) = (clock.GetUtcNow(), input.Because.ReplaceLineEndings("\n").Trim());
        var id = Guid.CreateVersion7(now);
        var place = EngagementPlaces.PayersBecause(actor.Practice, id);
        db.PayersOnCases.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Number = input.Seen + 1,
                SinceOn = input.SinceOn!.Value,
                Because = words.Length == 0 ? null : await vault.Seal(words, place, input.Case.Strand, ct),
                KeptBy = actor.Person,
                KeptAt = now.UtcDateTime,
            }
        );
        db.PayersNamed.AddRange(
            input
                .Payers.Distinct()
                .Select(payer => new PayerNamed
                {
                    PracticeId = actor.Practice,
                    EntryId = id,
                    PersonId = payer,
                    CaseId = input.Case,
                })
        );
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var form = new PostedForm(input.FormId, ConsentPlaces.List(input.Case));
        try
        {
            var act = new Act(nameof(RecordPayers), actor.Practice, actor.Person, form);
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two writers could.
            db.ChangeTracker.Clear();
            return new Outcome.Conflict();
        }
    }
}
