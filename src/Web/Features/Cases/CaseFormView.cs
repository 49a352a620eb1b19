using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Cases;

/// <summary>What the case form shows beside what was typed: choices, people already known, what is still unmet.</summary>
internal sealed record CaseFormView(
    CaseForm Form,
    IReadOnlyList<Choice> Therapists,
    ILookup<string, KnownPerson> Known,
    IReadOnlyList<RequirementState> States
)
{
    public static readonly IReadOnlyList<Choice> Parts =
    [
        new("", "Choose"),
        new(nameof(CasePart.Parent), "Parent"),
        new(nameof(CasePart.Child), "Child"),
        new(nameof(CasePart.OtherCaregiver), "Another caregiver"),
        new(nameof(CasePart.Counsel), "Counsel for a party"),
        new(nameof(CasePart.GuardianAdLitem), "Guardian ad litem or minor's counsel"),
        new(nameof(CasePart.ChildsTherapist), "The child's own therapist"),
        new(nameof(CasePart.Provider), "Another provider, such as a physician"),
        new(nameof(CasePart.Agency), "An agency, such as child protection"),
        new(nameof(CasePart.Payer), "Who pays and is no party, such as an insurer"),
    ];

    public static readonly IReadOnlyList<Choice> Bases =
    [
        new(nameof(CaseBasis.CourtOrder), "A court's order"),
        new(nameof(CaseBasis.Agreement), "An agreement of the parents"),
        new(nameof(CaseBasis.AgencyPlan), "The case plan of a child-welfare agency"),
        new(nameof(CaseBasis.Voluntary), "Voluntary, without order or agreement"),
    ];

    public static string PartWords(CasePart part) => Parts.First(p => p.Value == part.ToString()).Words;

    /// <summary>For whom counsel on a line may speak: everybody else who is named.</summary>
    public IReadOnlyList<Choice> Clients(int line) =>
        [
            new("", "Not known yet"),
            .. Form
                .People.Select((p, n) => (p, n))
                .Where(x =>
                    x.n != line
                    && x.p.Key.Length > 0
                    && x.p.Part is not (CasePart.Counsel or CasePart.Agency or CasePart.Payer)
                )
                .Select(x => new Choice(x.n.ToString(System.Globalization.CultureInfo.InvariantCulture), x.p.Name!)),
        ];

    public IReadOnlyList<Choice> SameChoices(PersonLine line) =>
        [
            .. Known[line.Key].Select(k => new Choice(k.Id.Value.ToString("D"), $"The same person: {k.Name}", k.Words)),
            .. Form.IsNamesake(line)
                ? [new("", "The same person as above", "Take the name out of this line then")]
                : Array.Empty<Choice>(),
            new(PersonLine.Another, "Another person with this name"),
        ];

    /// <summary>Whether somebody must say who this is.</summary>
    public bool Asks(PersonLine line) => Known[line.Key].Any() || Form.IsNamesake(line);
}

/// <summary>Fills the case form's view; every case page that opens a case uses it.</summary>
internal sealed class CaseFormViews(OpenCase open, KnownPeople known)
{
    public async Task<CaseFormView> Make(Actor actor, CaseForm form, OrderedCase? received, CancellationToken ct)
    {
        var people = await known.ByName(actor, [.. form.Named.Select(p => p.Key)], ct);
        var therapists = await open.Therapists().ToListAsync(ct);
        var chosen = therapists.Find(p => p.Id.Value == form.Therapist);
        var fitness = await open.Fitness(form, received, people, chosen, ct);
        var facts = OpenCase.Facts(form, received, people, chosen, fitness);
        return new(
            form,
            [new("", "Choose"), .. therapists.Select(p => new Choice(p.Id.Value.ToString("D"), p.Name))],
            people,
            Decision.On(OpenCaseRules.Requirements, facts).States
        );
    }
}
