using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases;

/// <summary>Answers that are written down by hand, in words.</summary>
internal static class HandWords
{
    public static readonly IReadOnlyList<Choice> YesNo =
    [
        new("", "Leave as it is"),
        new(HandQuestion.Yes, "Yes"),
        new(HandQuestion.No, "No"),
    ];

    public static IReadOnlyList<Choice> Choices(HandQuestion question) =>
        question.Kind == HandKind.YesNo
            ? YesNo
            : [new("", "Leave as it is"), .. question.Choices.Select(c => new Choice(c.Value, c.Words))];

    public static string Of(HandQuestion question, string answer) =>
        question.Kind switch
        {
            HandKind.YesNo => answer == HandQuestion.Yes ? "Yes" : "No",
            HandKind.Choice => question.Choices.FirstOrDefault(c => c.Value == answer).Words ?? answer,
            _ => answer,
        };
}
