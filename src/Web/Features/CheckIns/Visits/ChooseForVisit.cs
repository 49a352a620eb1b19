using Reknit.Domain;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Writes down what a child chose for being in one room with one adult: any number of the seven at once.</summary>
internal sealed class ChooseForVisit(KeepVisitEntries keep, TimeProvider clock)
{
    public const int WordsLength = 300;

    /// <summary>One of the seven as it was asked today.</summary>
    public sealed class Line
    {
        public VisitChoice Choice { get; set; }

        /// <summary>Null where it was not asked today.</summary>
        public Chosen? Chosen { get; set; }

        [Fits(WordsLength, "A choice")]
        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(
        Actor actor,
        ChildAsked asked,
        PersonId with,
        Guid formId,
        DateOnly? on,
        IReadOnlyList<Line> lines,
        DateOnly today,
        CancellationToken ct
    )
    {
        var words = lines.Where(l => l.Chosen is not null).Select(l => Word(asked, with, on, l)).ToList();
        var isWithAdult = asked.Adults.Any(a => a.Id == with);
        var states = words
            .Select(w => VisitWordRules.Decide(new(w, true, false, isWithAdult, null, today)))
            .SelectMany(d => d.States)
            .ToList();
        var url = VisitPlaces.Visit(asked.Case, asked.Child.Id);
        var act = new Act(nameof(ChooseForVisit), actor.Practice, actor.Person, new(formId, url));
        var unmet = states.Where(s => s.Blocks).DistinctBy(s => s.Id).ToList();
        return await keep.Keep(actor, asked, act, VisitEntryKind.Word, Decision.Of(unmet, []), words, ct);
    }

    private VisitWord Word(ChildAsked asked, PersonId with, DateOnly? on, Line line) =>
        new(
            Guid.CreateVersion7(clock.GetUtcNow()),
            VisitSubject.Choice,
            asked.Child.Id,
            on ?? DateOnly.MaxValue,
            line.Words?.ReplaceLineEndings("\n").Trim() ?? "",
            with,
            line.Choice,
            line.Chosen
        );
}
