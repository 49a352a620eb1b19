using Reknit.Domain;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Closes the work with one child and one adult, and books who asks after the child.</summary>
internal sealed class CloseWork(CaseworkDb db, MakeMove make, TimeProvider clock)
{
    /// <param name="Form">Its reason says how it ended and, where no last session can be offered, why.</param>
    /// <param name="ReportIsAskedFor">Null where nobody has looked: it then counts as asked for.</param>
    public sealed record Input(
        MakeMove.Form Form,
        ClosingOutcome? Outcome,
        bool ChildIsOfferedSession,
        string NoSessionBecause,
        bool OwnTherapistEndsAsPlanned,
        bool ResourcesAreGiven,
        bool? ReportIsAskedFor,
        bool ReportIsSent,
        bool FollowUpsAreBooked,
        bool FollowUpsAreDeclined,
        bool RetentionIsSet
    )
    {
        public ClosingFacts Facts =>
            new()
            {
                Outcome = Outcome,
                ChildIsOfferedSession = ChildIsOfferedSession,
                NoSessionHasReason = !string.IsNullOrWhiteSpace(NoSessionBecause),
                OwnTherapistIsConfirmed = OwnTherapistEndsAsPlanned,
                ResourcesAreGiven = ResourcesAreGiven,
                ReportIsAskedFor = ReportIsAskedFor ?? true,
                ReportIsSent = ReportIsSent,
                FollowUpsBooked = FollowUpsAreBooked ? ClosingGate.FollowUpDays.Count : 0,
                FollowUpsAreDeclined = FollowUpsAreDeclined,
                RetentionIsSet = RetentionIsSet,
            };
    }

    /// <summary>Every requirement as it stands, and the license of who asks; the page shows what the closing is refused on.</summary>
    public Task<IReadOnlyList<RequirementState>> Look(
        Actor actor,
        MakeMove.Seen seen,
        Input input,
        CancellationToken ct
    ) => make.WithLicense(actor, seen, Pathway.Decide(seen.Way.State, Move(seen, input)).Decision, ct);

    private static PathwayMove.Close Move(MakeMove.Seen seen, Input input) =>
        new(
            input.Facts with
            {
                DangersUnanswered = seen.Known.Proposed.Count,
                // That they go on is what they said of late; that they end is known to nobody but who closes.
                OwnTherapistIsConfirmed = input.OwnTherapistEndsAsPlanned || GoesOn(seen.Known),
            },
            seen.Overrides
        );

    /// <summary>The child's own therapist said of late that the child is in their care.</summary>
    public static bool GoesOn(WayKnowledge known) =>
        known.OwnTherapistIsNamed
        && known.OwnTherapist.SeesChild(known.Today, known.Settings[PathwayNumber.StillInCareDays]);

    public Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var words = string.IsNullOrWhiteSpace(input.NoSessionBecause)
            ? input.Form.Reason
            : $"{input.Form.Reason}\nNo last session: {input.NoSessionBecause}";
        return make.HandleLicensed(
            actor,
            input.Form with
            {
                Reason = words,
            },
            nameof(CloseWork),
            seen => Move(seen, input),
            ct,
            seen =>
            {
                Book(actor, seen, input);
                return Task.CompletedTask;
            }
        );
    }

    private void Book(Actor actor, MakeMove.Seen seen, Input input)
    {
        if (!input.FollowUpsAreBooked || input.FollowUpsAreDeclined)
        {
            return;
        }

        var row = seen.Way.Row;
        db.FollowUps.AddRange(
            ClosingGate.FollowUpDays.Select(days => new FollowUp
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                WayId = row.Id,
                CaseId = row.CaseId,
                DueOn = seen.Known.Today.AddDays(days),
            })
        );
    }
}
