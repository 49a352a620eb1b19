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
            "therapist >> recommend: >> custody ^evaluator",
            "recommend: >> custody > therapist ^evaluator",
            "custody >> recommend: > therapist",
            "therapist >> recommend: >> courtonly !therapytopic !evaluator",
            "recommend: >> courtonly &therapist !therapytopic !evaluator !follow",
            "recommend: >> custody &therapist|therapy !evaluator !follow",
            "custody > recommend: &therapist|therapy !evaluator"
        )
        {
            WhenNegated = Present,
        },
        new(
            Contrary,
            Controls,
            "therapist >> makes: >> custody ^evaluator ^session",
            "contactthing >> until|direct|decide|upon >> therapist ^session ^evaluator ^lawyer",
            "custody >> direct|decide|makes: > therapist ^session ^evaluator",
            "contactthing >> therapist > decide|direct|makes: ^session ^evaluator",
            "therapist >> evaluate: &custody|court",
            "direct|decide > therapist >> contactthing ^session ^evaluator ^attend"
        )
        {
            WhenNegated = Present,
        },
        new(
            Present,
            "The therapist's role is limited to therapy.",
            "therapist >> not: >> evaluate",
            "role >> therapist >> solely|limited",
            "therapist >> solely|limited >> therapeutic > role",
            "therapist >> not: >> makes|recommend >> custody"
        )
        {
            IgnoresNegation = true,
        },
    ];
}
