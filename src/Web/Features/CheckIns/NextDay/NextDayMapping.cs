using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>What adults told of a child's days: of the child, and read by clinicians and by whoever told it.</summary>
internal sealed class NextDayMapping : IEntityTypeConfiguration<CaregiverNote>, IEntityTypeConfiguration<CareAsked>
{
    public void Configure(EntityTypeBuilder<CaregiverNote> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("CaregiverNotes").HasKey(n => new { n.PracticeId, n.Id });
        row.OfCase(n => new { n.PracticeId, n.CaseId });
        row.OfPerson(n => new { n.PracticeId, n.Child });
    }

    public void Configure(EntityTypeBuilder<CareAsked> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("CareAsked").HasKey(a => new { a.PracticeId, a.Id });
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.Child });
    }
}

/// <summary>Where what adults told stands.</summary>
internal static class NextDayPlaces
{
    public static Place Told(PracticeId practice, Guid id) => new(practice, "CaregiverNotes", id, "Told");
}
