using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>What each adult was asked, and what they sent; ways to reach them and words about safety are kept apart.</summary>
internal sealed class AdultIntakeMapping : IEntityTypeConfiguration<AdultIntake>
{
    public void Configure(EntityTypeBuilder<AdultIntake> row)
    {
        row.InCompartment(Compartment.ParentsPart);
        row.ToTable("AdultIntakes").HasKey(i => new { i.PracticeId, i.Id });
        row.Ignore(i => i.IsSent);
        row.Ignore(i => i.IsUnread);
        row.Property(i => i.Reach).InCompartment(Compartment.ContactProtected);
        row.Property(i => i.Safety).InCompartment(Compartment.SafetyScreening);
        row.Property(i => i.Version).IsConcurrencyToken();
        row.OfCase(i => new { i.PracticeId, i.CaseId });
        row.OfPerson(i => new { i.PracticeId, i.PersonId });
        // Two clinicians who ask at the same moment: only one of them does.
        row.HasIndex(i => new
            {
                i.PracticeId,
                i.CaseId,
                i.PersonId,
                i.Number,
            })
            .IsUnique();
    }
}
