using Reknit.Domain;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Makes a link to one check-in on a device of the child's own; who makes it brings it to the child.</summary>
internal sealed class MakeDeviceLink(
    CaseworkDb db,
    DevicesOnFile devices,
    PrivacyOnFile privacy,
    MayUseDevice may,
    Vault vault,
    OneTimeTokens tokens,
    History history,
    Settings settings,
    TimeProvider clock
)
{
    /// <param name="Plan">On which the child is taken to be alone; the child says so before the first question.</param>
    public sealed record Input(Guid FormId, DateOnly SessionOn, VisitPlan Plan);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Link">Shown once and kept nowhere.</param>
        public sealed record Done(string Link) : Outcome;

        /// <summary>The same form was sent before; its link is not known any more.</summary>
        public sealed record Repeated : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    /// <param name="asked">The caller has found that the actor may see the child.</param>
    public async Task<Outcome> Handle(Actor actor, ChildAsked asked, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Repeated();
        }

        var (id, child, plan) = (asked.Case, asked.Child.Id, input.Plan);
        var decided = await devices.Latest(actor.Practice, actor.Reader, id, child, ct);
        var told = await privacy.Of(actor, asked, plan.Band, ct);
        var use = new DeviceUse(id, child, asked.Band, decided, plan, input.SessionOn);
        var chosen = new ChosenQuestions(plan.Band, plan.Moment, plan.Questions, [], Most: null);
        var states = (await may.States(use, told.Decision, isOpened: false, ct))
            .Concat(told.Decision.States)
            .Concat(ChosenQuestionsRules.Decide(chosen).States);
        if (Decision.Of(states, []) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        var row = Guid.CreateVersion7(now);
        var (token, hash) = tokens.New();
        db.OwnDeviceLinks.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = row,
                CaseId = id,
                Child = child,
                DecisionId = decided!.Row.Id,
                SessionOn = input.SessionOn,
                Plan = await vault.Seal(CheckInJson.Of(plan), DevicePlaces.Plan(actor.Practice, row), child.Strand, ct),
                ReadsAt = plan.AtHome!.ReadsAt,
                TokenHash = hash,
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, DevicePlaces.Device(id, child));
        return await history.Save(new(nameof(MakeDeviceLink), actor.Practice, actor.Person, form), ct) is Saved.Done
            ? new Outcome.Done(Address(token, plan.Language))
            : new Outcome.Repeated();
    }

    /// <summary>The language stands in it: the page that it opens asks nobody who the child is.</summary>
    private string Address(string token, string language) =>
        $"{settings.PublicUrl.TrimEnd('/')}{DevicePlaces.Link}{token}{(language == "es" ? "?l=es" : "")}";
}
