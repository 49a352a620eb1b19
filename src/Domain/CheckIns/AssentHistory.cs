using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns;

/// <summary>What one child has answered so far; counts are made when somebody looks, and never kept.</summary>
public static class AssentHistory
{
    /// <summary>
    /// The last answer to this step, this adult and this place, or the no to that adult that came after it, whatever it
    /// was about; null where the child was never asked.
    /// </summary>
    public static Assent? Latest(IEnumerable<Assent> inOrder, Rung step, PersonId adult, string place) =>
        inOrder.LastOrDefault(a => Counts(a) && (a.IsAbout(step, adult, place) || (a.Adult == adult && a.IsNo)));

    /// <summary>The last answer about this adult that counts, to whatever step; null where there is none.</summary>
    public static Assent? Last(IEnumerable<Assent> inOrder, PersonId adult) =>
        inOrder.LastOrDefault(a => a.Adult == adult && Counts(a));

    /// <summary>The noes to one adult, over all steps and places.</summary>
    public static int NoesTo(IEnumerable<Assent> answers, PersonId adult) =>
        answers.Count(a => a.Adult == adult && a.IsNo);

    /// <summary>The last day on which the child said no to this adult, by words or by freezing; "not today" waits only for another day.</summary>
    public static DateOnly? LastNoTo(IEnumerable<Assent> answers, PersonId adult) =>
        answers
            .Where(a => a.Adult == adult && a.IsNo && (a.Answer != AssentAnswer.NotToday || a.FrozeOrFawned))
            .Select(a => (DateOnly?)(a.WithdrawnOn ?? a.AskedOn))
            .Max();

    /// <summary>
    /// How often the child was asked about this adult, over all steps and places, in the last days, today included, and did
    /// not say yes. A child who says yes each week is asked each time they enter: that is no pressure.
    /// </summary>
    public static int AskedWithoutYes(IEnumerable<Assent> answers, PersonId adult, DateOnly today, int days) =>
        answers.Count(a => a.Adult == adult && WasAsked(a) && !a.IsYes && a.AskedOn > today.AddDays(-days));

    /// <summary>Whether anybody asked the child about this adult on that day, whatever the step.</summary>
    public static bool WasAskedOn(IEnumerable<Assent> answers, PersonId adult, DateOnly day) =>
        answers.Any(a => a.Adult == adult && a.AskedOn == day && WasAsked(a));

    /// <summary>
    /// "Don't ask me again, I will tell you" stands: the child has said no yes to this adult since that counts, and has
    /// not spoken of it first. A no never lifts it; decision 3.
    /// </summary>
    public static bool WillTell(IEnumerable<Assent> inOrder, PersonId adult) =>
        inOrder.LastOrDefault(a => a.Adult == adult && (a.WillTell || LiftsWillTell(a))) is { WillTell: true };

    /// <summary>The child told, as they said they would: by a yes, or by speaking of it first without a no.</summary>
    public static bool LiftsWillTell(Assent said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return !said.WillTell && (said.IsYes || (said.ChildRaisedIt && !said.IsNo && WasAsked(said)));
    }

    /// <summary>An answer about this adult is on record for which nobody of the family was there.</summary>
    public static bool WasAskedAlone(IEnumerable<Assent> answers, PersonId adult) =>
        answers.Any(a => a.Adult == adult && a.WasAlone && WasAsked(a));

    /// <summary>The last day on which the child was asked about anything with this adult.</summary>
    public static DateOnly? LastAsked(IEnumerable<Assent> answers, PersonId adult) =>
        answers.Where(a => a.Adult == adult && WasAsked(a)).Select(a => (DateOnly?)a.AskedOn).Max();

    /// <summary>An answer given when nobody was to ask leaves what was said before as it was, but for a no.</summary>
    private static bool Counts(Assent assent) => WasAsked(assent) && (!assent.WasAskedTooSoon || assent.IsNo);

    internal static bool WasAsked(Assent assent) =>
        assent.Answer is not (AssentAnswer.NotAsked or AssentAnswer.DidNotComeInNotAsked);
}
