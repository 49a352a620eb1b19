using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>What belongs to an account itself and so, as the account does, to no practice.</summary>
internal sealed class SignInMapping
    : IEntityTypeConfiguration<SignInAttempt>,
        IEntityTypeConfiguration<AccountGuard>,
        IEntityTypeConfiguration<Authenticator>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<FirstOwnerToken>
{
    private const string OfAccounts =
        "A sign-in belongs to its person and to no practice; no family's record is in it.";

    public void Configure(EntityTypeBuilder<SignInAttempt> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("SignInAttempts").HasKey(a => a.Id);
        row.Property(a => a.Id).ValueGeneratedNever();
        row.Property(a => a.Address).HasMaxLength(SignInSessionMapping.AddressLength);
        row.Property(a => a.Device).HasMaxLength(SignInSessionMapping.DeviceLength);
        row.HasIndex(a => new { a.AccountId, a.At });
        row.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountGuard> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("AccountGuards").HasKey(g => g.AccountId);
        row.Property(g => g.AccountId).ValueGeneratedNever();
        row.Property(g => g.Version).IsConcurrencyToken();
        row.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Authenticator> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("Authenticators").HasKey(a => a.AccountId);
        row.Property(a => a.AccountId).ValueGeneratedNever();
        row.Property(a => a.Version).IsConcurrencyToken();
        row.Property(a => a.Seal).HasMaxLength(AccountsMapping.SealLength);
        row.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("RecoveryCodes").HasKey(c => c.Id);
        row.Property(c => c.Id).ValueGeneratedNever();
        row.Property(c => c.UsedAt).IsConcurrencyToken();
        row.Property(c => c.Seal).HasMaxLength(AccountsMapping.SealLength).IsConcurrencyToken();
        row.HasIndex(c => c.AccountId);
        row.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FirstOwnerToken> row)
    {
        row.InNoCompartment(OfAccounts).ToTable("FirstOwnerTokens").HasKey(t => t.Id);
        row.Property(t => t.Id).ValueGeneratedNever();
        row.Property(t => t.UsedAt).IsConcurrencyToken();
        row.HasIndex(t => t.TokenHash).IsUnique();
    }
}
