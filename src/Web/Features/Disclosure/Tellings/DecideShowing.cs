using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Decides for one reader whether an accounting lists what was told in an emergency.</summary>
internal sealed class DecideShowing(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    AccountReaders readers,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(Guid Emergency, Guid FormId, PersonId? Reader, bool Shows, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var row = await db
            .EmergencyTellings.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == input.Emergency && cases.Any(c => c.Id == e.CaseId), ct);
        if (row is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var members = await audiences.Members(row.CaseId, ct);
        var about = members.FirstOrDefault(m => m.Id == row.About);
        var reader = members.FirstOrDefault(m => m.Id == input.Reader);
        var account = about is null || reader is null ? null : await readers.Draft(members, about, reader, ct);
        var facts = new ShowingFacts(
            row.IsReviewed,
            actor.Person == row.ToldBy,
            input.Because,
            input.Shows,
            account is { IsOwn: true } or { IsForChild: true },
            account?.IsShutOff == true
        );
        return EmergencyRules.Decide(facts) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, row, reader!.Id, ct);
    }

    private async Task<Outcome> Save(
        Actor actor,
        Input input,
        EmergencyTelling row,
        PersonId reader,
        CancellationToken ct
    )
    {
        // What is decided after another stands after it, also within one tick of the clock.
        var last = await db
            .EmergencyShowings.Where(s => s.EmergencyId == row.Id && s.Reader == reader)
            .MaxAsync(s => (DateTime?)s.DecidedAt, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var at = last >= now ? last.Value.AddMicroseconds(1) : now;
        var id = Guid.CreateVersion7(at);
        db.EmergencyShowings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                EmergencyId = row.Id,
                CaseId = row.CaseId,
                Reader = reader,
                IsShown = input.Shows,
                Because = await vault.Seal(
                    input.Because.ReplaceLineEndings("\n").Trim(),
                    TellingPlaces.Showing(actor.Practice, id),
                    row.Strand,
                    ct
                ),
                DecidedBy = actor.Person,
                DecidedAt = at,
            }
        );
        var form = new PostedForm(input.FormId, TellingPlaces.Emergency(row.Id));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(DecideShowing), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
