using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>Where the reasons of closings stand, and the address of the page.</summary>
internal static class ClosePlaces
{
    public static Place Words(PracticeId practice, Guid id, string column) => new(practice, "CaseClosings", id, column);

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/close";
}

/// <summary>Closings of cases as a whole; why may name what a child or an adult did.</summary>
internal sealed class CaseClosingMapping : IEntityTypeConfiguration<CaseClosing>
{
    public void Configure(EntityTypeBuilder<CaseClosing> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("CaseClosings").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Version).IsConcurrencyToken();
        row.OfCase(c => new { c.PracticeId, c.CaseId });
    }
}
