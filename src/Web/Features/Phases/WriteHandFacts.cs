using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Writes facts of a way down by hand, with how they are known; a newer answer takes the older one's place.</summary>
internal sealed class WriteHandFacts(
    CaseworkDb db,
    WaysOnFile ways,
    HandFactsOnFile onFile,
    FindKnowledge knowledge,
    LocalTime local,
    EndOverrides passes,
    DecisionsTogether together,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Said">The answers that the form shows; an empty one is left as it is.</param>
    public sealed record Input(WayId Way, Guid FormId, IReadOnlyDictionary<string, string> Said, string Source);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(int Changed) : Outcome;

        public sealed record NotFound : Outcome;

        /// <param name="Key">The question whose answer does not fit; null where it is no one answer's fault.</param>
        public sealed record Refused(string? Key, IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(0);
        }

        var today = await knowledge.Today(ct);
        var zone = await local.Zone(ct);
        var before = (await onFile.Of(actor, input.Way, ct)).ByKey;
        // The same answer on a later day is said anew: some answers count for a while only.
        var changed = input
            .Said.Where(s =>
                s.Value.Length > 0
                && !(
                    before.TryGetValue(s.Key, out var now)
                    && now.Answer == s.Value
                    && now.Lapsed is null
                    && zone.DayOf(now.At) == today
                    && !IsOfAnother(now, before)
                )
            )
            .ToDictionary();
        // Who says both says of this one that they agreed.
        if (
            changed.ContainsKey(HandQuestions.InvestigationIsPending)
            && input.Said.TryGetValue(HandQuestions.InvestigationIsCleared, out var agreed)
            && agreed.Length > 0
        )
        {
            changed[HandQuestions.InvestigationIsCleared] = agreed;
        }

        // An owner who is no clinician speaks for nobody who is.
        var isLead = actor.Role.LeadsClinicalWork() && await together.IsLicensed(way.Row.CaseId, actor.Person, ct);
        foreach (var (key, answer) in changed)
        {
            var question = HandQuestions.Knows(key) ? HandQuestions.Of(key) : null;
            var draft = new HandFactDraft(question, answer, input.Source, isLead)
            {
                Before = before.GetValueOrDefault(key)?.Answer,
            };
            if (Decision.On(HandFactRules.Requirements, draft) is Decision.Refused refused)
            {
                return new Outcome.Refused(refused.Unmet.Any(u => u.Id == "HF.2") ? key : null, refused.States);
            }
        }

        if (changed.Count == 0)
        {
            return new Outcome.Done(0);
        }

        await Write(actor, way, changed, input.Source, ct);
        await passes.OfWay(input.Way, id => Evidence.Questions(id).Any(changed.ContainsKey), ct);
        var form = new PostedForm(input.FormId, WayPlaces.Show(input.Way));
        return await history.Save(new(nameof(WriteHandFacts), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done(changed.Count);
    }

    /// <summary>Who investigates agreed since: what is said to be pending now is another investigation, also on that day.</summary>
    private static bool IsOfAnother(HandFactView now, IReadOnlyDictionary<string, HandFactView> before) =>
        now.Key == HandQuestions.InvestigationIsPending
        && before.GetValueOrDefault(HandQuestions.InvestigationIsCleared) is { Answer: HandQuestion.Yes } agreed
        && agreed.At >= now.At;

    private async Task Write(
        Actor actor,
        WayOnFile way,
        Dictionary<string, string> changed,
        string source,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var keys = changed.Keys.ToList();
        var older = await db
            .HandFacts.Where(f => f.WayId == way.Row.Id && f.ReplacedAt == null && keys.Contains(f.Key))
            .AsTracking()
            .ToListAsync(ct);
        older.ForEach(f => f.ReplacedAt = now.UtcDateTime);
        foreach (var (key, answer) in changed)
        {
            var id = Guid.CreateVersion7(now);
            db.HandFacts.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = id,
                    WayId = way.Row.Id,
                    CaseId = way.Row.CaseId,
                    Key = key,
                    Answer = await Seal(answer, nameof(HandFact.Answer)),
                    Source = await Seal(source.ReplaceLineEndings("\n").Trim(), nameof(HandFact.Source)),
                    WrittenBy = actor.Person,
                    WrittenAt = now.UtcDateTime,
                }
            );

            ValueTask<Sealed> Seal(string words, string column) =>
                vault.Seal(words, WayPlaces.Fact(actor.Practice, id, column), way.Row.Strand, ct);
        }
    }
}
