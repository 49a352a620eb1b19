using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Appointments;

/// <summary>Ends an appointment; from then on it opens nothing.</summary>
internal sealed class EndAppointment(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(CaseId Case, Guid Appointment, Guid FormId, int Version, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody changed it meanwhile, or the form is that of another act.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var appointment = await db
            .GuardianAppointments.Where(a =>
                a.Id == input.Appointment && a.CaseId == input.Case && cases.Any(c => c.Id == a.CaseId)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (appointment is null)
        {
            return new Outcome.NotFound();
        }

        if (appointment.EndedAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (Decision.On(AppointmentRules.Ending, input.Because) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(appointment, input.Version);
        (appointment.EndedAt, appointment.EndedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        appointment.EndedBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            new AppointmentPlaces(actor.Practice, appointment.Id).EndedBecause,
            appointment.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, AppointmentPlaces.Of(input.Case));
        return await history.Save(new(nameof(EndAppointment), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
