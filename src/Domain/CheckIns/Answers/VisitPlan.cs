using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>The one step that a child is asked about.</summary>
/// <param name="AdultCalled">As the child calls them.</param>
/// <param name="Place">As it is named to the child.</param>
/// <param name="IsFirstInOneRoom">Then the child is also asked whether a yes is what somebody wants from them.</param>
public sealed record StepAsked(Rung Step, PersonId Adult, string AdultCalled, string Place, bool IsFirstInOneRoom);

/// <summary>Somebody whom a child may have told one thing.</summary>
public sealed record MayHear(PersonId Person, string Called);

/// <summary>What a therapist chose to ask one child at one visit, before the child sees it.</summary>
/// <param name="Language">BCP 47; every screen of the visit is in it.</param>
/// <param name="TherapistCalled">As the child calls them.</param>
/// <param name="WasAlone">The therapist says that nobody of the family is there or can hear.</param>
/// <param name="MustCome">A court's duty to come is true of this child; else nothing is said of it.</param>
/// <param name="Questions">Ids of the pool, in the order of asking; those of the step stand apart.</param>
public sealed record VisitPlan(
    AgeBand Band,
    Moment Moment,
    string Language,
    string ChildCalled,
    string TherapistCalled,
    bool WasAlone,
    bool MustCome,
    bool ReadsAloud,
    IReadOnlyList<string> Questions,
    StepAsked? Step,
    IReadOnlyList<MayHear> MayHear
)
{
    /// <summary>
    /// The adults whom the session is with, or about: what the child says of it counts on the ways with them and on no
    /// other. Empty where it is with the child alone, and where nobody said it.
    /// </summary>
    public IReadOnlyList<PersonId> HeldWith { get; init; } = [];

    /// <summary>The pictures arranged for this visit, as they were when the page opened; null where there are none.</summary>
    public VisitSchedule? Pictures { get; init; }

    /// <summary>On the pictures comes in whom the child is asked about.</summary>
    public bool PicturesShowIdea => Pictures is { BringsAdult: true } shown && shown.With == Step?.Adult;

    /// <summary>Null on a device of the practice.</summary>
    public AtHome? AtHome { get; init; }

    /// <summary>Every question in its order, with those that the step brings.</summary>
    public IReadOnlyList<Question> Asked() =>
        [
            .. Questions.Select(QuestionPool.Find).OfType<Question>(),
            .. Step is null ? [] : (Question[])[QuestionPool.OfStep(Topic.Want, Band)],
            .. Step is { IsFirstInOneRoom: true } ? (Question[])[QuestionPool.OfStep(Topic.WantedByOthers, Band)] : [],
        ];

    /// <summary>The check-in that it comes to.</summary>
    /// <param name="on">In the practice's zone.</param>
    public CheckIn With(PersonId child, DateOnly on, IReadOnlyList<Answer> answers, bool isFinished) =>
        new(
            child,
            Band,
            Moment,
            on,
            Band >= AgeBand.ElevenToThirteen ? AssentTaker.ChildAlone : AssentTaker.Therapist,
            AtHome is null ? AssentSurface.PracticeDevice : AssentSurface.ChildsOwnDevice,
            WasAlone,
            Asked(),
            answers,
            isFinished
        );
}

/// <summary>The answer to the step of the day, as the child's assent.</summary>
public static class StepAnswer
{
    /// <summary>
    /// Null where no step was put to the child, or the child did not come to it. What is left out, or not known, is
    /// not yet a yes.
    /// </summary>
    public static Assent? Of(VisitPlan plan, CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(checkIn);
        return plan.Step is { } step && checkIn.Answers.Any(a => a.Question.Topic == Topic.Want)
            ? new(
                checkIn.Child,
                step.Adult,
                step.Step,
                step.Place,
                AnswerOf(checkIn.Chosen(Topic.Want)),
                checkIn.On,
                checkIn.TakenBy,
                checkIn.TakenOn,
                checkIn.WasAlone,
                WantedOf(checkIn),
                WithdrawnOn: null,
                FrozeOrFawned: false
            )
            {
                WillTell = checkIn.Chosen(Topic.Want) == Want.WillTell,
            }
            : null;
    }

    private static AssentAnswer AnswerOf(string? option) =>
        option switch
        {
            "yes" => AssentAnswer.Yes,
            "a-little" => AssentAnswer.OkToTryALittle,
            "not-today" => AssentAnswer.NotToday,
            "no" or Want.WillTell => AssentAnswer.No,
            _ => AssentAnswer.NotSure,
        };

    private static WantedByOthers WantedOf(CheckIn checkIn) =>
        checkIn.Answers.All(a => a.Question.Topic != Topic.WantedByOthers)
            ? WantedByOthers.NotAsked
            : checkIn.Chosen(Topic.WantedByOthers) switch
            {
                "yes" => WantedByOthers.Yes,
                "no" => WantedByOthers.No,
                _ => WantedByOthers.NotSure,
            };
}
