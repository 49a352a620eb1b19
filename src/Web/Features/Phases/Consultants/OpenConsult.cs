using System.Security.Cryptography;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Takes the code that the consultant was told by telephone. Each try is counted before it is looked at, and five in a
/// row that are wrong end the link.
/// </summary>
internal sealed class OpenConsult(ConsultDoor door, OneTimeTokens tokens, History history, TimeProvider clock)
{
    /// <summary>The act of whoever types a code: nobody knows yet who it is.</summary>
    public const string Try = "TryConsult";

    public static string WithCode(string token, string code) => $"{token}|code|{code}";

    /// <returns>What the page answers with, for an hour; null where the code was wrong.</returns>
    public async Task<string?> Handle(string token, string? typed, CancellationToken ct)
    {
        if (await door.Open(token, ct) is not { } link)
        {
            return null;
        }

        link.Tries++;
        if (await history.Save(new(Try, link.PracticeId, null), ct) is not Saved.Done)
        {
            // Somebody tried at the same moment: this try counts as none, and is not looked at.
            return null;
        }

        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (!CryptographicOperations.FixedTimeEquals(tokens.Hash(WithCode(token, code)), link.CodeHash))
        {
            return null;
        }

        var (shown, hash) = tokens.New();
        var until = (clock.GetUtcNow() + ConsultLink.ShownFor).UtcDateTime;
        (link.Tries, link.ShownHash, link.ShownUntil) = (0, hash, until);
        return await history.Save(new(nameof(OpenConsult), link.PracticeId, link.PersonId), ct) is Saved.Done
            ? shown
            : null;
    }
}
