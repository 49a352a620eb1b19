using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs that both parents sign what lets the therapist hear from others.</summary>
internal static class ReleasesCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The parents sign releases.",
            "sign: >> release !without",
            "release >> sign: !without",
            "both|parent >3 sign >2 therapist >2 consents: >3 speak ^lawyer !lawyer !courtonly",
            "therapist >2 has|receive: >2 release >2 from >1 both",
            "both|parent > release|sign: > release !without",
            "consents: >> speak >> therapist &both|parent",
            "both|parent > consents: > recordword >> therapist",
            "both|parent > consents: >4 therapist > recordword ^report",
            "sign: >> document >> record2 &therapist !without",
            "record2 >> sign: > document &therapist !without",
            "document >> record2 >> sign: >> both|parent &therapist !without",
            "both|parent > waiver: >> speak|recordword &therapist",
            "both|parent > waiver: >> therapist >> speak",
            "both|parent >4 therapist >2 consents: >6 recordword",
            "both|parent > consents: >4 therapist >3 speak ^lawyer !lawyer !courtonly"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
            IgnoresConditions = false,
            StandsAlone = true,
            BlankReach = 12,
        },
        new(
            Contrary,
            "It says that no release is needed.",
            "without >> release",
            "not >4 obliged >8 release",
            "not > release >> need|required|necessary",
            "release >> not: > required|need|necessary"
        )
        {
            IgnoresNegation = true,
            StandsAlone = true,
        },
    ];
}

/// <summary>Signs that the therapist may speak with each side's counsel.</summary>
internal static class CounselCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The therapist may speak with counsel.",
            "therapist >> speak: >> lawyer ^childlawyer ^choosea",
            "lawyer >> speak: >> therapist ^choosea ^sendpapers ^childlawyer",
            "lawyer >> speak: >5 therapist ^choosea ^childlawyer",
            "lawyer >4 may >4 therapist > speak: ^childlawyer ^choosea",
            "speak: > therapist >> lawyer ^sendpapers ^childlawyer",
            "speak: >> lawyer &therapist !sendpapers ^childlawyer",
            "therapist >> release >> lawyer ^childlawyer",
            "speak: > between >> lawyer &therapist",
            "commword: > between > therapist > lawyer ^childlawyer",
            "commword: > between > lawyer > therapist ^childlawyer"
        )
        {
            WhenNegated = Contrary,
        },
        new(Contrary, "Counsel may not reach the therapist.", "not >2 lawyer >3 speak: >1 himher")
        {
            IgnoresNegation = true,
        },
    ];
}

/// <summary>Signs for what may be reported, and to whom.</summary>
internal static class ReportingCues
{
    /// <summary>Where the order also lets the therapist report, this limits what is told and takes nothing back.</summary>
    public const string KeptConfidential = "What is said in the therapy is confidential.";

    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The therapist reports.",
            "therapist >> report: >> forum !papers !tellsmissing",
            "report: >> therapist >> forum !papers !tellsmissing",
            "report: >> forum &therapist|therapy !papers !costword !tellsmissing",
            "report: >3 from >4 therapist !papers",
            "therapist > give >> forum >> report:",
            "therapist >> keepsword >4 forum > report:",
            "therapist >3 sendme:",
            "therapist > give >> report: >> forum",
            "therapist >> report: > attend !tellsmissing",
            "lettersays: >6 whocame",
            "therapist|i > only: > report",
            "therapist >2 testify:",
            "therapist > available|beallowed >3 testify:",
            "therapist > handsover: > knowledge > courtonly|lawyer ^custody",
            "report > from > therapist",
            "reports >1 byword >4 therapist >3 limited:",
            "therapist >> reports: ^lookback",
            "therapist >> speak: >> courtonly",
            "courtonly > ask > therapist > knowledge",
            "therapist > letword: >6 forum >8 knowword",
            "therapist >> keepsword: >4 forum|evaluator >3 knowword",
            "therapist > testify: > attendance|only",
            "statusreport",
            "courtonly|lawyer > receive: >4 therapist !papers",
            "therapist >> speak: > evaluator|courtonly >> knowledge ^custody",
            "forum > hear: >4 therapist !papers"
        )
        {
            WhenNegated = Contrary,
        },
        new(Present, "The therapist reports.", "therapist >> report: >> forum &tellsmissing !papers")
        {
            WhenNegated = Contrary,
            IgnoresConditions = true,
        },
        new(
            Unfilled,
            "By when, or to whom, is left blank.",
            "therapist > report > forum >6 blank",
            "therapist > report >4 blank"
        )
        {
            IgnoresConditions = true,
            IgnoresNegation = true,
        },
        new(
            Contrary,
            KeptConfidential,
            "reportable &therapy|therapist|session !statusreport !except !consents",
            "reportable &therapy|therapist|session &except !forum !consents"
        )
        {
            IgnoresNegation = true,
        },
        new(
            Contrary,
            "What is said in the therapy is kept from the court.",
            "therapist >> not: >> report|speak >> courtonly ^but ^custody ^recommend ^andshall !tellwhat",
            "not: >> therapist > report|speak|testify >> courtonly !tellwhat ^custody ^recommend ^andshall",
            "therapist >> not: >> testify ^but ^andshall",
            "therapist > not: >> reports ^but ^andshall",
            "not > report: >> forum &therapist|therapy !tellwhat ^custody ^recommend ^but ^therapist ^andshall",
            "not: >> testify &therapist|therapy ^andshall",
            "not: >> usedword >> courtonly ^custody ^recommend ^andshall",
            "nothingword > goesword >> forum",
            "therapist > give > not: >2 knowledge >> courtonly",
            "not: >1 reports >6 therapist ^but ^except",
            "therapy|therapist >> not: > usedword >> courtonly ^andshall",
            "not: >> report >> courtonly !tellwhat &therapist|therapy ^recommend ^custody ^but ^andshall",
            "nocourt",
            "not: >0 report >6 courtonly !tellwhat !custody !recommend !evaluator",
            "therapist|therapy|session >> outofcourt"
        )
        {
            IgnoresNegation = true,
        },
    ];
}
