using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Keeps a result that somebody took on licensed paper or in another program.</summary>
internal sealed class KeepScoreElsewhere(FindScreened screened, KeepScreen keep)
{
    public sealed record Input(
        CaseId Case,
        PersonId Person,
        string? Instrument,
        Guid FormId,
        DateOnly? On,
        bool WasAlone,
        PersonId? By,
        string? Scale,
        decimal? Value,
        string Words,
        bool? IsSaidPositive,
        string TakenBy
    );

    /// <param name="Faults">What the numbers and words cannot be; empty where a requirement refuses.</param>
    public sealed record Answer(ScreenKept Kept, IReadOnlyList<ElsewhereFault> Faults);

    public async Task<Answer> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await screened.Of(actor, input.Case, input.Person, ct) is not { } person
            || Instruments.Find(input.Instrument ?? "") is not { } instrument
        )
        {
            return new(new ScreenKept.NotFound(), []);
        }

        var by = instrument.FilledBy is FilledBy.EachAdult ? input.By : null;
        var today = await keep.Today(ct);
        var words = input.Words.ReplaceLineEndings("\n").Trim();
        var score = new ScoreElsewhere(
            instrument,
            input.Value is null ? null : input.Scale,
            input.Value,
            words.Length == 0 ? null : words,
            input.IsSaidPositive,
            input.On ?? today,
            input.TakenBy.Trim()
        );
        var decided = ElsewhereRules.Decide(score, About.NotKnown, today);
        var faults = decided is ElsewhereAnswer.Refused wrong ? wrong.Faults : [];
        var draft = new ScreenDraft(
            ScreenKind.TakenElsewhere,
            instrument,
            person.IsChild,
            person.IsAdultOfCase(by),
            input.On,
            1,
            faults.Count,
            today
        );
        if (ScreenRules.Decide(draft) is Decision.Refused refused)
        {
            return new(new ScreenKept.Refused(refused.States), faults);
        }

        var outcome = ScreenOutcome.Of(score, (ElsewhereAnswer.Accepted)decided, input.WasAlone);
        var said = ScreenSaid.Nothing with { Words = words, TakenBy = score.TakenBy };
        var found = new KeepScreen.Found(person, ScreenKind.TakenElsewhere, instrument.Id, score.On, by, outcome, said);
        return new(await keep.Save(nameof(KeepScoreElsewhere), actor, input.FormId, found, ct), []);
    }
}
