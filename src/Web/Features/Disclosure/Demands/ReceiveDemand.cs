using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>Puts a demand for records on record, starts its clock, and holds the case's record where that was asked for.</summary>
internal sealed class ReceiveDemand(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="From">A person of the case; null for the court or somebody else.</param>
    /// <param name="FromWords">Who asks, where it is nobody of the case and not the court.</param>
    /// <param name="Holds">Nothing of the case may be erased from now on.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        DemandKind? Kind,
        PersonId? From,
        bool FromCourt,
        string FromWords,
        string Asked,
        DateOnly? ReceivedOn,
        DateOnly? DueOn,
        PersonId? Of,
        IReadOnlyList<Compartment> Named,
        bool Holds
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(string Url) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        var members = await audiences.Members(input.Case, ct);
        if (input.Of is { } of && !members.Any(m => m.Id == of && m.OwnsRecord))
        {
            return new Outcome.NotFound();
        }

        var from = members.FirstOrDefault(m => m.Id == input.From);
        var draft = new DemandDraft(
            input.Kind,
            from is not null || input.FromCourt || !string.IsNullOrWhiteSpace(input.FromWords),
            from?.OwnsRecord == true,
            from is not null || input.FromCourt,
            input.Asked,
            input.ReceivedOn,
            input.DueOn,
            CompartmentSet.Of(input.Named.Where(Enum.IsDefined)),
            (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime)
        );
        return DemandRules.Decide(draft) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, draft, from, ct);
    }

    private async Task<Outcome> Save(
        Actor actor,
        Input input,
        DemandDraft draft,
        CaseMember? from,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = new DemandId(Guid.CreateVersion7(now));
        var isStranger = from is null && !input.FromCourt;
        db.RecordsDemands.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Kind = input.Kind!.Value,
                FromKind = from?.Audience.Kind ?? (input.FromCourt ? AudienceKind.Court : AudienceKind.Agency),
                From = from?.Id,
                FromWords = isStranger
                    ? await Seal(input.FromWords, DemandPlaces.Of(actor.Practice, id, "FromWords"))
                    : null,
                ReceivedOn = input.ReceivedOn!.Value,
                DueOn = DemandRules.LawfulDue(input.Kind, input.ReceivedOn) ?? input.DueOn!.Value,
                Asked = await Seal(input.Asked, DemandPlaces.Of(actor.Practice, id, "Asked")),
                Of = input.Of,
                Named = draft.Named.Bits,
                MadeBy = actor.Person,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        db.DemandSteps.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                DemandId = id,
                CaseId = input.Case,
                Kind = DemandStepKind.Came,
                On = input.ReceivedOn!.Value,
                Words = null,
                By = actor.Person,
                At = now.UtcDateTime,
            }
        );
        if (input.Holds)
        {
            var hold = Guid.CreateVersion7(now);
            db.LegalHolds.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = hold,
                    CaseId = input.Case,
                    DemandId = id,
                    Because = await Seal(
                        "It came with a demand for records.",
                        DemandPlaces.Hold(actor.Practice, hold, "Because")
                    ),
                    SetBy = actor.Person,
                    SetAt = now.UtcDateTime,
                    Version = 1,
                }
            );
        }

        var url = DemandPlaces.Show(id);
        var act = new Act(nameof(ReceiveDemand), actor.Practice, actor.Person, new(input.FormId, url));
        return new Outcome.Done(await history.Save(act, ct) is Saved.Repeated repeated ? repeated.ResultUrl : url);

        async Task<Sealed> Seal(string words, Place place) =>
            await vault.Seal(words.ReplaceLineEndings("\n").Trim(), place, input.Case.Strand, ct);
    }
}
