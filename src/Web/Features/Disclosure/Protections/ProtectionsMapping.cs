using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Who is protected from whom: nothing that the other one may ever read.</summary>
internal sealed class ProtectionsMapping : IEntityTypeConfiguration<Protection>
{
    public void Configure(EntityTypeBuilder<Protection> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("Protections").HasKey(p => new { p.PracticeId, p.Id });
        row.Property(p => p.Version).IsConcurrencyToken();
        row.OfCase(p => new { p.PracticeId, p.CaseId });
    }
}

/// <summary>Where the sealed words of one protection stand, and the page of a case's protections.</summary>
internal readonly record struct ProtectionPlaces(PracticeId Practice, Guid Protection)
{
    public Place Words => new(Practice, "Protections", Protection, "Words");

    public Place EndedBecause => new(Practice, "Protections", Protection, "EndedBecause");

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/protection";
}
