using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Intake;

/// <summary>An adult who is about to be asked in the portal.</summary>
/// <param name="IsWaiting">One that they were asked for before is not sent yet.</param>
public sealed record AskIntakeFacts(bool IsAdultOfCase, bool HasDoor, bool IsWaiting);

/// <summary>Answers that are about to be sent, or written down at the desk.</summary>
/// <param name="IsTheirOwn">The adult sends it, or sat beside whoever writes it down.</param>
/// <param name="Answered">How many questions have an answer.</param>
/// <param name="Longest">In characters, of the longest answer.</param>
public sealed record SendIntakeFacts(bool IsTheirOwn, bool IsSent, int Answered, int Longest);

/// <summary>Somebody is about to say that they read what an adult sent.</summary>
/// <param name="IsTherapistOfCase">On this day.</param>
/// <param name="IsLead">They lead the practice's clinical work, and so every case.</param>
public sealed record ReadIntakeFacts(bool IsTherapistOfCase, bool IsLead);

/// <summary>What must hold before an adult is asked, and before their answers are on record.</summary>
public static class AdultIntakeRules
{
    private const string Source = "Practice decision 23; clinical standard: each person is heard alone";

    public static readonly IReadOnlyList<Requirement<AskIntakeFacts>> Asking =
    [
        new("IN.1", Hard, "They are a parent or a caregiver of this case.", Source, f => f.IsAdultOfCase)
        {
            CuredBy = Curer.Therapist,
        },
        new("IN.2", Hard, "They have an open door to the portal.", Source, f => f.HasDoor)
        {
            CuredBy = Curer.Therapist,
        },
        new("IN.3", Hard, "They were not asked already.", Source, f => !f.IsWaiting) { CuredBy = Curer.EachParent },
    ];

    public static readonly IReadOnlyList<Requirement<SendIntakeFacts>> Sending =
    [
        new(
            "IN.4",
            Hard,
            "The answers are the adult's own: sent by them, or written down with them.",
            Source,
            f => f.IsTheirOwn
        )
        {
            CuredBy = Curer.EachParent,
        },
        new("IN.5", Hard, "It was not sent yet.", Source, f => !f.IsSent) { CuredBy = Curer.Therapist },
        new("IN.6", Hard, "At least one question is answered; any one.", Source, f => f.Answered > 0)
        {
            CuredBy = Curer.EachParent,
        },
        new(
            "IN.7",
            Hard,
            "No answer is longer than 4,000 characters.",
            Source,
            f => f.Longest <= IntakeQuestions.AnswerLength
        )
        {
            CuredBy = Curer.EachParent,
        },
    ];

    /// <summary>It leaves the day's list of all by it: who says it sees to what it says.</summary>
    public static readonly IReadOnlyList<Requirement<ReadIntakeFacts>> Reading =
    [
        new(
            "IN.8",
            Hard,
            "Who says that it was read holds the case: its therapist, or a lead of the practice.",
            "Practice standard: intake",
            f => f.IsTherapistOfCase || f.IsLead
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];
}
