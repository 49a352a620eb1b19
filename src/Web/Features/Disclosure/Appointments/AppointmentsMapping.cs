using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Appointments;

/// <summary>Appointments of guardians ad litem and minor's counsel.</summary>
internal sealed class AppointmentsMapping : IEntityTypeConfiguration<GuardianAppointment>
{
    public void Configure(EntityTypeBuilder<GuardianAppointment> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("GuardianAppointments").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.Version).IsConcurrencyToken();
        row.OfCase(a => new { a.PracticeId, a.CaseId });
    }
}

/// <summary>Where the sealed words of one appointment stand, and the page of a case's appointments.</summary>
internal readonly record struct AppointmentPlaces(PracticeId Practice, Guid Appointment)
{
    public Place Words => new(Practice, "GuardianAppointments", Appointment, "Words");

    public Place EndedBecause => new(Practice, "GuardianAppointments", Appointment, "EndedBecause");

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/appointments";
}
