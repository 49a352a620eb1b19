using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>
/// Signs for the limit of the therapist's role. The rows describe a therapist who recommends or controls; a negation
/// turns them into the limit, an exception or a later permission turns them back.
/// </summary>
internal static class RoleLimitCues
{
    public const string Recommends = "The therapist is asked to recommend on custody or time.";
    public const string Controls = "Time with the child is left to the therapist.";

    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Contrary,
            Recommends,
            "therapist >> recommend: >> custody ^evaluator ^but",
            "recommend: >> custody > therapist ^evaluator ^but",
            "custody >> recommend: > therapist",
            "therapist >> recommend: >> courtonly !therapytopic !evaluator !follow !evidence",
            "recommend: >> courtonly &therapist !therapytopic !evaluator !follow !evidence",
            "recommend: >> custody &therapist|therapy !evaluator !follow ^but",
            "custody > recommend: &therapist|therapy !evaluator",
            "report >> recommend: >> custody ^evaluator !evaluator",
            "therapist > letword|give > evaluator > recommend: > custody",
            "therapist >> courtonly >> whetherword > contactthing|custody > shouldword: !session",
            "askverb: >2 therapist >> custody !session ^evaluator ^court"
        )
        {
            WhenNegated = Present,
        },
        new(
            Contrary,
            Controls,
            "therapist >> makes: > custody ^evaluator ^session",
            "contactthing >> direct|decide|recommend|makes: >4 byword >4 therapist ^session ^evaluator ^lawyer",
            "custody >> direct|decide|recommend|makes: >4 byword >4 therapist ^session ^evaluator ^lawyer",
            "contactthing >> until|upon > therapist >> decide|direct|makes|believes: ^session ^evaluator ^lawyer !force",
            "contactthing >> therapist >6 decide|direct|makes: ^session ^evaluator !force",
            "therapist >> evaluate: &custody|court ^speak",
            "direct|decide|recommend >3 byword >4 therapist > contactthing: !bring ^session ^evaluator ^attend",
            "until|upon > therapist > decide|direct|recommend|believes: >> contactthing ^session ^evaluator ^attend",
            "contactthing >> appoint >1 therapist >1 direction: ^evaluator",
            "therapist >1 decisionword: > custody|contactthing ^session ^evaluator",
            "guidedby >2 therapist >> whetherword >> custody|contactthing: ^session",
            "therapist >> contactthing >> sheit > may > makes: ^session ^evaluator ^lawyer",
            "therapist >6 view >4 contactthing >> controls: ^session ^evaluator",
            "contactthing|custody >> upon|until|whenword|accordword >2 rectherapist: ^session ^evaluator ^lawyer",
            "upon >2 rectherapist > contactthing|custody >> makes: ^session ^evaluator ^lawyer !agree",
            "lefttotherapist: &custody|contactthing",
            "contactsessions >> asword >2 therapist >2 decide|direct: ^evaluator",
            "contactsessions >> decide|direct: >3 byword >3 therapist ^evaluator",
            "leaves: >1 toth >1 therapist >8 custody|contactthing ^session ^evaluator ^lawyer",
            "leaves: > custody|contactthing >4 toth >1 therapist ^session ^evaluator ^lawyer ^report",
            "therapist > makes: >6 stepword >4 contactthing|custody ^session ^evaluator",
            "supword > dropword: >2 until|upon|whenword >2 therapist >2 decide|nodsword ^session ^evaluator",
            "custody|contactthing >> until|upon|whenword >2 therapist >2 nodsword: ^session ^evaluator ^lawyer !force !speak",
            "whenword >1 therapist >2 nodsword: >> parent > contactthing|custody ^session ^evaluator ^lawyer"
        )
        {
            WhenNegated = Present,
        },
        new(
            Present,
            "Custody and time are kept from the therapist.",
            "custody >> reserved &therapist",
            "custody >> reserved > not >2 himher",
            "outofscope >4 therapist >> custody|contactthing",
            "custody|contactthing >6 outofscope >3 therapist",
            "onlycourt > makes > custody|contactthing",
            "custody|contactthing > makes >2 onlycourt",
            "therapist > confine >4 therapeutic",
            "therapist >> leave > custody >> courtonly",
            "custody >> outside >> remit &therapist",
            "outside >> remit >> custody &therapist",
            "therapist > stayout > custody",
            "therapist > not > asked >> custody !recommend !except",
            "custody > therapist >3 not >3 asked !recommend !except",
            "therapist > not > drawnin >> custody|contactthing",
            "not > ask > therapist >> position > custody",
            "therapist > nosay",
            "therapist >2 treatonly",
            "custody|contactthing >> court > not >3 therapist",
            "therapist > not > position > disputeword",
            "not > therapist >> testify|position >> custody",
            "therapist > not >> testify|position >> custody",
            "not > give >4 therapist >4 remit|decide|decisionword >4 custody|contactthing !until"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(
            Present,
            "The therapist's role is limited to therapy.",
            "therapist >> not: >> evaluate",
            "role >> therapist >> solely|limited",
            "therapist >1 role > therapeutic|solely|limited",
            "not: >6 evaluate",
            "therapist >> solely|limited >> therapeutic > role",
            "therapist >> not: >> makes|recommend >> custody",
            "court > not: > recommend > custody &therapist|therapy"
        )
        {
            IgnoresNegation = true,
        },
    ];
}
