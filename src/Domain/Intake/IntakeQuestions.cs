using Reknit.Domain.Disclosure;
using static Reknit.Domain.Disclosure.Compartment;

namespace Reknit.Domain.Intake;

/// <summary>How much room an answer has.</summary>
public enum IntakeAnswerKind
{
    Line,
    Words,
    OneOf,
}

/// <summary>One question to an adult; every one may be left open.</summary>
/// <param name="Choices">Of a question with answers to choose from.</param>
public sealed record IntakeQuestion(string Id, IntakeAnswerKind Kind, params IReadOnlyList<string> Choices);

/// <summary>A few questions on one page.</summary>
/// <param name="Compartment">Of its answers.</param>
/// <param name="WarnsFirst">It is about hard things: it says so, and can be skipped, before a question is seen.</param>
public sealed record IntakeStep(
    string Id,
    Compartment Compartment,
    bool WarnsFirst,
    params IReadOnlyList<IntakeQuestion> Questions
)
{
    /// <summary>
    /// Once kept, its words stand on no screen of the portal again: who holds that device next may not be the one who wrote.
    /// </summary>
    public bool IsHiddenOnceKept => Compartment != ParentsPart;
}

/// <summary>What each adult is asked, step by step. The hard part is not the last one: who stops there is not left with it.</summary>
public static class IntakeQuestions
{
    /// <summary>In characters.</summary>
    public const int AnswerLength = 4000;

    private const IntakeAnswerKind Line = IntakeAnswerKind.Line;
    private const IntakeAnswerKind Words = IntakeAnswerKind.Words;
    private const IntakeAnswerKind OneOf = IntakeAnswerKind.OneOf;

    public static readonly IReadOnlyList<IntakeStep> Steps =
    [
        new("name", ParentsPart, false, new("called", Line), new("speak", Words)),
        new("hopes", ParentsPart, false, new("hope", Words), new("worry", Words)),
        new(
            "contact",
            ParentsPart,
            false,
            new("since", Line),
            new("kind", OneOf, "apart", "hard", "hurt", "several", "unsaid"),
            new("story", Words),
            new("adults", OneOf, "easy", "sometimes", "mostly", "silent", "unsaid")
        ),
        new(
            "support",
            ParentsPart,
            false,
            new("own", OneOf, "has", "seeking", "declined", "unneeded", "unsaid"),
            new("who", Words)
        ),
        new("needs", ParentsPart, false, new("health", Words), new("language", Line), new("access", Words)),
        new("reach", ContactProtected, false, new("safely", Words), new("never", Words)),
        new("safety", SafetyScreening, true, new("afraid", Words), new("papers", Words), new("safer", Words)),
        new("child", ParentsPart, false, new("likes", Words), new("calms", Words), new("bonds", Words)),
    ];

    /// <summary>In the order of the steps.</summary>
    public static readonly IReadOnlyList<IntakeQuestion> All = [.. Steps.SelectMany(step => step.Questions)];

    /// <summary>What counts as an answer: of free words any, of a choice one that there is.</summary>
    public static bool IsAnswer(this IntakeQuestion question, string? typed) =>
        !string.IsNullOrWhiteSpace(typed) && (question.Kind != OneOf || question.Choices.Contains(typed));
}
