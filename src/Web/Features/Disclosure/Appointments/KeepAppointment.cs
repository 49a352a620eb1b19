using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Appointments;

/// <summary>Puts on record what an order opens to the guardian or minor's counsel whom it appoints.</summary>
internal sealed class KeepAppointment(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        PersonId? Guardian,
        IReadOnlyList<Compartment> Scope,
        bool HoldsPrivilege,
        string Words,
        DateOnly? Since,
        DateOnly? Until
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
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

        var (now, members) = (clock.GetUtcNow(), await audiences.Members(input.Case, ct));
        var draft = new AppointmentDraft(
            members.Any(m => m.Id == input.Guardian && m.Part == CasePart.GuardianAdLitem),
            CompartmentSet.Of(input.Scope.Where(Enum.IsDefined)),
            input.Words,
            input.Since,
            input.Until,
            (await local.Zone(ct)).DayOf(now.UtcDateTime)
        );
        if (AppointmentRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var id = Guid.CreateVersion7(now);
        db.GuardianAppointments.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Guardian = input.Guardian!.Value,
                Scope = draft.Scope.Bits,
                HoldsPrivilege = input.HoldsPrivilege,
                Words = await vault.Seal(
                    input.Words.ReplaceLineEndings("\n").Trim(),
                    new AppointmentPlaces(actor.Practice, id).Words,
                    input.Case.Strand,
                    ct
                ),
                Since = input.Since!.Value,
                Until = input.Until,
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, AppointmentPlaces.Of(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return
            await history.Save(new(nameof(KeepAppointment), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
