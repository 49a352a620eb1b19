using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Reknit.Web.Features.Accounts;

/// <summary>Global accounts, in the framework's own form: the one place where rows belong to no practice.</summary>
internal sealed class AccountsMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> row)
    {
        row.ToTable("Accounts");
        row.Property(a => a.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> row) => row.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> row) => row.ToTable("AccountLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> row) => row.ToTable("AccountTokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> row)
    {
        row.ToTable("AccountPasskeys").HasKey(p => p.CredentialId);
        row.Property(p => p.CredentialId).HasMaxLength(1024);
        row.OwnsOne(p => p.Data).ToJson();
    }
}
