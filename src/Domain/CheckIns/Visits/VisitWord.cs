using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>What a word for a visit is about.</summary>
public enum VisitSubject
{
    /// <summary>One of the seven choices.</summary>
    Choice,
    Topic,
    Touch,
    Gifts,
    Photos,

    /// <summary>What the child calls an adult.</summary>
    Called,
    Senses,
    Snack,

    /// <summary>What the child wants one adult to know; nothing is passed on by itself.</summary>
    Tell,
    Question,
}

/// <summary>Whether a topic may be talked about.</summary>
public enum TopicStanding
{
    Ok,
    NotYet,
    Never,
}

/// <summary>One thing that was said for a visit, with who said it and on which day; never changed afterwards.</summary>
/// <param name="With">The adult it is about; null where it is about nobody, or about everybody.</param>
/// <param name="Chosen">Of a choice; null elsewhere.</param>
/// <param name="Topic">Of a topic; null elsewhere.</param>
/// <param name="WhoAnswers">Of a question: whom the child hopes to hear it from, or who was asked.</param>
/// <param name="CameBack">Of a question: what the child was told.</param>
/// <param name="Instead">The earlier word that it stands in place of; that one stays on record.</param>
public sealed record VisitWord(
    Guid Id,
    VisitSubject About,
    PersonId SaidBy,
    DateOnly On,
    string Words,
    PersonId? With = null,
    VisitChoice? Choice = null,
    Chosen? Chosen = null,
    TopicStanding? Topic = null,
    string? WhoAnswers = null,
    string? CameBack = null,
    Guid? Instead = null
)
{
    /// <summary>An adult may know what a child's body needs; everything else is the child's own to say.</summary>
    public static bool IsChildsOwn(VisitSubject about) => about is not (VisitSubject.Senses or VisitSubject.Snack);

    /// <summary>One person at a time; decision 15.</summary>
    public static bool IsOfOneAdult(VisitSubject about) =>
        about is VisitSubject.Choice or VisitSubject.Called or VisitSubject.Tell;
}

/// <summary>All that was said for visits of one child, by its day; of one day, in the order in which it was written down.</summary>
public sealed record VisitWords(IReadOnlyList<VisitWord> InOrder)
{
    /// <summary>What stands: not those that a later one stands in place of.</summary>
    public IEnumerable<VisitWord> Standing(VisitSubject about)
    {
        var replaced = InOrder.Select(w => w.Instead).OfType<Guid>().ToHashSet();
        var standing = InOrder.Where(w => w.About == about && !replaced.Contains(w.Id));
        // A child calls an adult one thing at a time, and the last word on a choice counts.
        return about is VisitSubject.Called or VisitSubject.Choice
            ? standing.GroupBy(w => (w.With, w.Choice)).Select(g => g.Last())
            : standing;
    }

    /// <summary>What stood before this, the latest first.</summary>
    public IReadOnlyList<VisitWord> Before(VisitWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.About is VisitSubject.Called or VisitSubject.Choice)
        {
            return
            [
                .. InOrder
                    .Where(w => (w.About, w.With, w.Choice) == (word.About, word.With, word.Choice) && w.Id != word.Id)
                    .Reverse(),
            ];
        }

        var before = new List<VisitWord>();
        for (var at = word.Instead; at is { } id; at = before[^1].Instead)
        {
            before.Add(InOrder.First(w => w.Id == id));
        }

        return before;
    }

    /// <summary>What the child chose for being in one room with this adult.</summary>
    public VisitChoices ChoicesWith(PersonId adult) =>
        new([
            .. InOrder
                .Where(w => w.About == VisitSubject.Choice && w.With == adult)
                .Select(w => new ChoiceMade(w.Choice!.Value, w.Chosen!.Value, w.Words)),
        ]);

    /// <summary>Null where the child has said no name for this adult.</summary>
    public string? NameFor(PersonId adult) =>
        Standing(VisitSubject.Called).LastOrDefault(w => w.With == adult) is { } called ? called.Words : null;
}
