using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>Demands for records, their steps, and legal holds: how the practice deals with them leaves it on no ground.</summary>
internal sealed class DemandsMapping
    : IEntityTypeConfiguration<RecordsDemand>,
        IEntityTypeConfiguration<DemandStep>,
        IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<RecordsDemand> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("RecordsDemands").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Version).IsConcurrencyToken();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
    }

    public void Configure(EntityTypeBuilder<DemandStep> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("DemandSteps").HasKey(s => new { s.PracticeId, s.Id });
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasOne<RecordsDemand>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.DemandId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LegalHold> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("LegalHolds").HasKey(h => new { h.PracticeId, h.Id });
        row.Property(h => h.Version).IsConcurrencyToken();
        row.OfCase(h => new { h.PracticeId, h.CaseId });
    }
}

/// <summary>Where the sealed words of demands, steps and holds stand, and addresses of their pages.</summary>
internal static class DemandPlaces
{
    public static Place Of(PracticeId practice, DemandId id, string column) =>
        new(practice, "RecordsDemands", id.Value, column);

    public static Place Step(PracticeId practice, Guid id) =>
        new(practice, "DemandSteps", id, nameof(DemandStep.Words));

    public static Place Hold(PracticeId practice, Guid id, string column) => new(practice, "LegalHolds", id, column);

    public static string List(CaseId id) => $"/cases/{id.Value:D}/demands";

    public static string New(CaseId id) => $"/cases/{id.Value:D}/demands/new";

    public static string Show(DemandId id) => $"/demands/{id.Value:D}";
}
