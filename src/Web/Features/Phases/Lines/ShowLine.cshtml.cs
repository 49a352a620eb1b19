using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Lines;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Lines;

/// <summary>
/// A child's own line, question by question, for the therapist alone. What is reckoned is off until asked for, made
/// while somebody looks, and never kept; decision 20.
/// </summary>
[Requires(Permission.HearChild)]
internal sealed class ShowLinePage(FindChild children, CheckInsOnFile checkIns, LineMarks marks) : PageModel
{
    /// <summary>One question in one band, as it is drawn.</summary>
    /// <param name="Usual">Null where it is not asked for; so <paramref name="Compared"/>.</param>
    public sealed record Drawn(
        LineChart Chart,
        UsualChart? Usual,
        StepCompared? Compared,
        IReadOnlyList<LineQuestion> Questions
    );

    /// <summary>One question, with a drawing for each band.</summary>
    public sealed record Part(AskedLine Line, IReadOnlyList<Drawn> Bands);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>What is usual for this child, with limits.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Usual { get; set; }

    /// <summary>The answers before a day and from it on.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Compare { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Ask { get; set; }

    /// <summary>Only what was said of sessions with this adult, or about them; all where nobody is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public IReadOnlyList<LineMark> Marks { get; private set; } = [];

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public bool IsReckoned => Usual || Compare || Ask;

    /// <summary>What stands beside the answers of one day.</summary>
    public string Beside(DateOnly on) =>
        string.Join("; ", Marks.Where(m => m.On == on).Select(m => $"{LineWords.Of(m.Kind)}: {m.Words}").Distinct());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        var adult = asked.Adults.FirstOrDefault(m => m.Id.Value == With)?.Id;
        var said = (await checkIns.Of(actor, asked.Case, asked.Child.Id, ct))
            .Where(c => adult is not { } with || c.Said.Plan.HeldWith.Contains(with))
            .ToList();
        var found = await marks.Of(actor, asked, adult, said, ct);
        Marks = found.Marks;
        Day ??= found.FirstContact;
        List<Domain.CheckIns.Answers.CheckIn> inOrder =
        [
            .. Enumerable.Reverse(said).OrderBy(c => c.Row.HeldOn).Select(c => c.CheckIn),
        ];
        Parts = [.. AskedLine.Of(inOrder).Select(l => new Part(l, [.. l.Stretches.Select(s => Draw(l, s, found))]))];
        return Page();
    }

    private Drawn Draw(AskedLine line, Stretch stretch, LineMarks.Found found)
    {
        var baseline = stretch.Points.Count(p => found.IsBefore(p.On));
        var usual = Usual ? UsualChart.Of(stretch, baseline) : null;
        return new(
            new(stretch, Marks, usual as UsualChart.Drawn),
            usual,
            Compare && Day is { } day ? StepCompared.Of(stretch, day, line.Better) : null,
            Ask ? LineQuestions.Of(stretch, baseline, line.Moment, line.Better) : []
        );
    }
}
