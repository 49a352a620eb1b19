using System.Buffers.Binary;
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
/// Seals rotate with the keys: <see cref="SealAccountsAgain"/>.
/// </summary>
internal sealed class AccountSeals(KeyFile keys)
{
    /// <summary>The column that carries the seal: one byte of format, four of the keys' generation, then the HMAC.</summary>
    public const string Column = "Seal";

    private const string Purpose = "account rows";
    private const byte Format = 2;

    /// <summary>Of before seals rotated: without a generation.</summary>
    private const byte FirstFormat = 1;
    private const int HeadBytes = 1 + sizeof(int);
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
        && GenerationOf(seal) is { } generation
        && generation >= keys.SealsFrom
        && CryptographicOperations.FixedTimeEquals(seal, Of(row, generation, property => property.OriginalValue));

    /// <summary>Whether its seal is of an older generation than the one in use.</summary>
    public bool IsOlder(EntityEntry row) =>
        row.Property(Column).OriginalValue is byte[] seal && GenerationOf(seal) < keys.Generation;

    /// <summary>Seals the row as it is to be written.</summary>
    public void Close(EntityEntry row) =>
        row.Property(Column).CurrentValue = Of(row, keys.Generation, property => property.CurrentValue);

    /// <summary>0 for one of before seals rotated; null where this key file has no such generation.</summary>
    private int? GenerationOf(byte[] seal) =>
        seal switch
        {
            [FirstFormat, ..] => 0,
            [Format, ..] when seal.Length > HeadBytes => Known(BinaryPrimitives.ReadInt32LittleEndian(seal.AsSpan(1))),
            _ => null,
        };

    private int? Known(int generation) =>
        generation > 0 && (generation <= keys.Generation || (keys.ReadAgain() && generation <= keys.Generation))
            ? generation
            : null;

    private byte[] Of(EntityEntry row, int generation, Func<PropertyEntry, object?> value)
    {
        var details = DetailsOf(row);
        var fields = Covered[row.Metadata.ClrType]
            .Select(name => value(row.Property(name)))
            .Concat(details is null ? [] : CoveredDetails.Select(name => value(details.Property(name))));
        var text = string.Concat(fields.Select(Written).Select(field => $"{field.Length}:{field},"));
        if (generation == 0)
        {
            var first = Encoding.UTF8.GetBytes($"{FirstFormat}|{row.Metadata.ClrType.Name}|{text}");
            return [FirstFormat, .. HMACSHA256.HashData(keys.ProgramKey(Purpose), first)];
        }

        var head = new byte[HeadBytes];
        head[0] = Format;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(1), generation);
        var bytes = Encoding.UTF8.GetBytes($"{Format}|{row.Metadata.ClrType.Name}|{text}");
        return [.. head, .. HMACSHA256.HashData(keys.ProgramKey(Purpose, generation), bytes)];
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
