using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>Agreements with outside consultants, and the links by which they get one decision.</summary>
internal sealed class ConsultantsMapping
    : IEntityTypeConfiguration<ConsultAgreement>,
        IEntityTypeConfiguration<ConsultLink>
{
    public void Configure(EntityTypeBuilder<ConsultAgreement> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ConsultAgreements").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.Mail).HasMaxLength(ConsultAgreement.MailLength);
        row.Property(a => a.Version).IsConcurrencyToken();
        row.OfPerson(a => new { a.PracticeId, a.PersonId });
    }

    public void Configure(EntityTypeBuilder<ConsultLink> row)
    {
        // With the decision that it is about: why somebody declines tells of the family.
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("ConsultLinks").HasKey(l => new { l.PracticeId, l.Id });
        row.Property(l => l.TypedName).HasMaxLength(PersonName.Length);
        row.Property(l => l.Version).IsConcurrencyToken();
        row.HasIndex(l => l.TokenHash).IsUnique();
        row.OfCase(l => new { l.PracticeId, l.CaseId });
        row.OfPerson(l => new { l.PracticeId, l.PersonId });
        row.HasOne<JointDecision>()
            .WithMany()
            .HasForeignKey(l => new { l.PracticeId, l.DecisionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Where the sealed words of consultants stand, and addresses of their pages.</summary>
internal static class ConsultPlaces
{
    public const string Register = "/practice/consultants";
    public const string Consult = "/consult/";

    public static Place Because(PracticeId practice, Guid id) => new(practice, "ConsultLinks", id, "Because");

    public static string Ask(Guid decision) => $"{WayPlaces.Together(decision)}/consultant";
}
