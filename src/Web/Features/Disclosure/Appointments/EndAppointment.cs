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
    public sealed record Input(CaseId Case, Guid Appointment, Guid FormId, string Because);

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

        (appointment.EndedAt, appointment.EndedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        appointment.EndedBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            new AppointmentPlaces(actor.Practice, appointment.Id).EndedBecause,
            appointment.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, AppointmentPlaces.Of(input.Case));
        // Ending twice at once ends it all the same: whoever comes second finds it ended.
        await history.Save(new(nameof(EndAppointment), actor.Practice, actor.Person, form), ct);
        return new Outcome.Done();
    }
}
