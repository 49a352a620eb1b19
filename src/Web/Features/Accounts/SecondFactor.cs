namespace Reknit.Web.Features.Accounts;

/// <summary>An app that shows a new code every half minute, set up for one account.</summary>
internal sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    /// <summary>The shared secret, sealed with the key file: a stolen database makes no codes.</summary>
    public required byte[] Secret { get; set; }
    public required DateTime ConfirmedAt { get; set; }

    /// <summary>The half minute of the last code that was taken; a code counts once (RFC 6238, 5.2).</summary>
    public required long LastStep { get; set; }
    public int Version { get; set; }

    /// <summary>See <see cref="AccountSeals"/>.</summary>
    public byte[]? Seal { get; set; }
}

/// <summary>One of ten codes on paper, for the day when app and passkeys are lost.</summary>
internal sealed class RecoveryCode
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Keyed with the key file, so that a stolen database does not give the codes away.</summary>
    public required byte[] Hash { get; set; }
    public required DateTime MadeAt { get; init; }
    public DateTime? UsedAt { get; set; }

    /// <summary>See <see cref="AccountSeals"/>.</summary>
    public byte[]? Seal { get; set; }
}

/// <summary>The one-time link by which the first owner starts the practice.</summary>
internal sealed class FirstOwnerToken
{
    public required Guid Id { get; init; }
    public required byte[] TokenHash { get; init; }
    public required DateTime MadeAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
