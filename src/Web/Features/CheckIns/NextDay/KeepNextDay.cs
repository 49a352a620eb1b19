using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>
/// Keeps what an adult tells of one day of a child: at the desk, or on a page of their own. The caller has found that
/// the actor may do it for this child. From whom the child was protected since they were asked is answered as always, and
/// what they tell is kept aside.
/// </summary>
internal sealed class KeepNextDay(
    CaseworkDb db,
    CaseAudiences audiences,
    WhoIsAsked asked,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="Observer">Who tells it; null where nobody was chosen.</param>
    /// <param name="On">Null where no day was chosen.</param>
    /// <param name="Done">Where a form that is sent twice leads.</param>
    public sealed record Input(
        CaseId Case,
        PersonId Child,
        PersonId? Observer,
        DateOnly? On,
        IReadOnlyList<CareLine> Lines,
        Guid FormId,
        string Done
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Kept : Outcome;

        /// <summary>Nobody, no day or nothing was said.</summary>
        public sealed record Empty : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Kept();
        }

        if (input is not { Observer: { } observer, On: { } on, Lines.Count: > 0 })
        {
            return new Outcome.Empty();
        }

        var now = clock.GetUtcNow();
        var today = (await local.Zone(ct)).DayOf(now.UtcDateTime);
        var isKeptAway = await IsKeptAway(input.Child, observer, ct);
        var isOnOwnPage = observer == actor.Person && await asked.Asks(input.Case, input.Child, observer, ct);
        var mayTell = isOnOwnPage || (!isKeptAway && await LooksAfter(input.Case, observer, ct));
        var decisions = input.Lines.Select(l =>
            CaregiverRules.Decide(new(l.FactOf(input.Child, observer, on), mayTell, SecondHand.IsIn(l.Note), today))
        );
        if (
            decisions.OfType<Decision.Refused>().SelectMany(r => r.Unmet).DistinctBy(u => u.Id).ToList() is
            { Count: > 0 } no
        )
        {
            return new Outcome.Refused(no);
        }

        var row = Guid.CreateVersion7(now);
        db.CaregiverNotes.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = row,
                CaseId = input.Case,
                Child = input.Child,
                Observer = observer,
                AboutOn = on,
                Told = await vault.Seal(
                    CheckInJson.Of(input.Lines),
                    NextDayPlaces.Told(actor.Practice, row),
                    input.Case.Strand,
                    ct
                ),
                WrittenBy = actor.Person,
                WrittenAt = now.UtcDateTime,
                IsAside = isKeptAway,
            }
        );
        var form = new PostedForm(input.FormId, input.Done);
        return await history.Save(new(nameof(KeepNextDay), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Kept();
    }

    /// <summary>Somebody of the case who looks after, teaches or treats the child.</summary>
    private async Task<bool> LooksAfter(CaseId id, PersonId observer, CancellationToken ct) =>
        (await audiences.Members(id, ct)).Any(m => m.Id == observer && MayTell(m.Part));

    private Task<bool> IsKeptAway(PersonId child, PersonId observer, CancellationToken ct) =>
        db.Protections.AnyAsync(p => p.EndedAt == null && p.Protected == child && p.From == observer, ct);

    public static bool MayTell(CasePart part) =>
        part is CasePart.Parent or CasePart.OtherCaregiver or CasePart.Provider or CasePart.ChildsTherapist;
}
