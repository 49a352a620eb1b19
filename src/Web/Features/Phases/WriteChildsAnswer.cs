using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Phases.Asking;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Writes down what a child answered to a step. A no rests the work with this adult and sends nothing; a yes of the child
/// ends such a rest, but not one for which they were asked too soon.
/// </summary>
internal sealed class WriteChildsAnswer(
    CaseworkDb db,
    WaysOnFile ways,
    ChildsAnswers answers,
    FindKnowledge knowledge,
    WhenToAskAgain when,
    FollowAnswer follow,
    DecisionsTogether together,
    PrivacyOnFile privacy,
    History history
)
{
    public sealed record Input(
        WayId Way,
        Guid FormId,
        int Version,
        Rung? Step,
        string Place,
        AssentAnswer? Answer,
        DateOnly? AskedOn,
        AssentTaker? TakenBy,
        AssentSurface? TakenOn,
        bool WasAlone,
        WantedByOthers WantedByOthers,
        bool FrozeOrFawned,
        bool ChildRaisedIt,
        bool WillTell
    );

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="TooSoon">What did not hold on that day, so that the yes opens nothing; else empty.</param>
        public sealed record Done(IReadOnlyList<RequirementState> TooSoon) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done([]);
        }

        var said = Said(way, input);
        var known = await knowledge.Of(actor, way, ct);
        // No day of birth is kept: only the oldest band may answer on a device of their own.
        var age = known.Band == AgeBand.FourteenAndOver ? RecordAssentRules.LeastOwnDeviceAge : 0;
        var (id, child, opens) = (way.Row.CaseId, way.Row.Child, !said.IsNo && Assent.Opens(said.Answer));
        var facts = new RecordAssentFacts(
            said,
            age,
            known.Settings[PathwayNumber.OwnDeviceAge],
            opens && await privacy.WasTold(actor, id, child, known.Band, said.AskedOn, ct),
            known.Today
        );
        IEnumerable<RequirementState> asked = RecordAssentRules.Decide(facts).States;
        // A yes leads on and asks for a license; whatever stops the work waits for no paper.
        if (opens)
        {
            asked = asked.Append(await together.LeadsOn(actor, id, ct));
        }

        if (Decision.Of(asked, []) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var again = await when.Facts(way, known, said.Step, said.ChildRaisedIt, said.AskedOn, ct);
        IReadOnlyList<RequirementState> tooSoon =
            Assent.Opens(said.Answer) && AskAgainRules.OnPaper(again) is Decision.Refused early ? early.Unmet : [];
        said = said with { WasAskedTooSoon = tooSoon.Count > 0 };
        await answers.Add(actor, id, said, ct);
        await follow.Follow(actor, way, input.Version, said, ct);

        var form = new PostedForm(input.FormId, WayPlaces.Show(input.Way));
        return
            await history.Save(new(nameof(WriteChildsAnswer), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(said.IsNo ? [] : tooSoon);
    }

    private static Assent Said(WayOnFile way, Input input) =>
        new(
            way.Row.Child,
            way.Row.Adult,
            input.Step ?? Rung.TimeUnderTheOrder,
            input.Place.Trim(),
            input.Answer ?? AssentAnswer.NotAsked,
            input.AskedOn ?? DateOnly.MaxValue,
            input.TakenBy ?? AssentTaker.Family,
            input.TakenOn ?? AssentSurface.ParentsDevice,
            input.WasAlone,
            input.WantedByOthers,
            WithdrawnOn: null,
            input.FrozeOrFawned
        )
        {
            ChildRaisedIt = input.ChildRaisedIt,
            WillTell = input.WillTell,
        };
}
