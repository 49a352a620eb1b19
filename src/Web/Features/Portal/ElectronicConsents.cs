using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The statement on signing on screen, and who agreed to it as it is worded today.</summary>
internal sealed class ElectronicConsents(CaseworkDb db, PortalWords words, OneTimeTokens tokens)
{
    /// <summary>The statement with its hash, SHA-256.</summary>
    public sealed record Statement(string Words, string Hash);

    public async Task<Statement> Now(CancellationToken ct)
    {
        var text = (await words.Now(ct)).Say(PortalTexts.ElectronicStatement, ("practice", await Practice(ct))).Plain;
        return new(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>
    /// The consent that holds; null where they never gave it, withdrew it, gave it with a sign-in that another one took the
    /// place of, or the statement was reworded since.
    /// </summary>
    public async Task<ElectronicConsent?> Of(PersonId person, CancellationToken ct)
    {
        var hash = (await Now(ct)).Hash;
        return await db
            .ElectronicConsents.Where(c => c.PersonId == person && c.WithdrawnAt == null && c.StatementHash == hash)
            .Where(c => !db.Memberships.Any(m => m.PersonId == person && m.AccountSince > c.GivenAt))
            .OrderBy(c => c.GivenAt)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Six digits that stand in the trial file; the same at each look, and nobody else's.</summary>
    public string Code(Actor actor, Statement statement)
    {
        var drawn = tokens.Hash($"trial file|{actor.Practice.Value:D}|{actor.Person.Value:D}|{statement.Hash}");
        return (BitConverter.ToUInt32(drawn) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    public Task<string> Practice(CancellationToken ct) => db.Practices.Select(p => p.Name).SingleAsync(ct);
}
