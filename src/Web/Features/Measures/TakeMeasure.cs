using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Scores a form's answers and keeps both; too many open questions give no score, and hide no answer.</summary>
internal sealed class TakeMeasure(FindScreened screened, IKnowWhatChildHeard heard, KeepScreen keep)
{
    /// <param name="AfterYes">What was said after a yes, by the question's number.</param>
    public sealed record Input(
        CaseId Case,
        PersonId Person,
        string Instrument,
        Guid FormId,
        DateOnly? On,
        bool WasAlone,
        PersonId? By,
        About About,
        IReadOnlyList<Answer> Answers,
        IReadOnlyDictionary<int, string> AfterYes,
        string Words
    );

    /// <summary>Nobody is asked here before they know who hears it; what an adult says of a child waits for no such talk.</summary>
    public async Task<bool> IsOpen(
        Actor actor,
        Screened person,
        Instrument instrument,
        DateOnly? on,
        CancellationToken ct
    ) =>
        !ScreenRules.IsAskedOfChild(instrument, person.IsChild)
        || await heard.WasTold(actor, person, on ?? await keep.Today(ct), ct);

    public async Task<ScreenKept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await screened.Of(actor, input.Case, input.Person, ct) is not { } person
            || Instruments.Find(input.Instrument) is not { } instrument
        )
        {
            return new ScreenKept.NotFound();
        }

        var by = instrument.FilledBy is FilledBy.EachAdult ? input.By : null;
        var outcome = Scoring.Score(instrument, input.Answers, input.About);
        var draft = new ScreenDraft(
            ScreenKind.Scored,
            instrument,
            person.IsChild,
            person.IsAdultOfCase(by),
            input.On,
            input.Answers.Count,
            outcome is Outcome.Refused faulty ? faulty.Faults.Count : 0,
            await keep.Today(ct)
        )
        {
            IsToldFirst = await IsOpen(actor, person, instrument, input.On, ct),
        };
        if (ScreenRules.Decide(draft) is Decision.Refused refused)
        {
            return new ScreenKept.Refused(refused.States);
        }

        var said = ScreenSaid.Nothing with
        {
            Answers = input.Answers,
            AfterYes = input.AfterYes,
            Words = input.Words.ReplaceLineEndings("\n").Trim(),
        };
        return await keep.Save(
            nameof(TakeMeasure),
            actor,
            input.FormId,
            new(
                person,
                ScreenKind.Scored,
                instrument.Id,
                input.On!.Value,
                by,
                ScreenOutcome.Of(instrument, outcome, input.WasAlone),
                said
            ),
            ct
        );
    }
}
