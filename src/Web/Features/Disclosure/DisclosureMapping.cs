using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>What holds back the work or what leaves the practice; later features write it.</summary>
internal sealed class DisclosureMapping : IEntityTypeConfiguration<TermInForce>
{
    public void Configure(EntityTypeBuilder<TermInForce> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("TermsInForce").HasKey(l => new { l.PracticeId, l.Id });
        row.Property(l => l.Version).IsConcurrencyToken();
        row.OfCase(l => new { l.PracticeId, l.CaseId });
    }
}

/// <summary>Where the sealed parts of one limit stand.</summary>
internal readonly record struct TermPlaces(Domain.PracticeId Practice, Guid Limit)
{
    public Place Words => new(Practice, "TermsInForce", Limit, "Words");

    public Place HeldAgainBecause => new(Practice, "TermsInForce", Limit, "HeldAgainBecause");

    public Place EndedBecause => new(Practice, "TermsInForce", Limit, "EndedBecause");
}
