using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>
/// A clinician writes an adult's answers down with them; questions that wait in their portal are answered by it. The
/// caller has found that the actor may see the case.
/// </summary>
internal sealed class WriteIntake(CaseworkDb db, KeepIntake keep, TimeProvider clock)
{
    /// <param name="IsWithThem">They sat beside it and heard each question.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        PersonId Person,
        bool IsWithThem,
        IReadOnlyDictionary<string, string> Answers
    );

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
        return await keep.Handle(row, IntakeWay.Desk, input.IsWithThem, input.Answers, say, act, ct);
    }
}
