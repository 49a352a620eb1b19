using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>An outside consultant signs the one decision of their link, or declines; either ends the link.</summary>
internal sealed class AnswerConsult(
    CaseworkDb db,
    ReadConsult read,
    TellConsultant tell,
    ConsultantsOnFile consultants,
    DecisionsTogether together,
    SecondSignature second,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Shown">What the right code gave the page.</param>
    /// <param name="Why">Their own reason for signing, where the decision asks for one.</param>
    public sealed record Input(
        string Token,
        string? Shown,
        bool Signs,
        string TypedName,
        bool SaysSo,
        string Because,
        string? Why
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        /// <summary>The link is over, or the hour since the code.</summary>
        public sealed record Over : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Input input, CancellationToken ct)
    {
        if (await read.Opened(input.Token, input.Shown, ct) is not { } link)
        {
            return new Outcome.Over();
        }

        var row = await db.JointDecisions.AsTracking().SingleAsync(d => d.Id == link.DecisionId, ct);
        if (await Unmet(link, row, input, ct) is { } unmet)
        {
            return new Outcome.Refused(unmet);
        }

        if (input.Signs && await tell.Barred(link, row, ct) is { Count: > 0 })
        {
            // What may no longer be shown cannot be signed.
            return new Outcome.Over();
        }

        if (input.Signs && await second.Sign(ConsultDoor.ActorOf(link), row, input.Why, ct) is { } refused)
        {
            return new Outcome.Refused(refused);
        }

        link.ClosedAt = clock.GetUtcNow().UtcDateTime;
        link.Answer = input.Signs ? ConsultAnswer.Cosigned : ConsultAnswer.Declined;
        link.TypedName = input.Signs ? input.TypedName : null;
        if (!input.Signs)
        {
            var place = ConsultPlaces.Because(link.PracticeId, link.Id);
            link.Because = await vault.Seal(input.Because, place, link.Strand, ct);
        }

        // Pressed twice, the second one meets a link of a later version.
        return await history.Save(new(nameof(AnswerConsult), link.PracticeId, link.PersonId), ct) is Saved.Done
            ? new Outcome.Done()
            : new Outcome.Over();
    }

    private async Task<IReadOnlyList<RequirementState>?> Unmet(
        ConsultLink link,
        JointDecision row,
        Input input,
        CancellationToken ct
    )
    {
        var nameKey = await db.People.Where(p => p.Id == link.PersonId).Select(p => p.NameKey).SingleAsync(ct);
        var answered = new ConsultAnswered(
            new(
                row.Waits,
                link.PersonId != row.MadeBy,
                await together.IsLicensed(row.CaseId, link.PersonId, ct),
                await consultants.IsUnderAgreement(link.PersonId, ct)
            ),
            input.Signs,
            PersonName.MatchKey(input.TypedName) == nameKey,
            input.SaysSo,
            !string.IsNullOrWhiteSpace(input.Because)
        );
        return Decision.On(ConsultRules.Answering, answered) is Decision.Refused refused ? refused.States : null;
    }
}
