using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Links to choose a new password, each for one membership.</summary>
internal sealed class SignInResetMapping : IEntityTypeConfiguration<SignInReset>
{
    public void Configure(EntityTypeBuilder<SignInReset> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("SignInResets").HasKey(r => new { r.PracticeId, r.Id });
        row.Property(r => r.Version).IsConcurrencyToken();
        row.HasIndex(r => r.TokenHash).IsUnique();
        row.HasOne<Membership>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
