using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>One answer as it is read to the child: the question and the answer in the words that stood on the screen.</summary>
/// <param name="MayCorrect">An answer to a step binds the way: another one is written down there, as an answer.</param>
internal sealed record AnswerToRead(
    string Question,
    string Title,
    string Words,
    IReadOnlyList<IReadOnlyList<(int X, int Y)>>? Drawn,
    bool MayCorrect
);

/// <summary>Reads to a child what was kept as their words, and takes down what they say to it.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class ReadToChildPage(
    ReadToChild read,
    FindChild children,
    CheckInsOnFile checkIns,
    FamilyWords words,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>What the child said to one answer.</summary>
    public sealed class Line
    {
        public string? Question { get; set; }

        /// <summary>Null where it was not read.</summary>
        public bool? IsRight { get; set; }

        [Fits(PassOnLength, "What the child says")]
        public string? Words { get; set; }
    }

    public const int PassOnLength = 2000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid CheckIn { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public ChildAsked Asked { get; private set; } = null!;

    public CheckInOnFile Kept { get; private set; } = null!;

    public IReadOnlyList<AnswerToRead> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Lines);
            ModelState.Clear();
        }

        Lines = All();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Lines = All();
        var said = Lines.Where(l => l.IsRight is not null).ToList();
        if (said.Count == 0)
        {
            ModelState.AddModelError("", "Choose what the child said to at least one answer.");
        }

        foreach (var (line, at) in Lines.Select((line, at) => (line, at)))
        {
            if (line.IsRight == false && string.IsNullOrWhiteSpace(line.Words))
            {
                ModelState.AddModelError($"Lines[{at}].Words", "Write down how the child says it.");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answers = said.Select(l => new AnswerRead(l.Question!, l.IsRight == true ? null : l.Words!.Trim()));
        return this.Answer(
            await read.Handle(User.Actor(), new(Asked, CheckIn, FormId, [.. answers]), ct),
            "It is on record. The first words stay, and what the child says now stands beside them.",
            CheckInPlaces.Voice(Asked.Case, Asked.Child.Id)
        );
    }

    /// <summary>One line for each answer, whatever was posted; an answer to a step is only confirmed.</summary>
    private List<Line> All() =>
        [
            .. Answers.Select(a =>
            {
                var line = Lines.Find(l => l.Question == a.Question) ?? new() { Question = a.Question };
                line.IsRight = a.MayCorrect || line.IsRight == true ? line.IsRight : null;
                return line;
            }),
        ];

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await children.Of(actor, new(Id), new(Child), ct) is not { } asked
            || (await checkIns.Of(actor, asked.Case, asked.Child.Id, ct)).FirstOrDefault(c => c.Row.Id == CheckIn)
                is not { } kept
        )
        {
            return false;
        }

        (Asked, Kept) = (asked, kept);
        var said = kept.Said;
        var sofar = new SaidSoFar(said.Answers.ToDictionary(a => a.Slot), null, null, [], null);
        var screens = new ChildScreens(said.Plan, sofar, await words.In(said.Plan.Language, ct));
        var answers = screens
            .All()
            .Where(s => s is { Question: not null, Said: not null })
            .Select(s => new AnswerToRead(
                s.Question!.Id,
                s.Title,
                screens.Answered(s),
                ChildScreens.Drawn(s.Said),
                // What binds the practice is not changed in passing: it is answered anew, or acted on, on the way.
                MayCorrect: !s.Question.IsOfStep && s.Question.Topic != Domain.CheckIns.Asking.Topic.Pushed
            ));
        Answers =
        [
            .. answers,
            .. said.PassOn is { } pass && said.Plan.MayHear.FirstOrDefault(p => p.Person == pass.Person) is { } person
                ?
                [
                    new(
                        AnswerRead.PassOn,
                        screens.Say(Words.Texts.ChildTexts.PassOnWhat, ("person", person.Called)),
                        pass.Words,
                        null,
                        MayCorrect: true
                    ),
                ]
                : Array.Empty<AnswerToRead>(),
        ];
        return true;
    }
}
