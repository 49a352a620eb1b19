using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>
/// Brings what was reported with a referral into its case, sealed anew under the case's key, with who put it down and when.
/// That there was no abuse is never among it: that is kept only once safety was asked about.
/// </summary>
internal sealed class BringReasons(
    CaseworkDb db,
    ReportedOnFile reported,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : IComeAlong
{
    public async Task Add(Actor actor, Referral referral, Case opened, CancellationToken ct)
    {
        var lines = (await reported.Of(actor, referral.Id, ct)).Where(l => l.Row.StruckAt is null).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var asker = await Asker(referral.PersonId, opened.Id, ct);
        foreach (var (row, words) in lines.Select(l => (l.Row, l.Words)))
        {
            var draft = new ReferralReasonDraft(
                row.Code,
                HasReporter: true,
                row.SaidOn,
                words,
                SaysNoAbuse: false,
                SafetyIsAsked: false,
                today
            );
            if (ReferralReasonRules.Decide(draft) is Decision.Refused)
            {
                throw new InvalidOperationException("A reason that stands with a referral is one of its case.");
            }

            var id = Guid.CreateVersion7(clock.GetUtcNow());
            var place = new Place(actor.Practice, ReasonPlaces.Table, id, nameof(ReferralReason.Words));
            db.ReferralReasons.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = id,
                    CaseId = opened.Id,
                    Code = row.Code,
                    ReportedBy = row.IsOfRecord ? null : asker,
                    SaidOn = row.SaidOn,
                    SaysNoAbuse = false,
                    Words = await vault.Seal(words, place, opened.Strand, ct),
                    RecordedBy = row.RecordedBy,
                    RecordedAt = row.RecordedAt,
                    Version = 1,
                }
            );
        }
    }

    /// <summary>Whom the order desk may have typed anew, by the same name; else the person whom the practice met.</summary>
    private async Task<PersonId> Asker(PersonId asker, CaseId opened, CancellationToken ct)
    {
        var names = db.People.Where(p => p.Id == asker).Select(p => p.NameKey);
        var ofCase = await db
            .CasePeople.Where(p => p.CaseId == opened)
            .Where(p => p.PersonId == asker || db.People.Any(q => q.Id == p.PersonId && names.Contains(q.NameKey)))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        return ofCase.Contains(asker) ? asker
            : ofCase is [var same] ? same
            : asker;
    }
}
