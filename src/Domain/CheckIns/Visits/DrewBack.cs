using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>How a child drew back without the word for it. A child who freezes cannot give a signal.</summary>
public enum DrewBackHow
{
    Froze,

    /// <summary>Said yes to please.</summary>
    Fawned,
    WentAway,
    AskedToGoDown,

    /// <summary>One of the first two, as the note after a session asks for it.</summary>
    FrozeOrFawned,
}

/// <summary>A clinician saw a child draw back from one adult; it blocks like a no; decision 18.</summary>
/// <param name="SeenBy">A clinician who was there.</param>
/// <param name="On">In the practice's zone.</param>
public sealed record DrewBack(PersonId Child, PersonId Adult, DrewBackHow How, PersonId SeenBy, DateOnly On)
{
    /// <summary>Whether it came on the day of a yes or after it: then the yes opens nothing any more.</summary>
    public static bool Since(IEnumerable<DrewBack> seen, PersonId child, PersonId adult, DateOnly? saidYesOn) =>
        seen.Any(d => d.Child == child && d.Adult == adult && (saidYesOn is not { } yes || d.On >= yes));

    /// <summary>
    /// The last day on which the child said no to this adult, or drew back from them: also where the child had answered
    /// nothing before; null where neither was.
    /// </summary>
    /// <param name="answers">As they count.</param>
    public static DateOnly? LastNo(IEnumerable<Assent> answers, IEnumerable<DrewBack> seen, PersonId adult) =>
        seen.Where(d => d.Adult == adult)
            .Select(d => (DateOnly?)d.On)
            .Append(AssentHistory.LastNoTo(answers, adult))
            .Max();

    /// <summary>
    /// The answers as they count: the last one to the adult, of that day or before, is taken back by it. So it stands as a
    /// no over all steps and places until the child says yes on a later day.
    /// </summary>
    public static IReadOnlyList<Assent> Weigh(IEnumerable<Assent> inOrder, IEnumerable<DrewBack> seen)
    {
        var answers = inOrder.ToList();
        foreach (var drew in seen.OrderBy(d => d.On))
        {
            var last = answers.FindLastIndex(a =>
                a.Child == drew.Child && a.Adult == drew.Adult && a.AskedOn <= drew.On && AssentHistory.WasAsked(a)
            );
            if (last >= 0)
            {
                answers[last] = answers[last] with
                {
                    WithdrawnOn = answers[last].WithdrawnOn > drew.On ? answers[last].WithdrawnOn : drew.On,
                    FrozeOrFawned = answers[last].FrozeOrFawned || drew.How != DrewBackHow.AskedToGoDown,
                };
            }
        }

        return answers;
    }
}
