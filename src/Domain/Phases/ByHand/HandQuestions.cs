using System.Globalization;
using Reknit.Domain.Phases.Gates;
using static Reknit.Domain.Phases.Gates.Gate;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>
/// Every fact that is written down by hand. A line leaves this table when a part of the program comes to know it.
/// </summary>
public static class HandQuestions
{
    public static readonly IReadOnlyList<HandQuestion> All =
    [
        // Read from the order's flags where the state's rules are on file.
        Open(
            "RuledOutPracticesOpen",
            "How many terms ask for what is ruled out, and were not reviewed with counsel or the court?",
            1,
            Gate.Intake
        ),
        // Where the order does not say it for all five.
        Open("CostKindsWithoutPayer", "For how many of the five kinds of cost is no payer known?", 5, Gate.Intake),
        Choice<IfOrWhen>(
            "Question",
            "Does the court ask if contact should resume, or only how?",
            [("If", "If it should resume"), ("When", "Only how, and when")],
            Gate.Intake
        ),
        Open("ExclusionItemsOpen", "How many of the five reasons to exclude are not answered?", 5, Screening),
        // They may be on paper or in a drawing: no page keeps all of them.
        YesNo("ChildsWishesAreRecorded", "Are the child's wishes and worries kept in their own words?", Screening),
        YesNo("PapersAreRead", "Has the therapist read all orders and records?", Screening),
        Open("ItemsNotScreened", "How many cards, notes, pictures wait that the therapist has not seen?", 1, Indirect),
        YesNo("LetterIsApproved", "Have both therapists approved the clarification letter?", Joint),
        YesNo("LetterIsNotIndicated", "Or was it decided, with a reason, that none is called for?", Joint),
        Done("HearingNoPractised", "How often was hearing a no practised?", Joint),
        Open("HearingNoRedLines", "How many red lines were crossed in it?", 1, Joint),
        Count("MinutesBetweenArrivals", "Minutes between the two arrivals", null, Joint),
        YesNo("ExitsAreKnown", "Was the child shown the ways out?", Joint),
        YesNo("SecondAdultIsNear", "Can a second adult be reached at once?", Joint),
        YesNo("ClosingRitual", "Is it planned how the session ends?", Joint),
        YesNo("Debrief", "Is it named who talks with the child afterwards?", Joint),
        YesNo("NextDayCheck", "Is the check of the next day booked?", Joint),
        YesNo("InvestigationIsPending", "Is an investigation about this adult and this child pending?", Joint) with
        {
            Unsaid = HandQuestion.Yes,
        },
        YesNo("InvestigationIsCleared", "Has who investigates agreed in writing?", Joint),
        YesNo("ChildAgreedHow", "Did the child name or agree to place, helper and length?", Supported),
        YesNo("OutsideIsPermitted", "Does the order, or do the adults, permit time at such a place?", Supported),
        // The plan's own safety plan speaks of the family, not of one place.
        YesNo("SafetyPlanIsMade", "Is there a safety plan for the place and for handing over?", Supported),
        // Where no measure on file was repeated that can be compared.
        YesNo(
            "ChildIsWorse",
            "Has a measure of the child become reliably worse, as far as no form on file tells?",
            Supported,
            Consolidation
        ) with
        {
            Unsaid = HandQuestion.Yes,
        },
        Choice<Severity>(
            "Severity",
            "How severe is the contact problem, in your own judgement? Nothing computes it, and nobody outside reads it.",
            [
                ("Mild", "Mild: reluctance that settles, and some contact"),
                ("Moderate", "Moderate: contact on and off, and strong protest"),
                ("Severe", "Severe: no contact for long, extreme fear, or a serious history of safety"),
            ],
            Plan,
            Indirect,
            Joint,
            Supported,
            Consolidation
        ),
        YesNo(
            SevereIsAgreed,
            "Where it is severe: does the clinical lead agree to time in one room, with the own therapist heard?",
            Joint,
            Supported,
            Consolidation
        ) with
        {
            IsTheLeads = true,
        },
        Done("CommitmentsKept", "How many commitments did the rebuilding parent keep?", Consolidation),
        Done("CommitmentsMade", "Of how many?", Consolidation),
        Open("WithoutPlanForSetbacks", "How many have not agreed to the plan for setbacks?", 3, Consolidation),
    ];

    /// <summary>Said before the newest word on severity, it counts no longer.</summary>
    public const string SevereIsAgreed = "SevereIsAgreed";

    public const string InvestigationIsPending = "InvestigationIsPending";

    public const string InvestigationIsCleared = "InvestigationIsCleared";

    private static readonly Dictionary<string, HandQuestion> ByKey = All.ToDictionary(q => q.Key);

    /// <summary>
    /// What changes from one approach to the next: said before a hold, a pause, a step back or the present phase, it counts
    /// no longer.
    /// </summary>
    private static readonly IReadOnlyList<string> OfOneApproach =
    [
        "ItemsNotScreened",
        "InvestigationIsPending",
        "MinutesBetweenArrivals",
        "ExitsAreKnown",
        "SecondAdultIsNear",
        "ClosingRitual",
        "Debrief",
        "NextDayCheck",
        "ChildIsWorse",
        "ChildAgreedHow",
    ];

    /// <summary>What a paper may change: said before the latest one came in, it counts no longer.</summary>
    private static readonly IReadOnlyList<string> OfThePapers =
    [
        "RuledOutPracticesOpen",
        "PapersAreRead",
        "InvestigationIsCleared",
        "OutsideIsPermitted",
    ];

    public static IReadOnlyList<HandQuestion> OfInvestigation =>
        [ByKey[InvestigationIsPending], ByKey[InvestigationIsCleared]];

    public static HandQuestion Of(string key) => ByKey[key];

    /// <summary>Whether an answer of that day still counts.</summary>
    /// <param name="from">The day from which the child's answers count anew; null where all do.</param>
    /// <param name="steadySince">When the present phase began, or a step was last gone down.</param>
    public static bool Counts(string key, DateOnly saidOn, DateOnly? from, DateOnly steadySince) =>
        (!(saidOn < from) && saidOn >= steadySince) || !OfOneApproach.Contains(key);

    /// <summary>Whether an answer of that moment outlives the papers of the case.</summary>
    /// <param name="latestPaperAt">When the latest order or plan came in; null where there is none.</param>
    public static bool OutlivesPapers(string key, DateTime saidAt, DateTime? latestPaperAt) =>
        !(latestPaperAt > saidAt) || !OfThePapers.Contains(key);

    /// <summary>A record may name a question that has left the table.</summary>
    public static bool Knows(string key) => ByKey.ContainsKey(key);

    public static IReadOnlyList<HandQuestion> AskedBy(Gate gate) => [.. All.Where(q => q.Gates.Contains(gate))];

    private static HandQuestion YesNo(string key, string words, params Gate[] gates) =>
        new(key, gates, words, HandKind.YesNo, HandQuestion.No);

    /// <summary>A number of things that are still missing; unsaid, they all are.</summary>
    private static HandQuestion Open(string key, string words, int unsaid, params Gate[] gates) =>
        Count(key, words, unsaid, gates);

    /// <summary>A number of things that were done; unsaid, none was.</summary>
    private static HandQuestion Done(string key, string words, params Gate[] gates) => Count(key, words, 0, gates);

    private static HandQuestion Count(string key, string words, int? unsaid, params Gate[] gates) =>
        new(key, gates, words, HandKind.Count, unsaid?.ToString(CultureInfo.InvariantCulture));

    private static HandQuestion Choice<TChoice>(
        string key,
        string words,
        IReadOnlyList<(string Value, string Words)> choices,
        params Gate[] gates
    )
        where TChoice : struct, Enum =>
        new(key, gates, words, HandKind.Choice, null)
        {
            Choices = [.. choices.Where(c => Enum.IsDefined(Enum.Parse<TChoice>(c.Value)))],
        };
}
