using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>
/// A clinician writes an adult's answers down with them, step by step, and puts them on record as a whole; questions that
/// wait in their portal are answered by it, and what the adult began there alone is destroyed. The caller has found that the
/// actor may see the case.
/// </summary>
internal sealed class WriteIntake(
    CaseworkDb db,
    KeepIntake keep,
    PortalHandles handles,
    IntakeDrafts drafts,
    TimeProvider clock
)
{
    /// <param name="IsWithThem">They sat beside it and heard each question.</param>
    public sealed record Input(CaseId Case, Guid FormId, PersonId Person, bool IsWithThem);

    public async Task<KeepIntake.Outcome> Handle(
        Actor actor,
        AdultAsked adult,
        Input input,
        WordsOf say,
        CancellationToken ct
    )
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new KeepIntake.Outcome.Done();
        }

        var waiting = adult.All.FirstOrDefault(i => i.SentAt is null)?.Id;
        var row = waiting is { } id
            ? await db.AdultIntakes.AsTracking().SingleAsync(i => i.Id == id, ct)
            : AskIntake.New(actor, input.Case, input.Person, adult.Next, clock);
        if (waiting is null)
        {
            db.AdultIntakes.Add(row);
        }
        else
        {
            db.Expect(row, row.Version);
        }

        var form = new PostedForm(input.FormId, IntakePlaces.OfCase(input.Case));
        var act = new Act(nameof(WriteIntake), actor.Practice, actor.Person, form);
        var place = IntakePlaces.Desk(input.Case, input.Person);
        var answers = await drafts.Of(actor, place, ct);
        var kept = await keep.Handle(row, IntakeWay.Desk, input.IsWithThem, answers, say, act, ct);
        if (kept is KeepIntake.Outcome.Done)
        {
            await drafts.Forget(actor, place, ct);
            if (waiting is { } answered)
            {
                await ForgetDraft(actor, answered, input.Person, ct);
            }
        }

        return kept;
    }

    /// <summary>Nobody looks at it: it is found by its address alone, which only the adult opens.</summary>
    private async Task ForgetDraft(Actor actor, AdultIntakeId id, PersonId person, CancellationToken ct)
    {
        var adult = new Actor(actor.Practice, person, Role.Outsider, Guid.Empty);
        if (await handles.Known(adult, PortalThing.Intake, id.Value, ct) is { } handle)
        {
            await drafts.Forget(adult, IntakePlaces.Own(handle), ct);
        }
    }
}
