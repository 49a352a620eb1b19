using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Intake;

/// <summary>What a person says on the public request page, carried from step to step by the page alone.</summary>
public sealed class RequestForm
{
    [Fits(PersonName.Length, "Your name")]
    public string? Name { get; set; }

    public ServiceAsked Service { get; set; } = ServiceAsked.NotSure;

    public OrderSaid Order { get; set; } = OrderSaid.NotSure;

    [Fits(PersonName.Length, "The other parent's name")]
    public string? OtherName { get; set; }

    [Fits(60, "The telephone number")]
    public string? Phone { get; set; }

    public bool MayCall { get; set; }

    public bool MayLeaveVoice { get; set; }

    public bool MayText { get; set; }

    [Fits(200, "The mail address")]
    public string? Mail { get; set; }

    public bool MayMail { get; set; }

    [Fits(400, "The postal address")]
    public string? Address { get; set; }

    [Fits(200, "Safe hours")]
    public string? SafeHours { get; set; }

    [Fits(100, "The language")]
    public string? Language { get; set; }

    [Fits(500, "What would help you")]
    public string? Access { get; set; }

    public List<string> Hours { get; set; } = [];

    /// <summary>The fields that each step asks for, in order.</summary>
    internal static readonly IReadOnlyList<string[]> Steps =
    [
        [nameof(Name), nameof(Service), nameof(Order), nameof(OtherName)],
        [
            nameof(Phone),
            nameof(MayCall),
            nameof(MayLeaveVoice),
            nameof(MayText),
            nameof(Mail),
            nameof(MayMail),
            nameof(Address),
            nameof(SafeHours),
        ],
        [nameof(Language), nameof(Access), nameof(Hours)],
    ];

    internal static readonly IReadOnlyList<Choice> Services =
    [
        new(
            nameof(ServiceAsked.Reunification),
            "Reunification therapy",
            "A child and a parent have lost touch, or being together has become hard"
        ),
        new(nameof(ServiceAsked.FamilyTherapy), "Family therapy", "Several of us together"),
        new(nameof(ServiceAsked.IndividualTherapy), "Individual therapy", "For one of us alone"),
        new(nameof(ServiceAsked.CoParenting), "Co-parenting", "For the parents, about raising the children apart"),
        new(nameof(ServiceAsked.NotSure), "I am not sure"),
    ];

    internal static readonly IReadOnlyList<Choice> Orders =
    [
        new(nameof(OrderSaid.Yes), "Yes, there is one"),
        new(nameof(OrderSaid.Expected), "It is expected"),
        new(nameof(OrderSaid.No), "No"),
        new(nameof(OrderSaid.NotSure), "I am not sure"),
    ];

    internal static readonly IReadOnlyList<Choice> OfficeHours =
    [
        new("Mornings", "Weekday mornings"),
        new("Afternoons", "Weekday afternoons"),
        new("Evenings", "Weekday evenings"),
        new("Saturdays", "Saturdays"),
    ];

    /// <summary>What the other steps hold, to be carried in hidden fields.</summary>
    internal IEnumerable<(string Name, string Value)> Carried(int step) =>
        Said().Where(field => !Steps[step].Contains(field.Name)).Select(field => ($"Form.{field.Name}", field.Value));

    private IEnumerable<(string Name, string Value)> Said() =>
        [
            (nameof(Name), Name ?? ""),
            (nameof(Service), Service.ToString()),
            (nameof(Order), Order.ToString()),
            (nameof(OtherName), OtherName ?? ""),
            (nameof(Phone), Phone ?? ""),
            (nameof(MayCall), Yes(MayCall)),
            (nameof(MayLeaveVoice), Yes(MayLeaveVoice)),
            (nameof(MayText), Yes(MayText)),
            (nameof(Mail), Mail ?? ""),
            (nameof(MayMail), Yes(MayMail)),
            (nameof(Address), Address ?? ""),
            (nameof(SafeHours), SafeHours ?? ""),
            (nameof(Language), Language ?? ""),
            (nameof(Access), Access ?? ""),
            .. Hours.Select(hours => (nameof(Hours), hours)),
        ];

    private static string Yes(bool said) => said ? "true" : "false";
}
