using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// The keyed seal on every row that lets somebody in. Those rows belong to no practice and have no history:
/// without a seal, whoever can write the database could put in a password or a passkey and nobody would see it.
/// </summary>
internal sealed class AccountSeals(KeyFile keys)
{
    /// <summary>The column that carries the seal: one byte of format, then the HMAC.</summary>
    public const string Column = "Seal";

    private const byte Format = 1;
    private const string Details = nameof(IdentityUserPasskey<>.Data);

    /// <summary>What a seal of this format covers; a longer list is a new format.</summary>
    private static readonly IReadOnlyDictionary<Type, string[]> Covered = new Dictionary<Type, string[]>
    {
        [typeof(Account)] =
        [
            nameof(Account.Id),
            nameof(Account.NormalizedUserName),
            nameof(Account.PasswordHash),
            nameof(Account.SecurityStamp),
            nameof(Account.TwoFactorEnabled),
        ],
        [typeof(IdentityUserPasskey<Guid>)] =
        [
            nameof(IdentityUserPasskey<>.CredentialId),
            nameof(IdentityUserPasskey<>.UserId),
        ],
        [typeof(Authenticator)] =
        [
            nameof(Authenticator.AccountId),
            nameof(Authenticator.Secret),
            nameof(Authenticator.ConfirmedAt),
            nameof(Authenticator.LastStep),
        ],
        [typeof(RecoveryCode)] =
        [
            nameof(RecoveryCode.Id),
            nameof(RecoveryCode.AccountId),
            nameof(RecoveryCode.Hash),
            nameof(RecoveryCode.UsedAt),
        ],
    };

    private static readonly string[] CoveredDetails =
    [
        nameof(IdentityPasskeyData.PublicKey),
        nameof(IdentityPasskeyData.Name),
        nameof(IdentityPasskeyData.CreatedAt),
        nameof(IdentityPasskeyData.SignCount),
        nameof(IdentityPasskeyData.IsUserVerified),
        nameof(IdentityPasskeyData.IsBackupEligible),
        nameof(IdentityPasskeyData.IsBackedUp),
    ];

    private readonly byte[] _key = keys.ProgramKey("account rows");

    public static IEnumerable<Type> Rows => Covered.Keys;

    public static bool Covers(EntityEntry row) => Covered.ContainsKey(row.Metadata.ClrType);

    /// <summary>A passkey's details are kept as one JSON column and tracked as a row of their own.</summary>
    public static EntityEntry? DetailsOf(EntityEntry row) =>
        row.Metadata.FindNavigation(Details) is null ? null : row.Reference(Details).TargetEntry;

    public static Guid AccountOf(EntityEntry row) =>
        row.Entity switch
        {
            Account account => account.Id,
            IdentityUserPasskey<Guid> passkey => passkey.UserId,
            Authenticator app => app.AccountId,
            RecoveryCode code => code.AccountId,
            _ => throw new InvalidOperationException($"{row.Metadata.DisplayName()} lets nobody in."),
        };

    /// <summary>Whether the row, as it was read, is one that this program wrote.</summary>
    public bool IsWhole(EntityEntry row) =>
        row.Property(Column).OriginalValue is byte[] seal
        && CryptographicOperations.FixedTimeEquals(seal, Of(row, property => property.OriginalValue));

    /// <summary>Seals the row as it is to be written.</summary>
    public void Close(EntityEntry row) =>
        row.Property(Column).CurrentValue = Of(row, property => property.CurrentValue);

    private byte[] Of(EntityEntry row, Func<PropertyEntry, object?> value)
    {
        var details = DetailsOf(row);
        var fields = Covered[row.Metadata.ClrType]
            .Select(name => value(row.Property(name)))
            .Concat(details is null ? [] : CoveredDetails.Select(name => value(details.Property(name))));
        var text = string.Concat(fields.Select(Written).Select(field => $"{field.Length}:{field},"));
        var bytes = Encoding.UTF8.GetBytes($"{Format}|{row.Metadata.ClrType.Name}|{text}");
        return [Format, .. HMACSHA256.HashData(_key, bytes)];
    }

    /// <summary>Alike from memory and from either database, which keep instants to the microsecond.</summary>
    private static string Written(object? value) =>
        value switch
        {
            null => "-",
            byte[] bytes => Convert.ToHexString(bytes),
            string text => $"'{text}",
            DateTime at => (at.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
            DateTimeOffset at => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
