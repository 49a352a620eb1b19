using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Ties an authenticator app to an account: a secret is shown, and the app's first code proves it.</summary>
internal sealed class SetUpAuthenticator(
    CaseworkDb db,
    SecretsOfFactors secrets,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const string Issuer = "Reknit";

    /// <summary>What the page shows.</summary>
    /// <param name="Kept">The secret, sealed for this account, for the form to carry.</param>
    /// <param name="Typed">The secret in groups of four, for typing.</param>
    /// <param name="Picture">A data address of the QR code.</param>
    public sealed record Offer(string Kept, string Typed, string Picture);

    public Offer Begin(Account account) => Show(account, RandomNumberGenerator.GetBytes(Totp.SecretBytes));

    /// <summary>Whether it was this program that made the offer, for this account.</summary>
    public bool IsOffered(Account account, string? kept) => Open(account, kept) is not null;

    /// <summary>The same offer again, after a mistyped code.</summary>
    public Offer Again(Account account, string? kept) =>
        Open(account, kept) is { } secret ? Show(account, secret) : Begin(account);

    /// <summary>Whether the code was right; then the app is tied to the account, in place of one before.</summary>
    public async Task<bool> Confirm(Account account, string? kept, string? code, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (Open(account, kept) is not { } secret || Totp.StepOf(code, secret, now, lastStep: 0) is not { } step)
        {
            return false;
        }

        var held = await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == account.Id, ct);
        held ??= db
            .Authenticators.Add(
                new()
                {
                    AccountId = account.Id,
                    Secret = [],
                    ConfirmedAt = default,
                    LastStep = 0,
                }
            )
            .Entity;
        held.Secret = secrets.SealSecret(account.Id, secret);
        (held.ConfirmedAt, held.LastStep) = (now.UtcDateTime, step);
        held.Version++;
        account.TwoFactorEnabled = true;
        await db.SaveChangesAsync(ct);
        return true;
    }

    private Offer Show(Account account, byte[] secret)
    {
        var text = Totp.Base32(secret);
        var label = Uri.EscapeDataString($"{Issuer}:{account.UserName}");
        var link = $"otpauth://totp/{label}?secret={text}&issuer={Issuer}&digits=6&period=30";
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(code);
        return new(
            Convert.ToBase64String(Protector(account).Protect(secret)),
            string.Join(' ', text.Chunk(4).Select(four => new string(four))),
            "data:image/png;base64," + Convert.ToBase64String(drawing.GetGraphic(pixelsPerModule: 6))
        );
    }

    private byte[]? Open(Account account, string? kept)
    {
        try
        {
            return kept is null ? null : Protector(account).Unprotect(Convert.FromBase64String(kept));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Account account) =>
        protection.CreateProtector("Reknit.SetUpAuthenticator", account.Id.ToString("D"));
}
