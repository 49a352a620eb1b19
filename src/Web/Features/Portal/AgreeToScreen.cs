using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Keeps that somebody agrees to sign and get papers on screen, or that they want paper from now on.</summary>
internal sealed class AgreeToScreen(CaseworkDb db, ElectronicConsents consents, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, string HashShown, bool IsMeant, string? Code);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct) || await consents.Of(actor.Person, ct) is not null)
        {
            return new Outcome.Done();
        }

        var statement = await consents.Now(ct);
        var typed = string.Concat((input.Code ?? "").Where(char.IsAsciiDigit));
        var given = new ConsentGiven(
            input.IsMeant,
            input.HashShown,
            statement.Hash,
            typed == consents.Code(actor, statement),
            !await LookAtSignIn.IsOwed(db, actor.Person, ct)
        );
        if (ElectronicConsentRules.Decide(given) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        var now = clock.GetUtcNow();
        db.ElectronicConsents.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                PersonId = actor.Person,
                Statement = statement.Words,
                StatementHash = statement.Hash,
                GivenAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, PortalPlaces.Electronic);
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(AgreeToScreen), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Refused([])
            : new Outcome.Done();
    }

    /// <summary>All that were given, also to a statement of before. Nothing may stand in its way; twice does nothing twice.</summary>
    public async Task Withdraw(Actor actor, CancellationToken ct)
    {
        var standing = await db
            .ElectronicConsents.AsTracking()
            .Where(c => c.PersonId == actor.Person && c.WithdrawnAt == null)
            .ToListAsync(ct);
        standing.ForEach(consent => consent.WithdrawnAt = clock.GetUtcNow().UtcDateTime);
        await history.Save(new("WithdrawFromScreen", actor.Practice, actor.Person), ct);
    }
}
