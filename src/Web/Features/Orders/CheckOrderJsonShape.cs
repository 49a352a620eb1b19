using System.Text.Json.Serialization;

namespace Reknit.Web.Features.Orders;

/// <summary>What <c>check-order --json</c> prints: names and order are a contract with other programs.</summary>
/// <param name="Proceeding">The kind of case, as it was said or read: notKnown, privateCustody or childWelfare.</param>
/// <param name="LaterFlags">Under rules of today that did not hold on the order's day; left out where there are none.</param>
internal sealed record CheckOrderResultJson(
    DocumentJson Document,
    IReadOnlyList<ComponentJson> Components,
    TermsJson Terms,
    IReadOnlyList<FlagJson> Flags,
    string Proceeding,
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
    IReadOnlyList<QuotedTermJson> Contact
);

internal sealed record PartyJson(string Label, string? Name, string? Role);

internal sealed record CostJson(string Service, IReadOnlyList<ShareJson> Shares, IReadOnlyList<QuoteJson> Quotes);

internal sealed record ShareJson(string Party, decimal Percent);

internal sealed record QuotedTermJson(string Kind, string Summary, IReadOnlyList<QuoteJson> Quotes);

internal sealed record FlagJson(
    string Code,
    string Effect,
    string Rule,
    string Citation,
    DateOnly? EffectiveFrom,
    DateOnly VerifiedOn,
    IReadOnlyList<QuoteJson> Quotes
);

[JsonSerializable(typeof(CheckOrderResultJson))]
internal sealed partial class CheckOrderJsonContext : JsonSerializerContext;
