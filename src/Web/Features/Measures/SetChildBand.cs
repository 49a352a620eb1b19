using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Sets how a child is asked, after the child's development.</summary>
internal sealed class SetChildBand(
    CaseworkDb db,
    FindScreened screened,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, PersonId Child, Guid FormId, BatteryPerson? Band);

    public enum Outcome
    {
        Done,
        NotFound,
        NotChosen,
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await screened.Of(actor, input.Case, input.Child, ct) is not { IsChild: true })
        {
            return Outcome.NotFound;
        }

        if (input.Band is not { } band || band == BatteryPerson.Parent || !Enum.IsDefined(band))
        {
            return Outcome.NotChosen;
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return Outcome.Done;
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.ChildBands.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                PersonId = input.Child,
                Band = await vault.Seal(band.ToString(), ScreenPlaces.Band(actor.Practice, id), input.Child.Strand, ct),
                SetBy = actor.Person,
                SetAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, ScreenPlaces.List(input.Case));
        return await history.Save(new(nameof(SetChildBand), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? Outcome.NotFound
            : Outcome.Done;
    }
}
