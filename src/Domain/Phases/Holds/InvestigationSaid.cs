using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;

namespace Reknit.Domain.Phases.Holds;

/// <summary>One answer about an investigation, as it was written down by hand for a child and an adult.</summary>
/// <param name="Key">Of the question.</param>
/// <param name="At">UTC.</param>
/// <param name="On">In the practice's zone.</param>
/// <param name="Counts">False where a paper came in since that may say otherwise.</param>
public sealed record InvestigationAnswer(
    Guid Id,
    PersonId Child,
    PersonId Adult,
    string Key,
    string Answer,
    DateTime At,
    DateOnly On,
    bool Counts
);

/// <summary>
/// An investigation that somebody said is pending, about a child and an adult, until somebody says that it is over or that
/// who investigates agreed in writing. Neither closing the work nor a rest ends it. Said again after an agreement it is
/// another one, to which that agreement does not go.
/// </summary>
/// <param name="Id">Of the first answer that said so: said again with no agreement between, it is the same investigation.</param>
public sealed record InvestigationSaid(Guid Id, PersonId Child, PersonId Adult, DateTime At, DateOnly On)
{
    /// <param name="answers">Of one case, of all its work.</param>
    public static IReadOnlyList<InvestigationSaid> Of(IEnumerable<InvestigationAnswer> answers) =>
        [
            .. answers
                .GroupBy(a => (a.Child, a.Adult))
                .Select(pair => Pending([.. pair.OrderBy(a => a.At).ThenBy(a => a.Id)]))
                .OfType<InvestigationSaid>(),
        ];

    private static InvestigationSaid? Pending(IReadOnlyList<InvestigationAnswer> inOrder)
    {
        var pending = inOrder.Where(a => a.Key == HandQuestions.InvestigationIsPending).ToList();
        var cleared = inOrder.Where(a => a.Key == HandQuestions.InvestigationIsCleared).ToList();
        var said = pending.Count == 0 ? (DateTime?)null : pending[^1].At;
        if (cleared is [.., { Answer: HandQuestion.Yes, Counts: true } last] && Stands(last.At, said))
        {
            return null;
        }

        var agreed = cleared.Where(a => a.Answer == HandQuestion.Yes && !Stands(a.At, said)).ToList();
        var first = pending
            .AsEnumerable()
            .Reverse()
            .TakeWhile(a => a.Answer == HandQuestion.Yes && agreed.TrueForAll(c => Stands(a.At, c.At)))
            .LastOrDefault();
        return first is null ? null : new(first.Id, first.Child, first.Adult, first.At, first.On);
    }

    /// <summary>
    /// An agreement goes to what was said to be pending by then: what is said later, also that none is, is about another
    /// investigation.
    /// </summary>
    public static bool Stands(DateTime agreedAt, DateTime? lastSaidAt) => !(lastSaidAt > agreedAt);
}
