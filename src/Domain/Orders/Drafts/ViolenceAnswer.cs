namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// What the desk answered before a draft: is there a protective order, a finding of family violence, or evidence of it
/// presented? Unanswered is not known.
/// </summary>
public enum ViolenceAnswer
{
    NotKnown,
    Yes,
    No,
}

/// <summary>What the answer about violence does to a draft (decision 29).</summary>
public static class ViolenceAnswers
{
    /// <summary>What the desk is asked before any draft; yes, no or not known.</summary>
    public const string Question =
        "Is there a protective order, a finding of family violence, or evidence of family violence presented to a court?";

    /// <summary>
    /// Whether the drafts keep everybody apart: no joint or co-parenting sessions, no shared costs, releases for named
    /// providers only. Yes and not known give the same words, so that no draft tells what the practice was told.
    /// </summary>
    public static bool KeepsApart(this ViolenceAnswer answer) => answer != ViolenceAnswer.No;

    /// <summary>
    /// What an answer counts as: a "No" against which something speaks (the order's words, a protection in force, an
    /// earlier "Yes") counts only with a reason beside it. One click would else ask for joint sessions after violence.
    /// </summary>
    public static ViolenceAnswer Counted(this ViolenceAnswer answer, bool isContradicted, string? because) =>
        answer == ViolenceAnswer.No && isContradicted && string.IsNullOrWhiteSpace(because)
            ? ViolenceAnswer.NotKnown
            : answer;
}
