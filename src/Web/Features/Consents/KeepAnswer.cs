using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>
/// Keeps an adult's answer to an agreement, however it came. The caller has found that the actor may see the agreement,
/// and says how it stands for them.
/// </summary>
internal sealed class KeepAnswer(
    CaseworkDb db,
    Vault vault,
    SealedFiles files,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Read">How many clauses were acknowledged by themselves.</param>
    /// <param name="Scan">The signed paper; null in the portal, and where there is none.</param>
    public sealed record Input(
        Agreement Agreement,
        bool IsLatest,
        ConsentStanding Standing,
        AgreementText Text,
        int Version,
        SignatureState Answer,
        DateOnly? On,
        int Read,
        string? TeachBack,
        SignedInPortal? InPortal = null,
        byte[]? Scan = null
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>It was answered or changed meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Decision> Decide(Input input, CancellationToken ct)
    {
        var (zone, now) = (await local.Zone(ct), clock.GetUtcNow().UtcDateTime);
        return SignAgreementRules.Decide(
            new(
                input.IsLatest,
                input.Standing,
                input.Answer,
                input.On,
                zone.DayOf(input.Agreement.GivenOutAt),
                zone.DayOf(now),
                input.Text.AsksEachClause ? input.Text.Clauses.Count - input.Read : 0,
                input.Text.Question is not null,
                input.TeachBack,
                input.InPortal
            )
        );
    }

    /// <param name="act">Of the way it came, with its form.</param>
    public async Task<Outcome> Handle(Input input, Act act, CancellationToken ct)
    {
        if (await Decide(input, ct) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var id = input.Agreement.Id;
        var row = await db.Agreements.AsTracking().SingleAsync(a => a.Id == id, ct);
        db.Expect(row, input.Version);
        (row.Answer, row.On) = (input.Answer, input.On);
        row.Way = input.InPortal is null ? SigningWay.Paper : SigningWay.Portal;
        (row.RecordedBy, row.RecordedAt) = (act.Actor, clock.GetUtcNow().UtcDateTime);
        if (input.Answer == SignatureState.Given)
        {
            await Sign(row, input, act.Practice, ct);
        }

        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task Sign(Agreement row, Input input, PracticeId practice, CancellationToken ct)
    {
        row.TypedName = input.InPortal is { } signed ? PersonName.Tidy(signed.Typed) : null;
        if (input.Text.Question is not null)
        {
            var place = ConsentPlaces.TeachBack(practice, row.Id);
            row.TeachBack = await vault.Seal(input.TeachBack!.Trim(), place, row.Strand, ct);
        }

        if (input.Scan is { } scan)
        {
            var file = await vault.Seal(scan, ConsentPlaces.Scan(practice, row.Id), row.Strand, ct);
            row.ScanAddress = await files.Keep(file.Bytes, ct);
            row.ScanMediaType = SignedPaper.MediaTypeOf(scan);
        }
    }
}
