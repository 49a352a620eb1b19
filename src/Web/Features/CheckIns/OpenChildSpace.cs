using System.Security.Cryptography;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// Opens a page for one child and one visit: on this device, which then shows nothing else, or by a code on another one.
/// </summary>
internal sealed class OpenChildSpace(
    CaseworkDb db,
    FindChild children,
    PrivacyOnFile privacy,
    PicturesOfDay pictures,
    Vault vault,
    OneTimeTokens tokens,
    QueueJob jobs,
    History history,
    TimeProvider clock
)
{
    /// <summary>Letters and digits that nobody takes for one another, and that make no words.</summary>
    private const string CodeSigns = "23456789BCDFGHJKMNPQRSTVWXZ";
    private const int CodeLength = 8;

    /// <param name="OnThisDevice">Else a code is made for another one.</param>
    public sealed record Input(CaseId Case, PersonId Child, Guid FormId, VisitPlan Plan, bool OnThisDevice);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Secret">The device's token, or the code to type; shown once and kept nowhere.</param>
        public sealed record Done(ChildSpaceId Id, string Secret) : Outcome;

        /// <summary>The same form was sent before; its secret is not known any more.</summary>
        public sealed record Repeated : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await children.Of(actor, input.Case, input.Child, ct) is not { Band: { } band } asked)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Repeated();
        }

        var plan = input.Plan;
        var chosen = new ChosenQuestions(plan.Band, plan.Moment, plan.Questions, [], Most(plan));
        // No child answers before they know who hears it.
        var told = await privacy.Of(actor, asked, band, ct);
        var all = told.Decision.States.Concat(ChosenQuestionsRules.Decide(chosen).States);
        if (Decision.Of(all, []) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        plan = plan with { Pictures = await pictures.Of(actor, asked, plan.Moment, ct) };
        var now = clock.GetUtcNow();
        var id = new ChildSpaceId(Guid.CreateVersion7(now));
        var (secret, hash) = input.OnThisDevice ? tokens.New() : Code();
        db.ChildSpaces.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Child = input.Child,
                Plan = await vault.Seal(
                    CheckInJson.Of(plan),
                    CheckInPlaces.Plan(actor.Practice, id),
                    input.Child.Strand,
                    ct
                ),
                OpenedBy = actor.Person,
                OpenedAt = now.UtcDateTime,
                EndsAt = (now + ChildSpace.OpenFor).UtcDateTime,
                TokenHash = input.OnThisDevice ? hash : null,
                CodeHash = input.OnThisDevice ? null : hash,
                Version = 1,
            }
        );
        if (input.OnThisDevice)
        {
            jobs.Add(EndLeftSpace.Kind, actor.Practice, id.Value, (now + ChildSpace.OpenFor).UtcDateTime);
        }

        var form = new PostedForm(input.FormId, CheckInPlaces.Voice(input.Case, input.Child));
        return await history.Save(new(nameof(OpenChildSpace), actor.Practice, actor.Person, form), ct) is Saved.Done
            ? new Outcome.Done(id, secret)
            : new Outcome.Repeated();
    }

    /// <summary>The step of the day is one of the two that are asked before a session.</summary>
    private static int? Most(VisitPlan plan) => plan is { Moment: Moment.Before, Step: not null } ? 1 : null;

    /// <summary>As it is read out.</summary>
    public static string Spaced(string code) => $"{code[..4]} {code[4..]}";

    /// <summary>As it was typed: in whatever case, with or without spaces between.</summary>
    public static string Tidy(string? typed) =>
        string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private (string, byte[]) Code()
    {
        var code = RandomNumberGenerator.GetString(CodeSigns, CodeLength);
        return (code, tokens.Hash(code));
    }
}
