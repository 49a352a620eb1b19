using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>
/// Says that the role, the order or the payer changed: what the change reaches counts no longer until it is given out
/// and signed anew.
/// </summary>
internal sealed class AskForConsentAgain(
    CaseworkDb db,
    CaseAccess access,
    ReadConsents read,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid FormId, AskAgainReason? Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody answered at the same moment.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (Decision.On(ConsentActRules.AskingAgain, input.Reason) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var of = await read.OfCase(input.Case, ct);
        var reached = Reached(of, input.Reason!.Value);
        foreach (var row in await db.Agreements.Where(a => reached.Contains(a.Id)).AsTracking().ToListAsync(ct))
        {
            db.Expect(row, row.Version);
            (row.AskedAgain, row.AskedAgainAt) = (input.Reason, clock.GetUtcNow().UtcDateTime);
        }

        var form = new PostedForm(input.FormId, ConsentPlaces.List(input.Case));
        var act = new Act(nameof(AskForConsentAgain), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    /// <summary>The latest of each adult; what they took back or said no to stays as they said it.</summary>
    private static List<AgreementId> Reached(ConsentsOfCase of, AskAgainReason reason) =>
        [
            .. from kind in Enum.GetValues<AgreementKind>()
            where reason.Reaches(kind)
            from adult in of.Adults
            where of.Standing(kind, adult.Id).State is ConsentState.GivenOut or ConsentState.Agreed
            select of.Latest(kind, adult.Id)!.Id,
        ];
}
