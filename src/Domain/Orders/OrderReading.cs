using System.Text.Json.Serialization;

namespace Reknit.Domain.Orders;

/// <summary>The document's own words.</summary>
/// <param name="Text">Whole sentence or clause, exactly as it stands in the text read.</param>
/// <param name="Start">UTF-16 offset of the first character in the text as extracted, inclusive.</param>
/// <param name="End">UTF-16 offset after the last character, exclusive.</param>
/// <param name="Paragraph">The document's own number for the paragraph, where it has one.</param>
public sealed record Quote(string Text, int Start, int End, string? Paragraph);

/// <summary>What was found for one component, with the words it rests on and why they were read so.</summary>
/// <param name="Missing">Parts of the component that the order does not cover, such as <c>childSessions</c>.</param>
/// <param name="Why">One sentence for a person: what in the words led to this status.</param>
public sealed record ComponentFinding(
    Component Component,
    ComponentStatus Status,
    IReadOnlyList<Quote> Quotes,
    string Note,
    IReadOnlyList<string> Missing,
    string Why
)
{
    /// <summary>The note of an absence of which there is no more to say.</summary>
    public const string NotFound = "Not found: please check.";

    /// <summary>Why something is absent of which there is no more to say.</summary>
    public const string NoWords = "No words for it were found.";
}

/// <summary>What kind of document it is, and whether it orders reunification therapy at all.</summary>
public sealed record DocumentFinding(DocumentKind Kind, bool IsReunificationTherapy, string Why);

/// <summary>A party as the document names it.</summary>
/// <param name="Label">The document's word for the party: Mother, Petitioner.</param>
public sealed record NamedParty(string Label, string? Name, string? Role);

/// <summary>One party's share of a cost.</summary>
/// <param name="Percent">0 to 100.</param>
public sealed record CostShare(string Party, decimal Percent);

/// <summary>Who pays for one kind of service, as the order says.</summary>
/// <param name="Service">parentSessions, childSessions, familySessions, coparentingSessions, collateralWork, or all.</param>
/// <param name="Shares">Empty where the words set shares that the check cannot tell: see <see cref="Note"/>.</param>
public sealed record CostTerm(string Service, IReadOnlyList<CostShare> Shares, IReadOnlyList<Quote> Quotes)
{
    /// <summary>What a person has to look up in the words; else empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>A person says so, where the check read it otherwise; never kept with a reading.</summary>
    [JsonIgnore]
    public bool IsSaid { get; init; }
}

/// <summary>A duty to report, or a term about contact, in the order's own words.</summary>
/// <param name="Kind">A short code: for contact suspension, noContact, steps; for reports statusReport, attendanceOnly.</param>
public sealed record QuotedTerm(string Kind, string Summary, IReadOnlyList<Quote> Quotes)
{
    /// <summary>Why a person says that the order says so, where the check did not read it; else null.</summary>
    public string? SaidBecause { get; init; }
}

/// <summary>What a day that the order sets is for.</summary>
public enum DatedTermKind
{
    Hearing,
    ReportDue,

    /// <summary>The last day on which the order, or the work that it orders, goes on.</summary>
    OrderEnds,
}

/// <summary>A day that the order sets.</summary>
/// <param name="On">Null where the order says how often or how soon, and no day follows from its words alone.</param>
/// <param name="At">Of a hearing, local time of the court.</param>
/// <param name="IsCounted">The day is counted from the day on which the order was signed; the text does not write it.</param>
public sealed record DatedTerm(
    DatedTermKind Kind,
    DateOnly? On,
    TimeOnly? At,
    bool IsCounted,
    IReadOnlyList<Quote> Quotes
);

/// <summary>What the order says of itself and its people. A null or an empty list means not found.</summary>
public sealed record OrderTerms(
    string? State,
    string? Court,
    string? CaseNumber,
    DateOnly? SignedOn,
    string? Therapist,
    IReadOnlyList<NamedParty> Parties,
    IReadOnlyList<string> Children,
    IReadOnlyList<CostTerm> Costs,
    int? SessionCount,
    DateOnly? EndsOn,
    IReadOnlyList<QuotedTerm> Reports,
    IReadOnlyList<QuotedTerm> Contact
)
{
    /// <summary>Hearings and report dates, the earliest first; those without a day last.</summary>
    public IReadOnlyList<DatedTerm> Dates { get; init; } = [];

    /// <summary>Why the text gave no day of signing, where it gives several; else empty.</summary>
    public string SignedOnNote { get; init; } = "";

    /// <summary>The state as the text has it, whatever a person said.</summary>
    public string? TextsState { get; init; }

    /// <summary>The day of signing as the text has it, whatever a person said.</summary>
    public DateOnly? TextsSignedOn { get; init; }
}

/// <summary>What a flag does: stop asks for a review record before the case can pass it.</summary>
public enum FlagEffect
{
    Stop,
    Flag,
}

/// <summary>A term that some state's law limits, with its citation. It never says an order is lawful or unlawful.</summary>
/// <param name="VerifiedOn">When the rule was last looked up in its source; nobody has verified it by that.</param>
/// <param name="Quotes">Empty only where the rule asks for words that were not found.</param>
public sealed record OrderFlag(
    string Code,
    FlagEffect Effect,
    string Rule,
    string Citation,
    DateOnly? EffectiveFrom,
    DateOnly VerifiedOn,
    IReadOnlyList<Quote> Quotes
)
{
    /// <summary>Null while nobody has verified the rule, and in readings from before it was kept.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>What the rule's wording was read in, and how far; empty in readings from before it was kept.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day by which somebody has to look whether the rule still says so.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>
    /// One sentence for a person: what was found or not found, and what lowered it; empty in readings from before it was kept.
    /// </summary>
    public string Why { get; init; } = "";

    /// <summary>The rule came, or came to bind, after the order's day.</summary>
    public bool IsLater { get; init; }

    /// <summary>The rule stops; the consents of both parents, on record at the desk, lower it.</summary>
    public bool IsConsented { get; init; }

    /// <summary>The practice's own record calls it up, not the order's words; it is shown to nobody outside.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>What a review of it is kept under: a later rule may have the code of one that held on the order's day.</summary>
    public string Key =>
        IsOfFile ? Code + FileMark
        : IsLater ? Code + LaterMark
        : Code;

    /// <summary>The same rule, held against the same words, and no more severely.</summary>
    public bool IsAs(OrderFlag other) =>
        other is not null
        && (Key, Citation, Rule) == (other.Key, other.Citation, other.Rule)
        && (Effect == FlagEffect.Stop || other.Effect == FlagEffect.Flag)
        && Quotes.SequenceEqual(other.Quotes);

    private const string LaterMark = "-later";
    private const string FileMark = "-file";
}

/// <summary>What a person told the check about the document, where the text does not say it or says it wrongly.</summary>
/// <param name="State">Two-letter state of the issuing court.</param>
public sealed record OrderContext(string? State, DateOnly? Dated)
{
    /// <summary>The day on which the order is read: rules that came after the order are looked up too; null leaves them out.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What kind of case it is; null leaves it to the text.</summary>
    public ProceedingKind? Proceeding { get; init; }

    /// <summary>Whether the document is for this therapy; null leaves it to the text.</summary>
    public bool? IsForTherapy { get; init; }

    /// <summary>A person says that the day of signing is not known, whatever the text has: every rule is held then.</summary>
    public bool IsDayNotKnown { get; init; }

    public static readonly OrderContext None = new(null, null);
}

/// <summary>One reading of one document: every component is listed, in the order of <see cref="Component"/>.</summary>
public sealed record OrderReading(
    DocumentFinding Document,
    IReadOnlyList<ComponentFinding> Components,
    OrderTerms Terms,
    IReadOnlyList<OrderFlag> Flags
)
{
    /// <summary>The kind of case, as the text has it; what a person said of it stands in <see cref="SaidProceeding"/>.</summary>
    public ProceedingFinding Proceeding { get; init; } = ProceedingFinding.NotKnown;

    /// <summary>What a person said of the kind of case; null where nobody did.</summary>
    public ProceedingKind? SaidProceeding { get; init; }

    /// <summary>What a person said of whether it is for this therapy; null where nobody did.</summary>
    public bool? SaidTherapy { get; init; }

    /// <summary>A person said that the day of signing is not known.</summary>
    public bool IsDayNotKnown { get; init; }

    /// <summary>For this therapy, as a person said it, else as it was read.</summary>
    public bool IsForTherapy => SaidTherapy ?? Document.IsReunificationTherapy;

    /// <summary>
    /// Not read as for this therapy, and yet something of the list stands in it: nobody has said which, so that its terms
    /// are held against the rules as something to look at.
    /// </summary>
    public bool IsUnclear =>
        SaidTherapy is null
        && Document is { IsReunificationTherapy: false, Kind: not DocumentKind.Other }
        && Components.Any(c => c.Status != ComponentStatus.Absent);

    /// <summary>It was not read as for this therapy, clearly or not, and nobody has said whether it is.</summary>
    [JsonIgnore]
    public bool AsksForWord => SaidTherapy is null && !Document.IsReunificationTherapy;

    /// <summary>Whether the states' rules are held against it; only a person takes them away.</summary>
    public bool IsRuled => (IsForTherapy || IsUnclear) && SaidProceeding != ProceedingKind.ChildWelfare;

    /// <summary>Terms that a rule limits which came into force after the order's date, as of the day it was read.</summary>
    public IReadOnlyList<OrderFlag> LaterFlags { get; init; } = [];

    /// <summary>
    /// Rules that bind because of what the practice itself has on record. They are found at the desk, never kept with the
    /// reading, and stand in no paper: a letter that named them would tell what somebody told the practice.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<OrderFlag> FileFlags { get; init; } = [];

    /// <summary>Those of the order's day, and those that came since: what its own words call up.</summary>
    public IEnumerable<OrderFlag> AllFlags() => Flags.Concat(LaterFlags);

    /// <summary>All that the desk has to look at, what the practice's own record calls up as well.</summary>
    public IEnumerable<OrderFlag> FlagsAtDesk() => AllFlags().Concat(FileFlags);
}
