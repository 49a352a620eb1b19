namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>What the therapy does not ask for, by the law of the state.</summary>
internal static class Limits
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "limits",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order changes any other order of this Court.",
            "It keeps the therapy inside its own frame.",
            "Practice standard"
        ),
        new(
            "limits.az",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that A.R.S. 25-418 allows only with the consent of both parents.",
            "Arizona ties certain programs to the consent of both parents; this order asks for none of them.",
            "A.R.S. 25-418"
        )
        {
            States = ["AZ"],
        },
        new(
            "limits.ca",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that Cal. Fam. Code 3193 does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "Cal. Fam. Code 3193"
        )
        {
            States = ["CA"],
        },
        new(
            "limits.co",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that C.R.S. 14-10-127.5 does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "C.R.S. 14-10-127.5"
        )
        {
            States = ["CO"],
        },
        new(
            "limits.nh",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that N.H. Rev. Stat. 461-A:4, III does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "N.H. Rev. Stat. 461-A:4, III"
        )
        {
            States = ["NH"],
        },
        new(
            "limits.nv",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that NRS 125C.243 does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "NRS 125C.243"
        )
        {
            States = ["NV"],
        },
        new(
            "limits.tn",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that Tenn. Code 36-6-703 does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "Tenn. Code 36-6-703"
        )
        {
            States = ["TN"],
        },
        new(
            "limits.tx",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that Tex. Fam. Code 153.010(d) does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "Tex. Fam. Code 153.010(d)"
        )
        {
            States = ["TX"],
        },
        new(
            "limits.ut",
            null,
            1,
            "Sessions are outpatient and take place on single days. Nothing in this order asks for anything that Utah Code 81-9-104 does not allow.",
            "It says by citation what the therapy will not ask for, without claiming more.",
            "Utah Code 81-9-104"
        )
        {
            States = ["UT"],
        },
    ];
}
