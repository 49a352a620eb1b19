using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Consents;

/// <summary>Which adult of a case agreed to what, and what is missing.</summary>
[Requires(Permission.ManageConsents)]
internal sealed class ListConsentsPage(
    CaseAccess access,
    ReadConsents read,
    TransportPlans plans,
    AgreementTexts texts,
    EngagementsOnFile engagements,
    GiveOutAgreement giveOut,
    ReadTextStandings standings,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<AgreementKind> Kinds = Enum.GetValues<AgreementKind>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public AgreementKind Kind { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public ConsentsOfCase Consents { get; private set; } = null!;

    public bool HasPlan { get; private set; }

    /// <summary>Of each therapist who works on the case and has one on record.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>Empty where nobody is on record.</summary>
    public string Payers { get; private set; } = "";

    /// <summary>How many of the texts that families sign here no clinician of the practice has reviewed.</summary>
    public int NotReviewed { get; private set; }

    public bool MayGuide => User.Actor().Role.Allows(Permission.GuideConsents);

    /// <summary>Each form has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>
    /// Kinds of which the button for all gives something to somebody. Of a plan it is not asked: its words are not
    /// opened for a list.
    /// </summary>
    public IReadOnlySet<AgreementKind> ReachesSomebody { get; private set; } = new HashSet<AgreementKind>();

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await giveOut.Handle(User.Actor(), new(Case, FormId, Kind, Only: null), ct))
        {
            case GiveOutAgreement.Outcome.Done:
                TempData.Say(
                    "It is given out. Whoever has a door to the portal finds it there; print it for the others."
                );
                return LocalRedirect(ConsentPlaces.List(Case));
            case GiveOutAgreement.Outcome.Refused refused:
                if (refused.States.Any(s => s.Id == "CS.20" && !s.IsMet))
                {
                    ModelState.AddModelError("", "Everybody has today's words, or has said no or taken it back.");
                }

                ModelState.AddUnmet([.. refused.States.Where(s => s.Id != "CS.20")]);
                break;
            case GiveOutAgreement.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody gave it out at the same moment. Look at it as it stands now.");
                break;
            default:
                return NotFound();
        }

        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        Consents = await read.OfCase(Case, ct);
        Roles = [.. (await engagements.RolesNow(Case, ct)).Select(r => $"{r.Therapist}, {EngagementWords.Of(r.Role)}")];
        Payers = await engagements.PayersNow(Case, ct);
        HasPlan = await plans.LastNumber(Case, ct) > 0;
        ReachesSomebody = await Reached(ct);
        var ours = Kinds.SelectMany(AgreementTexts.TextsOf).ToHashSet();
        NotReviewed = (await standings.In(ShippedTexts.MainLanguage, ct)).Count(s =>
            ours.Contains(s.Key) && !s.IsReviewed
        );
        return true;
    }

    private async Task<HashSet<AgreementKind>> Reached(CancellationToken ct)
    {
        var reached = new HashSet<AgreementKind>();
        foreach (var kind in Kinds)
        {
            var isNeeded =
                kind == AgreementKind.Transport
                    ? HasPlan
                    : await texts.Now(User.Actor(), Case, kind, ct) is { } text
                        && Consents.Needing(kind, AgreementTexts.HashOf(text)).Any();
            if (isNeeded)
            {
                reached.Add(kind);
            }
        }

        return reached;
    }
}
