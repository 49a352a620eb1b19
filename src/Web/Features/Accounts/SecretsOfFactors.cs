using System.Security.Cryptography;
using System.Text;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Keeps what second factors rest on out of reach of whoever has only the database.</summary>
internal sealed class SecretsOfFactors(KeyFile keys)
{
    private readonly byte[] _authenticators = keys.ProgramKey("authenticators");
    private readonly byte[] _recovery = keys.ProgramKey("recovery codes");

    public byte[] SealSecret(Guid account, byte[] secret) =>
        Seal.Close(secret, Guid.Empty, _authenticators, PlaceOf(account)).Bytes.ToArray();

    public byte[] OpenSecret(Authenticator authenticator) =>
        Seal.Open(new(authenticator.Secret), _authenticators, PlaceOf(authenticator.AccountId));

    public byte[] HashOf(Guid account, string recoveryCode) =>
        HMACSHA256.HashData(_recovery, Encoding.UTF8.GetBytes($"{account:D}|{recoveryCode}"));

    private static Place PlaceOf(Guid account) => new(default, "Authenticators", account, "Secret");
}
