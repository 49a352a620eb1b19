using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Writes down one thing that a child said for visits, or instead of an earlier one, which stays on record.</summary>
internal sealed class SayForVisit(VisitsOnFile visits, KeepVisitEntries keep, TimeProvider clock)
{
    public const int WordsLength = 1000;
    public const int NameLength = 120;

    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public VisitSubject About { get; set; }

        public Guid? Instead { get; set; }

        public TopicStanding? Topic { get; set; }

        [Fits(WordsLength, "What was said")]
        public string? Words { get; set; }

        public Guid? With { get; set; }

        [Fits(NameLength, "Who answers")]
        public string? WhoAnswers { get; set; }

        [Fits(WordsLength, "What came back")]
        public string? CameBack { get; set; }

        public Guid? SaidBy { get; set; }

        public DateOnly? On { get; set; }
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
        var said = await visits.Words(actor, asked.Case, asked.Child.Id, ct);
        var word = Word(asked, form);
        var draft = new VisitWordDraft(
            word,
            word.SaidBy == asked.Child.Id,
            asked.Adults.Any(a => a.Id == word.SaidBy),
            asked.Adults.Any(a => a.Id == word.With),
            said.Standing(form.About).FirstOrDefault(w => w.Id == form.Instead),
            today
        );
        var url = VisitPlaces.Visit(asked.Case, asked.Child.Id);
        var act = new Act(nameof(SayForVisit), actor.Practice, actor.Person, new(formId, url));
        return await keep.Keep(actor, asked, act, VisitEntryKind.Word, VisitWordRules.Decide(draft), [word], ct);
    }

    private VisitWord Word(ChildAsked asked, Form form) =>
        new(
            Guid.CreateVersion7(clock.GetUtcNow()),
            form.About,
            new(form.SaidBy ?? default),
            form.On ?? DateOnly.MaxValue,
            Tidy(form.Words) ?? "",
            form.With is { } with ? new PersonId(with) : null,
            Topic: form.About == VisitSubject.Topic ? form.Topic : null,
            WhoAnswers: form.About == VisitSubject.Question ? Tidy(form.WhoAnswers) : null,
            CameBack: form.About == VisitSubject.Question ? Tidy(form.CameBack) : null,
            Instead: form.Instead
        );

    private static string? Tidy(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();
}
