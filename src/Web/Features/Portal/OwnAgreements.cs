using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>An agreement as its adult sees it; nothing in it follows from what another adult did or was given.</summary>
/// <param name="Words">What it is called, and <paramref name="Note"/> how it stands.</param>
/// <param name="Standing">By what they did themselves alone: that the practice filed an order shows nowhere here.</param>
/// <param name="CanBeSignedNow">Nothing changed around it since; the practice's own, and never shown before they sign.</param>
/// <param name="IsLatest">Of its kind and case, of those that they were given.</param>
internal sealed record OwnAgreement(
    Agreement Row,
    string Handle,
    string Words,
    string Note,
    ConsentStanding Standing,
    bool CanBeSignedNow,
    bool IsLatest
)
{
    /// <summary>Somebody who said no may change their mind.</summary>
    public bool CanSign => IsLatest && Standing.CanSign;

    public bool IsWaiting => CanSign && Row.Answer == SignatureState.Missing;

    /// <summary>Signed and not taken back; whether it counts for the practice is not said here.</summary>
    public bool IsSigned => Row is { Answer: SignatureState.Given, TakenBackOn: null };

    public bool CanTakeBack => IsLatest && IsSigned;

    /// <summary>What was signed before stays theirs to read; what was replaced unsigned is gone.</summary>
    public bool IsShown => IsLatest || IsSigned;
}

/// <summary>Finds the agreements that somebody was given themselves, behind their open doors.</summary>
internal sealed class OwnAgreements(
    CaseworkDb db,
    PortalAccess access,
    PortalHandles handles,
    PlansShown plans,
    ReadConsents consents,
    EngagementsOnFile engagements,
    PortalWords words
)
{
    /// <summary>The consent to the work first; of each kind the newest first.</summary>
    public async Task<IReadOnlyList<OwnAgreement>> All(Actor actor, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await access.CasesOf(actor, ct));
        var rows = await db
            .Agreements.AsNoTracking()
            .Where(a => a.PersonId == person && cases.Contains(a.CaseId))
            .ToListAsync(ct);
        rows = await plans.WithoutPlaces(actor, rows, ct);
        if (rows.Count == 0)
        {
            return [];
        }

        List<CaseId> of = [.. rows.Select(r => r.CaseId).Distinct()];
        var (orders, therapists) = (await LatestOrders(of, ct), await consents.NewestTherapists(of, ct));
        var engaged = await engagements.Of(of, ct);
        var named = await handles.Of(actor, PortalThing.Agreement, [.. rows.Select(r => r.Id.Value)], ct);
        var say = await words.Now(ct);
        var practice = await db.Practices.Select(p => p.Name).SingleAsync(ct);
        var latest = rows.GroupBy(r => (r.CaseId, r.Kind)).Select(alike => alike.MaxBy(r => r.Number)!.Id).ToHashSet();
        return
        [
            .. rows.OrderBy(r => r.Kind)
                .ThenByDescending(r => r.Number)
                .Select(row => new OwnAgreement(
                    row,
                    named[row.Id.Value],
                    Title(row.Kind, practice, say),
                    Note(row, say),
                    Alone(row),
                    Standing(row, orders, therapists, engaged[row.CaseId]).CanSign,
                    latest.Contains(row.Id)
                ))
                .Where(own => own.IsShown),
        ];
    }

    /// <summary>Null where the handle is not this person's.</summary>
    public async Task<OwnAgreement?> Find(Actor actor, string handle, CancellationToken ct) =>
        (await All(actor, ct)).FirstOrDefault(own => own.Handle == handle);

    private async Task<Dictionary<CaseId, DateTime>> LatestOrders(List<CaseId> cases, CancellationToken ct) =>
        await db
            .Orders.Where(o => cases.Contains(o.CaseId) && o.Paper == Domain.Orders.PaperKind.Order)
            .GroupBy(o => o.CaseId)
            .Select(of => new { of.Key, At = of.Max(o => o.ReceivedAt) })
            .ToDictionaryAsync(of => of.Key, of => of.At, ct);

    /// <summary>
    /// Of the person's own row. What changed around it, an order that only one side knows of among it, shows once new
    /// words were given out.
    /// </summary>
    private static ConsentStanding Alone(Agreement row) =>
        ConsentStanding.Of(AgreementFact.Of(row) with { AskedAgain = null }, new(null, null));

    private static ConsentStanding Standing(
        Agreement row,
        Dictionary<CaseId, DateTime> orders,
        IReadOnlyDictionary<CaseId, DateTime> therapists,
        EngagementFacts engaged
    ) =>
        ConsentStanding.Of(
            AgreementFact.Of(row),
            new(
                orders.TryGetValue(row.CaseId, out var at) ? at : null,
                NewestText: null,
                therapists.TryGetValue(row.CaseId, out var since) ? since : null
            )
            {
                Engagement = engaged,
            }
        );

    private static string Title(AgreementKind kind, string practice, WordsOf say) =>
        kind switch
        {
            AgreementKind.Work => say.Say(ConsentTexts.WorkTitle, ("practice", practice)).Plain,
            AgreementKind.ChildsWords => say.Say(ConsentTexts.ChildTitle).Plain,
            AgreementKind.GroundRules => say.Say(ConsentTexts.RulesTitle).Plain,
            _ => say.Say(ConsentTexts.TransportTitle).Plain,
        };

    private static string Note(Agreement row, WordsOf say) =>
        (
            row.TakenBackOn is { } back ? say.Say(ConsentTexts.TakenBack, ("day", Day(back)))
            : row is { Answer: SignatureState.Given, On: { } signed }
                ? say.Say(ConsentTexts.Signed, ("day", Day(signed)))
            : row is { Answer: SignatureState.Refused, On: { } said } ? say.Say(ConsentTexts.SaidNo, ("day", Day(said)))
            : say.Say(ConsentTexts.Waits)
        ).Plain;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
