using System.ComponentModel.DataAnnotations;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>One side of an order that is in no open case, as typed.</summary>
public sealed class SideLine : IValidatableObject
{
    [Fits(PersonName.Length, "A party's name")]
    public string? Party { get; set; }

    [Fits(CasePerson.LabelLength, "The order's word for a party")]
    public string? Label { get; set; }

    [Fits(PersonName.Length, "The name of counsel")]
    public string? Counsel { get; set; }
    public bool IsSelfRepresented { get; set; }

    internal static SideLine Of(SideSaid side) =>
        new()
        {
            Party = PersonName.Tidy(OpenCaseFromOrder.Uncapped(side.Party)!),
            Label = side.Label,
            Counsel = side.Counsel,
            IsSelfRepresented = side.IsSelfRepresented,
        };

    /// <summary>Null for a line without a name.</summary>
    internal SideSaid? Said =>
        PersonName.Tidy(Party ?? "") is { Length: > 0 } party
            ? new(
                party,
                PersonName.Tidy(Label ?? ""),
                PersonName.Tidy(Counsel ?? "") is { Length: > 0 } counsel ? counsel : null,
                IsSelfRepresented
            )
            : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSelfRepresented && !string.IsNullOrWhiteSpace(Counsel))
        {
            yield return new(
                "Name counsel, or say that they have none; not both.",
                [nameof(Counsel), nameof(IsSelfRepresented)]
            );
        }
    }
}
