using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Writes what left the practice into its register; saved with the act that let it go.</summary>
internal sealed class KeepDisclosure(CaseworkDb db, Vault vault, TimeProvider clock)
{
    /// <param name="Says">What the decision said of it.</param>
    public sealed record Told(
        Guid Id,
        CaseId Case,
        Compartment What,
        Audience To,
        DisclosureAnswer.Allowed Says,
        TellingWay Way,
        string Said,
        string Purpose,
        DateOnly On
    )
    {
        public PersonId? Owner { get; init; }

        /// <summary>Who was told, where it is nobody of the case or known by name only.</summary>
        public string? ToName { get; init; }
        public Guid? Call { get; init; }
        public CallerProof? Proof { get; init; }
        public DemandId? Demand { get; init; }
    }

    public async Task Add(Actor actor, Told told, CancellationToken ct)
    {
        db.DisclosuresMade.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = told.Id,
                CaseId = told.Case,
                Owner = told.Owner,
                ToKind = told.To.Kind,
                To = told.To.Person == default ? null : told.To.Person,
                ToWords = told.ToName is { } name ? await Seal(name, nameof(DisclosureMade.ToWords)) : null,
                What = told.What,
                Way = told.Way,
                Basis = told.Says.Basis,
                BasisRecord = told.Says.Record,
                Said = await Seal(told.Said, nameof(DisclosureMade.Said)),
                Purpose = await Seal(told.Purpose, nameof(DisclosureMade.Purpose)),
                ToldOn = told.On,
                ToldBy = actor.Person,
                RecordedAt = clock.GetUtcNow().UtcDateTime,
                CallId = told.Call,
                Proof = told.Proof,
                DemandId = told.Demand,
                Version = 1,
            }
        );

        async Task<Sealed> Seal(string words, string column) =>
            await vault.Seal(
                words.ReplaceLineEndings("\n").Trim(),
                TellingPlaces.Made(actor.Practice, told.Id, column),
                told.Case.Strand,
                ct
            );
    }
}
