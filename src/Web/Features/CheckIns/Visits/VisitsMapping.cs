using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>What a child relies on, chose and wants for visits: the child's own part of the record.</summary>
internal sealed class VisitsMapping : IEntityTypeConfiguration<VisitEntry>
{
    public void Configure(EntityTypeBuilder<VisitEntry> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable(VisitPlaces.Table).HasKey(e => new { e.PracticeId, e.Id });
        row.OfCase(e => new { e.PracticeId, e.CaseId });
        row.OfPerson(e => new { e.PracticeId, e.Child });
        row.HasIndex(e => new
            {
                e.PracticeId,
                e.CaseId,
                e.Child,
                e.Number,
            })
            .IsUnique();
    }
}
