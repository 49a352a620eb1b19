using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Sessions, each of one membership.</summary>
internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public const int AddressLength = 64;
    public const int DeviceLength = 100;

    public void Configure(EntityTypeBuilder<SignInSession> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("SignInSessions").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Address).HasMaxLength(AddressLength);
        row.Property(s => s.Device).HasMaxLength(DeviceLength);
        row.HasIndex(s => s.AccountId);
        row.HasIndex(s => new { s.PracticeId, s.PersonId });
        row.HasOne<Membership>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
