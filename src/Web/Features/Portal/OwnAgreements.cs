using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Consents;
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
    CasesAround around,
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
        // Of all that they were given: what is taken out makes no older one the latest.
        var latest = rows.GroupBy(r => (r.CaseId, r.Kind)).Select(alike => alike.MaxBy(r => r.Number)!.Id).ToHashSet();
        rows = await plans.WithoutPlaces(actor, rows, ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var held = await around.Of([.. rows.Select(r => r.CaseId).Distinct()], ct);
        var named = await handles.Of(actor, PortalThing.Agreement, [.. rows.Select(r => r.Id.Value)], ct);
        var say = await words.Now(ct);
        var practice = await db.Practices.Select(p => p.Name).SingleAsync(ct);
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
                    ConsentStanding.Of(AgreementFact.Of(row), held[row.CaseId]).CanSign,
                    latest.Contains(row.Id)
                ))
                .Where(own => own.IsShown),
        ];
    }

    /// <summary>Null where the handle is not this person's.</summary>
    public async Task<OwnAgreement?> Find(Actor actor, string handle, CancellationToken ct) =>
        (await All(actor, ct)).FirstOrDefault(own => own.Handle == handle);

    /// <summary>
    /// Of the person's own row. What changed around it, an order that only one side knows of among it, shows once new
    /// words were given out.
    /// </summary>
    private static ConsentStanding Alone(Agreement row) =>
        ConsentStanding.Of(AgreementFact.Of(row) with { AskedAgain = null }, new(null, null));

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
