namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>Who pays for each kind of service.</summary>
internal static class Paying
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "costs.shared",
            Component.Costs,
            1,
            "{parentOne} shall pay [[percent: share]] percent and {parentTwo} shall pay [[percent: share]] percent of all costs of the reunification therapy. These are the costs of each parent's individual sessions, of {childs} individual sessions, of family sessions, of co-parenting sessions, and of collateral work such as calls, records, letters and reports.",
            "What nobody was told to pay stops the work: each kind of service needs a payer, also the calls and letters nobody sees.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "costs.apart",
            Component.Costs,
            1,
            "The cost of the individual sessions of {parentOne} shall be paid by [[payer: who pays]]. The cost of the individual sessions of {parentTwo} shall be paid by [[payer: who pays]]. The cost of {childs} individual sessions shall be paid by [[payer: who pays]]. The cost of collateral work of the reunification therapy, such as calls, records, letters and reports, shall be paid by [[payer: who pays]].",
            "Some states keep a person who suffered violence from paying; who pays for what is left to the court, one service at a time.",
            "Practice decision 29; Tex. Fam. Code 153.010(c)(2); Cal. Fam. Code 3192"
        )
        {
            Setting = ClauseSetting.Apart,
        },
    ];
}
