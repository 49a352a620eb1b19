using Reknit.Domain;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Writes down a step of teaching a child's stop signal, from choosing it to saying back what happens next.</summary>
internal sealed class TeachStopSignal(VisitsOnFile visits, KeepVisitEntries keep)
{
    public const int WordsLength = 300;

    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public StopSignalStep? Step { get; set; }

        public StopSignalKind? Kind { get; set; }

        public bool IsChosenByChild { get; set; }

        public DateOnly? On { get; set; }

        [Fits(WordsLength, "What you write")]
        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(
        Actor actor,
        ChildAsked asked,
        Guid formId,
        Form form,
        DateOnly today,
        CancellationToken ct
    )
    {
        var signal = await visits.Signal(actor, asked.Case, asked.Child.Id, ct);
        var words = form.Words?.ReplaceLineEndings("\n").Trim() ?? "";
        var decision = StopSignalEntryRules.Decide(new(signal, form.Step, form.Kind, words, form.On, today));
        IReadOnlyList<StopSignalEntry> said =
            decision is Decision.Allowed
                ? [new(form.Step!.Value, KindOf(form), form.IsChosenByChild, form.On!.Value, words)]
                : [];
        var url = VisitPlaces.StopSignal(asked.Case, asked.Child.Id);
        var act = new Act(nameof(TeachStopSignal), actor.Practice, actor.Person, new(formId, url));
        return await keep.Keep(actor, asked, act, VisitEntryKind.StopSignal, decision, said, ct);
    }

    private static StopSignalKind? KindOf(Form form) => form.Step == StopSignalStep.Chosen ? form.Kind : null;
}
