using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs for who pays the therapist.</summary>
internal static class CostsCues
{
    /// <summary>The five kinds of service this practice's list asks about, with the words that name them.</summary>
    public static readonly IReadOnlyList<(string Service, string Thing)> Services =
    [
        ("parentSessions", "parentwork"),
        ("childSessions", "childwork"),
        ("familySessions", "familywork"),
        ("coparentingSessions", "coparent"),
        ("collateralWork", "collateral"),
    ];

    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "It says who pays.",
            "both|parent > payverb: >> cost",
            "both >1 splitverb: >3 equal|percentage !custody !othercost",
            "costword >1 halves: !othercost !legalfee",
            "costword >2 equal: &therapist|therapy !othercost !legalfee !price",
            "therapist > billword: >1 both|parent !contactthing",
            "both|parent > payverb: >2 firstamount !othercost",
            "both > payverb: >3 percentage !othercost !custody !price",
            "both|parent > payonly: > therapist|rt",
            "therapist|rt|therapy > payonly: >6 both|parent",
            "cost >> parent >3 percentage",
            "cost > parent >0 bareshare: >1 parent >0 bareshare !custody !othercost !legalfee",
            "both|parent > payverb: > percentage >> therapist",
            "cost >> payverb: >> both|parent",
            "cost >> payverb: > equal|percentage",
            "cost >> ratio: &parent|both",
            "rt >> payverb: >1 equal|percentage !price !contactthing ^othercost",
            "thirdpayer >2 payverb: > cost|rt|therapy !contactthing",
            "both|parent > coverword: >4 rt|therapy ^contactthing",
            "rt >4 parent|both >1 respword",
            "costword >8 willbe >0 parent !othercost !legalfee",
            "respword|payverb: > cost > equal|percentage !othercost !legalfee",
            "costword > willbe >2 equal: &therapy|therapist|rt !othercost",
            "cost|therapy >> payverb: > ratio",
            "therapist >> payonly: >3 both|parent",
            "cost|therapist|therapy > payverb: > funds &both|parent",
            "payverb: >> cost >> both|parent",
            "payverb: > equal > both &cost",
            "both|parent > percentage >> cost",
            "cost >> both|parent > percentage",
            "both|parent > equal > cost",
            "atexpense",
            "both|parent > paysword: !cost !othercost !price !release",
            "cost > splitword",
            "equal: > whatever >2 therapist !custody !othercost",
            "therapy|therapist|session > payverb: > both|parent",
            "both|parent > payverb: > equal|percentage >> therapy|rt !contactthing",
            "costword > parent|both > respword",
            "costword >> parent|both >1 respword",
            "session > payverb: > payer",
            "session|therapy > sharedeven: !custody",
            "therapist|therapy >> payverb: > equal|percentage >4 both|parent",
            "parent|both > respword > cost",
            "cost > halves: &therapy|therapist|rt",
            "session > payverb: >2 equal|percentage !price !contactthing",
            "payverb: >2 percentage >2 byword >2 parent >4 percentage >2 byword >2 parent !othercost !legalfee !contactthing",
            "payverb: >2 percentage >4 payverb >2 percentage !custody !othercost !legalfee !contactthing",
            "parent > payverb: >3 percentage >6 parent >3 percentage !custody !othercost !legalfee"
        )
        {
            BlankReach = 6,
        },
        new(Unfilled, "Who pays is left blank.", "cost >> payverb >4 blank", "therapy|rt >> payverb >4 blank"),
        new(
            Conditional,
            "The shares are left to the court.",
            "cost >> proportion >4 court",
            "cost > asword >1 court >2 direct|decide"
        )
        {
            IgnoresConditions = true,
        },
    ];
}
