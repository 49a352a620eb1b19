using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Puts an adult's answers on record, however they came. The caller has found that the actor may see them.</summary>
internal sealed class KeepIntake(SentIntake sent, History history, TimeProvider clock)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        /// <summary>It was sent meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <param name="row">Tracked.</param>
    /// <param name="answers">By the question's id.</param>
    /// <param name="act">Of the way it came, with its form.</param>
    public async Task<Outcome> Handle(
        AdultIntake row,
        IntakeWay way,
        bool isTheirOwn,
        IReadOnlyDictionary<string, string> answers,
        WordsOf say,
        Act act,
        CancellationToken ct
    )
    {
        var answered = IntakeQuestions.All.Where(q => q.IsAnswer(answers.GetValueOrDefault(q.Id))).ToList();
        var facts = new SendIntakeFacts(
            isTheirOwn,
            row.IsSent,
            answered.Count,
            answered.Select(q => answers[q.Id].Length).DefaultIfEmpty().Max()
        );
        if (Decision.On(AdultIntakeRules.Sending, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        (row.Way, row.SentBy, row.SentAt) = (way, act.Actor, clock.GetUtcNow().UtcDateTime);
        await sent.Seal(row, answers, say, ct);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
