using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Web.Storage;

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
    private const string OfAccounts =
        "A sign-in belongs to its person and to no practice; no family's record is in it.";

    public void Configure(EntityTypeBuilder<Account> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("Accounts");
        row.Property(a => a.Id).ValueGeneratedNever();
        row.Property(a => a.PhoneNumber).HasMaxLength(256);
        row.Property(a => a.Seal).HasMaxLength(SealLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> row) =>
        row.InNoCompartment(OfAccounts).ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("AccountLogins");
        row.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        row.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("AccountTokens");
        row.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        row.Property(t => t.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("AccountPasskeys").HasKey(p => p.CredentialId);
        row.Property(p => p.CredentialId).HasMaxLength(1024);
        row.OwnsOne(p => p.Data).ToJson();
        row.Property<byte[]?>(AccountSeals.Column).HasMaxLength(SealLength).IsConcurrencyToken();
        row.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
