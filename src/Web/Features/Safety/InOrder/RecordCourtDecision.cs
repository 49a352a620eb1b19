using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Puts on record that a court decided to go on without one adult's part, with its paper on file.</summary>
internal sealed class RecordCourtDecision(
    CaseworkDb db,
    FamiliesOnFile families,
    CourtDecisionsOnFile onFile,
    KeepEntries keep
)
{
    /// <summary>Nobody's own id.</summary>
    public static readonly Guid EachChild = Guid.Empty;

    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Person { get; set; }

        public DecidedWithout? Without { get; set; }

        /// <summary>Of a release, for whose therapist; <see cref="EachChild"/> where it is for each.</summary>
        public Guid? Child { get; set; }

        public Guid? Order { get; set; }

        public DateOnly? DecidedOn { get; set; }

        [Fits(EntryRules.WordsLength, "What the order says")]
        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        PersonId? child = form.Child is { } one && one != EachChild ? new(one) : null;
        var (adult, order) = (new PersonId(form.Person ?? default), new OrderId(form.Order ?? default));
        var draft = new CourtDecisionDraft(
            family.IsAdult(adult),
            form.Without,
            await onFile.Binds(id, order, ct),
            form.DecidedOn,
            form.Words ?? "",
            family.Today
        )
        {
            IsAgreement = await onFile.IsAgreement(actor, id, order, ct),
            SaysWhichChild = form.Child is not null || family.Children.Count == 1,
            IsChildOfCase = child is null || family.IsChild(child),
        };
        var act = new EntryAct(nameof(RecordCourtDecision), id, formId, InOrderPlaces.CourtDecisionsOf(id));
        return await keep.Keep(actor, act, Decision.On(CourtDecisionRules.Requirements, draft), Add, ct);

        async Task Add(Stamp stamp) =>
            db.CourtDecisions.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    Id = stamp.Id,
                    CaseId = id,
                    PersonId = adult,
                    Without = form.Without!.Value,
                    ChildId = form.Without == DecidedWithout.Release ? child : null,
                    OrderId = order,
                    DecidedOn = form.DecidedOn!.Value,
                    Words = await stamp.SealAll(
                        new(stamp.Practice, InOrderPlaces.CourtDecisions, stamp.Id, nameof(CourtDecision.Words)),
                        form.Words!,
                        ct
                    ),
                    RecordedBy = stamp.By,
                    RecordedAt = stamp.At,
                    Version = 1,
                }
            );
    }
}
