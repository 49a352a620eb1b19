using System.Text.Json;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>One question as it was read, and its answer.</summary>
internal sealed record IntakeLine(string Asked, string Answer);

/// <summary>The answered questions of one step.</summary>
internal sealed record IntakePart(string Title, IReadOnlyList<IntakeLine> Lines);

/// <summary>Puts answers into words, seals them when they are sent, and opens them for a reader.</summary>
internal sealed class SentIntake(Vault vault)
{
    /// <summary>Every question, the open ones with an empty answer.</summary>
    /// <param name="answers">What was typed or chosen, by the question's id.</param>
    public static IEnumerable<(IntakeStep Step, IntakePart Part)> InWords(
        IReadOnlyDictionary<string, string> answers,
        WordsOf say
    )
    {
        return IntakeQuestions.Steps.Select(step =>
            (
                step,
                new IntakePart(
                    say.Say(IntakeTexts.StepTitle(step.Id)).Plain,
                    [.. step.Questions.Select(q => new IntakeLine(say.Say(IntakeTexts.Asks(q.Id)).Plain, Said(q)))]
                )
            )
        );

        string Said(IntakeQuestion question) =>
            answers.GetValueOrDefault(question.Id) is not { } typed || !question.IsAnswer(typed) ? ""
            : question.Kind == IntakeAnswerKind.OneOf ? say.Say(IntakeTexts.Of(question.Id, typed)).Plain
            : typed.Trim();
    }

    public async Task Seal(
        AdultIntake row,
        IReadOnlyDictionary<string, string> answers,
        WordsOf say,
        CancellationToken ct
    )
    {
        var all = InWords(answers, say).ToList();
        row.Answers = await Column(nameof(row.Answers), Compartment.ParentsPart);
        row.Reach = await Column(nameof(row.Reach), Compartment.ContactProtected);
        row.Safety = await Column(nameof(row.Safety), Compartment.SafetyScreening);

        async Task<Sealed?> Column(string name, Compartment compartment)
        {
            var parts = all.Where(p => p.Step.Compartment == compartment)
                .Select(p => p.Part with { Lines = [.. p.Part.Lines.Where(line => line.Answer.Length > 0)] })
                .Where(part => part.Lines.Count > 0)
                .ToList();
            return parts.Count == 0
                ? null
                : await vault.Seal(
                    JsonSerializer.SerializeToUtf8Bytes(parts),
                    IntakePlaces.Of(row.PracticeId, row.Id, name),
                    row.Strand,
                    ct
                );
        }
    }

    /// <summary>What whoever sent it sees again: how they are reached safely and what they said of fear stands on no screen.</summary>
    public async Task<IReadOnlyList<IntakePart>> OpenOwn(Actor actor, AdultIntake row, CancellationToken ct)
    {
        if (row.Answers is not { } words)
        {
            return [];
        }

        var place = IntakePlaces.Of(row.PracticeId, row.Id, nameof(row.Answers));
        return JsonSerializer.Deserialize<List<IntakePart>>(await vault.OpenBytes(words, place, actor.Reader, ct))!;
    }

    /// <summary>The answered parts, those on safety first; the read log knows who read them.</summary>
    public async Task<IReadOnlyList<IntakePart>> Open(Actor actor, AdultIntake row, CancellationToken ct)
    {
        var parts = new List<IntakePart>();
        (string, Sealed?)[] columns =
        [
            (nameof(row.Safety), row.Safety),
            (nameof(row.Answers), row.Answers),
            (nameof(row.Reach), row.Reach),
        ];
        foreach (var (name, words) in columns)
        {
            if (words is { } found)
            {
                var place = IntakePlaces.Of(row.PracticeId, row.Id, name);
                var bytes = await vault.OpenBytes(found, place, actor.Reader, ct);
                parts.AddRange(JsonSerializer.Deserialize<List<IntakePart>>(bytes)!);
            }
        }

        return parts;
    }
}
