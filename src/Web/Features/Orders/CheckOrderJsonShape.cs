using System.Text.Json.Serialization;

namespace Reknit.Web.Features.Orders;

/// <summary>What <c>check-order --json</c> prints: names and order are a contract with other programs.</summary>
/// <param name="Proceeding">The kind of case, as it was said or read: notKnown, privateCustody or childWelfare.</param>
/// <param name="Rules">Whose rules were looked up: onFile, noneOnFile, stateNotKnown, notOfThisTherapy, or otherLaw of a child-welfare case.</param>
/// <param name="IsUnclear">True where it reads as no order for this therapy and says something of the list; else left out.</param>
/// <param name="LaterFlags">Under rules of today that did not hold on the order's day; left out where there are none.</param>
internal sealed record CheckOrderResultJson(
    DocumentJson Document,
    IReadOnlyList<ComponentJson> Components,
    TermsJson Terms,
    IReadOnlyList<FlagJson> Flags,
    string Proceeding,
    string ProceedingWhy,
    string Rules,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsUnclear,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FlagJson>? LaterFlags
);

/// <param name="TextSha256">Lower-case hex, over the UTF-8 bytes of the text as extracted.</param>
/// <param name="PagesWithoutText">Pages that hold a picture and were not read; left out where there are none.</param>
/// <param name="StruckWordsLeftOut">True where words struck through in the file were left out; else left out.</param>
/// <param name="MachineReadPages">Pages whose words a machine read from a picture; left out where there are none.</param>
internal sealed record DocumentJson(
    string Kind,
    bool IsReunificationTherapy,
    string Why,
    string TextSha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? MachineReadPages,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? PagesWithoutText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? StruckWordsLeftOut,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text
);

internal sealed record ComponentJson(
    string Code,
    string Status,
    IReadOnlyList<QuoteJson> Quotes,
    string Note,
    IReadOnlyList<string> Missing,
    string Why
);

internal sealed record QuoteJson(string Text, int Start, int End, string? Paragraph);

internal sealed record TermsJson(
    string? State,
    string? Court,
    string? CaseNumber,
    DateOnly? SignedOn,
    string? Therapist,
    IReadOnlyList<PartyJson> Parties,
    IReadOnlyList<string> Children,
    IReadOnlyList<CostJson> Costs,
    int? SessionCount,
    DateOnly? EndsOn,
    IReadOnlyList<QuotedTermJson> Reports,
    IReadOnlyList<QuotedTermJson> Contact,
    IReadOnlyList<DateJson> Dates,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SignedOnNote
);

/// <param name="Kind">hearing, reportDue or orderEnds.</param>
/// <param name="On">Null where no day follows from the words alone.</param>
/// <param name="At">Of a hearing, the court's time, as HH:mm.</param>
/// <param name="IsCounted">Counted from the day of signing; the text does not write it.</param>
internal sealed record DateJson(string Kind, DateOnly? On, string? At, bool IsCounted, IReadOnlyList<QuoteJson> Quotes);

internal sealed record PartyJson(string Label, string? Name, string? Role);

/// <param name="Note">What a person has to look up in the words; left out where there is nothing.</param>
internal sealed record CostJson(
    string Service,
    IReadOnlyList<ShareJson> Shares,
    IReadOnlyList<QuoteJson> Quotes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note
);

internal sealed record ShareJson(string Party, decimal Percent);

internal sealed record QuotedTermJson(string Kind, string Summary, IReadOnlyList<QuoteJson> Quotes);

/// <param name="VerifiedOn">When the rule was last looked up in its source; nobody has verified it by that.</param>
/// <param name="VerifiedBy">Null while nobody has verified it.</param>
internal sealed record FlagJson(
    string Code,
    string Effect,
    string Rule,
    string Citation,
    DateOnly? EffectiveFrom,
    DateOnly VerifiedOn,
    string? VerifiedBy,
    IReadOnlyList<QuoteJson> Quotes,
    string Why,
    string Source,
    DateOnly? ReviewDue
);

[JsonSerializable(typeof(CheckOrderResultJson))]
internal sealed partial class CheckOrderJsonContext : JsonSerializerContext;
