using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.People;
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
        var told = await Told(actor, asked.Case, asked.Child.Id, ct);
        var again = await Again(asked.Case, asked.Child.Id, ct);
        var couldAsk = await consents.WhoCouldAsk(asked.Case, ct);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        return new(await Decide(told, again, couldAsk, band, today, ct), couldAsk, told, again);
    }

    /// <summary>Whether a child who answered on that day had been told all of it by then; also where it is written later.</summary>
    /// <param name="band">Null where nobody has set it: then the words in which they were told count.</param>
    public async Task<bool> WasTold(
        Actor actor,
        CaseId id,
        PersonId child,
        AgeBand? band,
        DateOnly on,
        CancellationToken ct
    )
    {
        var told = (await Told(actor, id, child, ct)).Where(t => t.Row.HeldOn <= on).ToList();
        if (told.Count == 0)
        {
            return false;
        }

        var again = (await Again(id, child, ct)).Where(a => a.AskedOn <= on).ToList();
        var couldAsk = await consents.WhoCouldAsk(id, ct);
        return await Decide(told, again, couldAsk, band ?? told[0].Talk.Band, on, ct) is Decision.Allowed;
    }

    private async Task<Decision> Decide(
        IReadOnlyList<PrivacyTold> told,
        List<PrivacyAskedAgain> again,
        IReadOnlyList<CaseMember> couldAsk,
        AgeBand band,
        DateOnly on,
        CancellationToken ct
    )
    {
        var last = told.Count > 0 ? told[0] : null;
        var facts = new ConfidentialityFacts(
            last?.Talk,
            band,
            again.Find(a => last is null || a.IsAfter(last.Row))?.AskedOn,
            [.. couldAsk.Select(m => m.Id)],
            (await numbers.Now(ct))[PathwayNumber.PrivateRepeatDays],
            on
        );
        return ConfidentialityRules.Decide(facts);
    }

    private Task<List<PrivacyAskedAgain>> Again(CaseId id, PersonId child, CancellationToken ct) =>
        db
            .PrivacyAskedAgain.AsNoTracking()
            .Where(a => a.CaseId == id && a.Child == child)
            .OrderByDescending(a => a.AskedOn)
            .ThenByDescending(a => a.WrittenAt)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<PrivacyTold>> Told(Actor actor, CaseId id, PersonId child, CancellationToken ct)
    {
        var rows = await db
            .PrivacyTalks.AsNoTracking()
            .Where(t => t.CaseId == id && t.Child == child)
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
