using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>How pages name a clause, and say where it stands.</summary>
internal static class ClauseWords
{
    public const string Legend =
        "Words in braces, such as {child}, are filled in from the case. What stands in double brackets, such as [[percent: share]], is a blank for the judge or counsel.";

    public static string Title(Clause clause) =>
        clause.Serves is { } component
            ? ComponentWords.Title(component)
            : clause.Subject switch
            {
                "findings" => "The court's findings",
                "proof" => "Proof of the treatment",
                "license" => "The therapist's license",
                "limits" => "What the therapy does not ask for",
                _ => throw new ArgumentOutOfRangeException(nameof(clause)),
            };

    /// <summary>In which drafts it stands: by the issuing court's state, and by the answer about violence.</summary>
    public static IEnumerable<string> Conditions(Clause clause)
    {
        yield return clause.States.Count > 0 ? string.Join(", ", clause.States.Select(UsStates.Name))
        : HasStatesOfItsOwn(clause) ? "Every state without words of its own"
        : "Every state";
        yield return clause.Setting switch
        {
            ClauseSetting.Shared => "Violence: No",
            ClauseSetting.Apart => "Violence: Yes or Not known",
            _ => "Violence: any answer",
        };
        if (clause.Answers.Count > 0)
        {
            yield return $"Answers {string.Join(", ", clause.Answers)}";
        }
    }

    private static bool HasStatesOfItsOwn(Clause clause) =>
        ClauseLibrary.Shipped.All.Any(other => other.Subject == clause.Subject && other.States.Count > 0);
}
