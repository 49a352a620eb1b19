using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake.Reported;

/// <summary>One reason with its words.</summary>
/// <param name="StruckBecause">Null while it counts.</param>
internal sealed record ReportedOnFileLine(ReportedReason Row, string Words, string? StruckBecause, string RecordedBy);

/// <summary>Opens what was reported with a referral; the caller has found that the reader may see it.</summary>
internal sealed class ReportedOnFile(CaseworkDb db, Vault vault)
{
    public const string Table = "ReportedReasons";

    public static string Url(ReferralId id) => $"{ReferralWords.Url(id)}/reasons";

    public static Place Place(PracticeId practice, Guid id, string column) => new(practice, Table, id, column);

    /// <summary>The earliest first, struck ones too.</summary>
    public async Task<IReadOnlyList<ReportedOnFileLine>> Of(Actor actor, ReferralId id, CancellationToken ct)
    {
        var rows = await (
            from reason in db.ReportedReasons.AsNoTracking()
            join writer in db.People on reason.RecordedBy equals writer.Id
            where reason.ReferralId == id
            orderby reason.RecordedAt, reason.Id
            select new { Row = reason, writer.Name }
        ).ToListAsync(ct);
        var lines = new List<ReportedOnFileLine>();
        foreach (var line in rows)
        {
            var row = line.Row;
            lines.Add(
                new(
                    row,
                    await Open(row.Words, nameof(row.Words)),
                    row.StruckBecause is { } because ? await Open(because, nameof(row.StruckBecause)) : null,
                    line.Name
                )
            );

            ValueTask<string> Open(Sealed words, string column) =>
                vault.Open(words, Place(row.PracticeId, row.Id, column), actor.Reader, ct);
        }

        return lines;
    }

    /// <summary>Which reasons stand with each referral that is no case yet.</summary>
    public async Task<ILookup<ReferralId, ReferralReasonCode>> Codes(
        IReadOnlyCollection<ReferralId> ids,
        CancellationToken ct
    ) =>
        (
            await db
                .ReportedReasons.AsNoTracking()
                .Where(r => ids.Contains(r.ReferralId) && r.StruckAt == null)
                .Where(r => db.Referrals.Any(f => f.Id == r.ReferralId && f.CaseId == null))
                .Select(r => new { r.ReferralId, r.Code })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(r => r.ReferralId, r => r.Code);
}
