using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Rubrics;

/// <summary>Writes down how an adult shows lines of their rubric, each with the day and what was seen.</summary>
internal sealed class RateAdult(
    CaseworkDb db,
    WaysOnFile ways,
    CaseAudiences audiences,
    FindKnowledge knowledge,
    DecisionsTogether together,
    EndOverrides passes,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Shown">Null where the line is left as it is.</param>
    public sealed record Line(string Id, Shown? Shown, DateOnly? EvidenceOn, string Evidence, bool RestsOnProtection);

    public sealed record Input(WayId Way, PersonId About, Guid FormId, IReadOnlyList<Line> Lines);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(int Rated) : Outcome;

        public sealed record NotFound : Outcome;

        /// <param name="Line">Id of the line that is refused.</param>
        public sealed record Refused(string Line, IReadOnlyList<RequirementState> States) : Outcome;
    }

    /// <summary>Whom the case lists as parents and caregivers.</summary>
    public async Task<IReadOnlyList<CaseMember>> Adults(WayOnFile way, CancellationToken ct) =>
        [
            .. (await audiences.Members(way.Row.CaseId, ct)).Where(m =>
                m.Part is CasePart.Parent or CasePart.OtherCaregiver
            ),
        ];

    /// <summary>The rubric of the adult's own part, and the skills that everybody practises.</summary>
    public static IReadOnlyList<Rubric> RubricsOf(WayOnFile way, PersonId about) =>
        [about == way.Row.Adult ? Accountability.Rubric : Support.Rubric, CoachedSkills.Rubric];

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await ways.Find(actor, input.Way, ct) is not { } way
            || (input.About != way.Row.Adult && !(await Adults(way, ct)).Any(a => a.Id == input.About))
        )
        {
            return new Outcome.NotFound();
        }

        var rated = input.Lines.Where(l => l.Shown is not null).ToList();
        if (rated.Count == 0 || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(0);
        }

        var today = await knowledge.Today(ct);
        var isLicensed = await together.IsLicensed(way.Row.CaseId, actor.Person, ct);
        var lines = RubricsOf(way, input.About).SelectMany(r => r.Lines).ToList();
        foreach (var line in rated)
        {
            var draft = new RatingDraft(
                new(line.Id, line.Shown!.Value, today, line.EvidenceOn, line.RestsOnProtection),
                lines.Exists(l => l.Id == line.Id),
                !string.IsNullOrWhiteSpace(line.Evidence),
                today
            )
            {
                IsByLicensed = isLicensed,
            };
            if (RatingRules.Decide(draft) is Decision.Refused refused)
            {
                return new Outcome.Refused(line.Id, refused.States);
            }

            await Add(actor, way, input.About, draft.Rating, line.Evidence, ct);
        }

        await passes.OfWay(input.Way, Evidence.RestsOnRatings, ct);
        var form = new PostedForm(input.FormId, RatingPlaces.Of(input.Way));
        return await history.Save(new(nameof(RateAdult), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done(rated.Count);
    }

    private async Task Add(
        Actor actor,
        WayOnFile way,
        PersonId about,
        Rating rating,
        string evidence,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.WayRatings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = way.Row.Id,
                CaseId = way.Row.CaseId,
                About = about,
                Said = await Seal(WayJson.Written(rating), nameof(WayRating.Said)),
                Evidence = await vault.Seal(
                    evidence.ReplaceLineEndings("\n").Trim(),
                    RatingPlaces.Of(actor.Practice, id, nameof(WayRating.Evidence)),
                    way.Row.Strand,
                    ct
                ),
                RatedBy = actor.Person,
                RatedAt = now.UtcDateTime,
            }
        );

        ValueTask<Sealed> Seal(byte[] kept, string column) =>
            vault.Seal(kept, RatingPlaces.Of(actor.Practice, id, column), way.Row.Strand, ct);
    }
}
