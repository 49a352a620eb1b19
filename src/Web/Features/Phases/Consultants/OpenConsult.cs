using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Takes the code that the consultant was told by telephone. Each try is counted before it is looked at, and five in a
/// row that are wrong end the link. Where the code is right and the decision on telling allows it, the opening is put
/// into the register of what was told, in one transaction with what opens the page.
/// </summary>
internal sealed class OpenConsult(
    CaseworkDb db,
    ConsultDoor door,
    TellConsultant tell,
    OneTimeTokens tokens,
    History history,
    TimeProvider clock
)
{
    /// <summary>The act of whoever types a code: nobody knows yet who it is.</summary>
    public const string Try = "TryConsult";

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Shown">What the page answers with, for an hour.</param>
        public sealed record Opened(string Shown) : Outcome;

        /// <summary>The code is right, but it may not be shown today.</summary>
        public sealed record Barred(IReadOnlyList<Bar> Bars) : Outcome;

        public sealed record Wrong : Outcome;
    }

    public static string WithCode(string token, string code) => $"{token}|code|{code}";

    public async Task<Outcome> Handle(string token, string? typed, CancellationToken ct)
    {
        if (await door.Open(token, ct) is not { } link)
        {
            return new Outcome.Wrong();
        }

        link.Tries++;
        if (await history.Save(new(Try, link.PracticeId, null), ct) is not Saved.Done)
        {
            // Somebody tried at the same moment: this try counts as none, and is not looked at.
            return new Outcome.Wrong();
        }

        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (!CryptographicOperations.FixedTimeEquals(tokens.Hash(WithCode(token, code)), link.CodeHash))
        {
            return new Outcome.Wrong();
        }

        var row = await db.JointDecisions.AsNoTracking().SingleAsync(d => d.Id == link.DecisionId, ct);
        if (await tell.Tell(link, row, ct) is { Count: > 0 } bars)
        {
            // Whoever knows the code has not tried to guess it.
            link.Tries = 0;
            await history.Save(new(Try, link.PracticeId, link.PersonId), ct);
            return new Outcome.Barred(bars);
        }

        var (shown, hash) = tokens.New();
        var until = (clock.GetUtcNow() + ConsultLink.ShownFor).UtcDateTime;
        (link.Tries, link.ShownHash, link.ShownUntil) = (0, hash, until);
        return await history.Save(new(nameof(OpenConsult), link.PracticeId, link.PersonId), ct) is Saved.Done
            ? new Outcome.Opened(shown)
            : new Outcome.Wrong();
    }
}
