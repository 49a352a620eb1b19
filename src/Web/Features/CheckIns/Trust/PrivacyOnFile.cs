using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>One talk as it was held.</summary>
internal sealed record PrivacyTold(PrivacyTalk Row, ConfidentialityTalk Talk);

/// <summary>Whether a child may be asked, as far as that hangs on what the child was told.</summary>
/// <param name="CouldAsk">Adults who could ask for the record: the child hears of them before the first question.</param>
/// <param name="Told">The latest first.</param>
/// <param name="AskedAgain">The latest first.</param>
internal sealed record PrivacyStands(
    Decision Decision,
    IReadOnlyList<CaseMember> CouldAsk,
    IReadOnlyList<PrivacyTold> Told,
    IReadOnlyList<PrivacyAskedAgain> AskedAgain
);

/// <summary>Opens what a child was told of who hears what; the caller has found that the reader may see the child.</summary>
internal sealed class PrivacyOnFile(
    CaseworkDb db,
    Vault vault,
    ConsentsInForce consents,
    GateNumbers numbers,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="band">The child's today.</param>
    public async Task<PrivacyStands> Of(Actor actor, ChildAsked asked, AgeBand band, CancellationToken ct)
    {
        var told = await Told(actor, asked, ct);
        var again = await db
            .PrivacyAskedAgain.AsNoTracking()
            .Where(a => a.CaseId == asked.Case && a.Child == asked.Child.Id)
            .OrderByDescending(a => a.AskedOn)
            .ThenByDescending(a => a.WrittenAt)
            .ToListAsync(ct);
        var last = told.Count > 0 ? told[0] : null;
        var couldAsk = await consents.WhoCouldAsk(asked.Case, ct);
        var facts = new ConfidentialityFacts(
            last?.Talk,
            band,
            again.Find(a => last is null || a.IsAfter(last.Row))?.AskedOn,
            [.. couldAsk.Select(m => m.Id)],
            (await numbers.Now(ct))[PathwayNumber.PrivateRepeatDays],
            (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime)
        );
        return new(ConfidentialityRules.Decide(facts), couldAsk, told, again);
    }

    private async Task<IReadOnlyList<PrivacyTold>> Told(Actor actor, ChildAsked asked, CancellationToken ct)
    {
        var rows = await db
            .PrivacyTalks.AsNoTracking()
            .Where(t => t.CaseId == asked.Case && t.Child == asked.Child.Id)
            .OrderByDescending(t => t.HeldOn)
            .ThenByDescending(t => t.WrittenAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var told = new List<PrivacyTold>();
        foreach (var row in rows)
        {
            var place = TrustPlaces.Told(actor.Practice, row.Id);
            var said = await vault.OpenBytes(row.Said, place, actor.Reader, ct);
            told.Add(new(row, CheckInJson.Read<ConfidentialityTalk>(said)));
        }

        return told;
    }
}
