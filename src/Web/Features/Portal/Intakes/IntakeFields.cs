using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>How a question to an adult looks in a form; no answer is chosen beforehand.</summary>
internal static class IntakeFields
{
    public static FieldKind KindOf(IntakeQuestion question) =>
        question.Kind switch
        {
            IntakeAnswerKind.Line => FieldKind.Text,
            IntakeAnswerKind.OneOf => FieldKind.Radios,
            _ => FieldKind.Area,
        };

    public static IReadOnlyList<Choice> Choices(IntakeQuestion question, WordsOf say) =>
        [.. question.Choices.Select(id => new Choice(id, say.Say(IntakeTexts.Of(question.Id, id)).Plain))];
}
