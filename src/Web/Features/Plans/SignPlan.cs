using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Signs a version of the plan; it never changes. Until then its words are the writer's alone, outside history.</summary>
internal sealed class SignPlan(
    CaseworkDb db,
    FamiliesOnFile families,
    FindScreens screens,
    LicensedForCase licensed,
    KeepEntries keep
)
{
    /// <summary>One line of the form; a goal left without words leaves the plan.</summary>
    public sealed class Goal
    {
        public Guid? Id { get; set; }

        public Guid Person { get; set; }

        public GoalKind Kind { get; set; }

        [Fits(EntryRules.WordsLength, "A goal")]
        public string? Words { get; set; }

        public bool IsInOwnWords { get; set; }

        public int? Baseline { get; set; }
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        /// <summary>Number of the version that the writer had before them; 0 where there was none.</summary>
        public int Seen { get; set; }

        public List<Goal> Goals { get; set; } = [];

        [Fits(EntryRules.WordsLength, "The safety plan")]
        public string? SafetyPlan { get; set; }

        [Fits(EntryRules.WordsLength, "What changed")]
        public string? Changed { get; set; }
    }

    /// <summary>What the family's screens on file come to.</summary>
    public sealed record Screened(bool IsEverybody, bool IsPositive);

    /// <summary>Read as the program and nobody's reader: the plan tells nobody an answer.</summary>
    public async Task<Screened> ScreensOf(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var read = await screens.OfCase(actor.Practice, family.Id, ct);
        var known = family.Children.Select(c => ScreensKnown.Of(read.Facts, read.Adults, c.Id)).ToList();
        return new(known.TrueForAll(k => k.EverybodyIsScreened), known.Exists(k => k.Positive.Count > 0));
    }

    public static PlanDraft Draft(FamilyOnFile family, Screened screened, Form form) =>
        new(
            [.. family.Family.Select(m => m.Id)],
            [.. family.Children.Select(m => m.Id)],
            [
                .. Written(family, form)
                    .Select(g => new GoalDraft(
                        new(g.Person),
                        family.IsChild(new PersonId(g.Person)),
                        g.Words!,
                        g.IsInOwnWords,
                        g.Baseline
                    )),
            ],
            screened.IsEverybody,
            screened.IsPositive,
            form.SafetyPlan ?? "",
            form.Seen == 0,
            form.Changed ?? ""
        );

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var screened = await ScreensOf(actor, family, ct);
        var decision = Decision.On(
            PlanRules.Requirements,
            Draft(family, screened, form) with
            {
                SignerIsLicensed = await licensed.Is(id, actor.Person, ct),
            }
        );
        var known = await db.PlanGoals.AsNoTracking().Where(g => g.CaseId == id).ToListAsync(ct);
        var last = await db.TreatmentPlans.Where(p => p.CaseId == id).MaxAsync(p => (int?)p.Number, ct) ?? 0;
        if (last != form.Seen && !await db.WasPosted(formId, actor, ct))
        {
            return new Kept.Conflict();
        }

        var act = new EntryAct(nameof(SignPlan), id, formId, PlanPlaces.Show(id));
        try
        {
            return await keep.Keep(actor, act, decision, stamp => Add(stamp, family, screened, form, known, ct), ct);
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two writers could.
            db.ChangeTracker.Clear();
            return new Kept.Conflict();
        }
    }

    private async Task Add(
        Stamp stamp,
        FamilyOnFile family,
        Screened screened,
        Form form,
        List<PlanGoal> known,
        CancellationToken ct
    )
    {
        db.TreatmentPlans.Add(
            new()
            {
                PracticeId = stamp.Practice,
                Id = stamp.Id,
                CaseId = stamp.Case,
                Number = form.Seen + 1,
                Changed = form.Seen == 0 ? null : await Seal(nameof(TreatmentPlan.Changed), form.Changed),
                ScreenWasPositive = screened.IsPositive,
                SafetyPlan = await Seal(nameof(TreatmentPlan.SafetyPlan), form.SafetyPlan),
                SignedBy = stamp.By,
                SignedAt = stamp.At,
            }
        );
        foreach (var goal in Written(family, form))
        {
            // A goal goes on under its own key, and only as its owner's: no form can move one to somebody else.
            var before = known.FindLast(g => g.GoalId == goal.Id && g.PersonId.Value == goal.Person);
            var key = before?.GoalId ?? Guid.CreateVersion7(new DateTimeOffset(stamp.At, TimeSpan.Zero));
            db.PlanGoals.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    PlanId = stamp.Id,
                    GoalId = key,
                    CaseId = stamp.Case,
                    PersonId = new(goal.Person),
                    Kind = goal.Kind,
                    Words = await stamp.SealAll(PlanPlaces.Goal(stamp.Practice, stamp.Id, key), goal.Words!, ct),
                    IsInOwnWords = goal.IsInOwnWords,
                    // What somebody said at first stays what they said at first.
                    Baseline = before?.Baseline ?? goal.Baseline,
                }
            );
        }

        Task<Sealed?> Seal(string column, string? words) => stamp.Seal(PlanPlaces.Plans, column, words, ct);
    }

    private static IEnumerable<Goal> Written(FamilyOnFile family, Form form) =>
        form.Goals.Where(g => !string.IsNullOrWhiteSpace(g.Words) && family.IsOfFamily(new PersonId(g.Person)));
}
