using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Puts on record that a part of the battery was offered today and declined; nobody is asked why.</summary>
internal sealed class DeclineScreen(
    CaseworkDb db,
    FindScreened screened,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, PersonId Person, Guid FormId, string Part, PersonId? By);

    /// <summary>False where there is no such person, adult or part.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await screened.Of(actor, input.Case, input.Person, ct) is not { } found
            || !BatteryTable.Rows.SelectMany(r => r.Parts).Any(p => p.Id == input.Part)
            || (input.By is not null && !found.IsAdultOfCase(input.By))
        )
        {
            return false;
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return true;
        }

        var now = clock.GetUtcNow();
        db.ScreensDeclined.Add(
            new ScreenDeclined
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                CaseId = input.Case,
                PersonId = input.Person,
                Part = input.Part,
                By = input.By,
                On = (await local.Zone(ct)).DayOf(now.UtcDateTime),
                OfferedBy = actor.Person,
                RecordedAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, ScreenPlaces.List(input.Case));
        return await history.Save(new(nameof(DeclineScreen), actor.Practice, actor.Person, form), ct)
            is not Saved.Conflict;
    }
}
