using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.AfterNo;

/// <summary>That an order was explained follows on a child's no: nobody outside ever learns of it.</summary>
internal sealed class AfterNoMapping : IEntityTypeConfiguration<OrderExplained>
{
    public void Configure(EntityTypeBuilder<OrderExplained> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("OrdersExplained").HasKey(o => new { o.PracticeId, o.Id });
        row.OfCase(o => new { o.PracticeId, o.CaseId });
        row.OfPerson(o => new { o.PracticeId, o.Child });
    }
}
