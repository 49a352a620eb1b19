using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Global accounts, in the framework's own form: the one place where rows belong to no practice.
/// Lengths and keys stand here because the framework takes them from sign-in's options, which a bare context lacks.
/// </summary>
internal sealed class AccountsMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public const int SealLength = 64;
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<Account> row)
    {
        row.ToTable("Accounts");
        row.Property(a => a.Id).ValueGeneratedNever();
        row.Property(a => a.PhoneNumber).HasMaxLength(256);
        row.Property(a => a.Seal).HasMaxLength(SealLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> row) => row.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> row)
    {
        row.ToTable("AccountLogins");
        row.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        row.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> row)
    {
        row.ToTable("AccountTokens");
        row.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        row.Property(t => t.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> row)
    {
        row.ToTable("AccountPasskeys").HasKey(p => p.CredentialId);
        row.Property(p => p.CredentialId).HasMaxLength(1024);
        row.OwnsOne(p => p.Data).ToJson();
        row.Property<byte[]?>(AccountSeals.Column).HasMaxLength(SealLength);
        row.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
