using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Rubrics;

/// <summary>One adult's lines in words, the latest first, and room for today's; never another adult's beside them.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class RateAdultPage(
    RateAdult rate,
    WaysOnFile ways,
    RatingsOnFile onFile,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One line of a rubric, and what is typed beside it.</summary>
    public sealed class Line
    {
        public string Key { get; set; } = "";

        public Shown? Shown { get; set; }

        public DateOnly? EvidenceOn { get; set; }

        [Fits(WayRating.EvidenceLength, "What was seen")]
        public string? Evidence { get; set; }

        public bool RestsOnProtection { get; set; }
    }

    public static readonly IReadOnlyList<Choice> Words =
    [
        new("", "Leave as it is"),
        new(nameof(Domain.Phases.Rubrics.Shown.NotYet), "Not yet"),
        new(nameof(Domain.Phases.Rubrics.Shown.WithPrompting), "With prompting"),
        new(nameof(Domain.Phases.Rubrics.Shown.Consistently), "Shown consistently"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Another parent; the adult of the way where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public WayOnFile Way { get; private set; } = null!;

    public string About { get; private set; } = "";

    /// <summary>Of the adult's own part first; it names the page.</summary>
    public IReadOnlyList<Rubric> Rubrics { get; private set; } = [];

    public Rubric Rubric => Rubrics[0];

    /// <summary>Other adults who have a page of their own.</summary>
    public IReadOnlyList<CaseMember> Others { get; private set; } = [];

    public IReadOnlyList<RatingsOnFile.View> Ratings { get; private set; } = [];

    public static string Said(Shown shown) => Words.First(w => w.Value == shown.ToString()).Words;

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

        Lines = Asked();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Lines = Asked();
        for (var at = 0; at < Lines.Count; at++)
        {
            if (Lines[at].Shown is null && !string.IsNullOrWhiteSpace(Lines[at].Evidence))
            {
                ModelState.AddModelError($"Lines[{at}].Shown", "Choose the word for what was seen.");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lines = Lines.Select(l => new RateAdult.Line(
            l.Key,
            l.Shown,
            l.EvidenceOn,
            l.Evidence ?? "",
            l.RestsOnProtection
        ));
        switch (await rate.Handle(User.Actor(), new(new(Id), AboutId, FormId, [.. lines]), ct))
        {
            case RateAdult.Outcome.Done done:
                TempData.Say(done.Rated == 0 ? "Nothing was changed." : "It is written down, with its day.");
                return LocalRedirect(Request.Path);
            case RateAdult.Outcome.Refused refused:
                Refuse(Lines.FindIndex(l => l.Key == refused.Line), refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private PersonId AboutId => Person is { } other ? new(other) : Way.Row.Adult;

    private void Refuse(int at, IReadOnlyList<RequirementState> states)
    {
        foreach (var unmet in states.Where(s => s.Blocks))
        {
            var field = unmet.Id switch
            {
                "RA.2" => nameof(Line.Evidence),
                "RA.3" => nameof(Line.EvidenceOn),
                "RA.4" => nameof(Line.RestsOnProtection),
                _ => nameof(Line.Shown),
            };
            ModelState.AddModelError($"Lines[{at}].{field}", $"Not yet so: {unmet.Words}");
        }
    }

    /// <summary>One line for each of the rubrics, whatever was posted.</summary>
    private List<Line> Asked() =>
        [
            .. Rubrics
                .SelectMany(r => r.Lines)
                .Select(l => Lines.Find(typed => typed.Key == l.Id) ?? new Line { Key = l.Id }),
        ];

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        Way = way;
        var adults = await rate.Adults(way, ct);
        if (AboutId != way.Row.Adult && !adults.Any(a => a.Id == AboutId))
        {
            return false;
        }

        About = adults.FirstOrDefault(a => a.Id == AboutId)?.Name ?? way.Adult;
        Others = [.. adults.Where(a => a.Id != AboutId)];
        Rubrics = RateAdult.RubricsOf(way, AboutId);
        Ratings = await onFile.Views(actor, way.Row.Id, AboutId, ct);
        return true;
    }
}
