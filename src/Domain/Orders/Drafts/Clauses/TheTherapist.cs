namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>Who the therapist is, and what the therapist is and is not asked to do.</summary>
internal static class TheTherapist
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "therapistNamed",
            Component.TherapistNamed,
            1,
            "{therapist} is the reunification therapist. If the parents do not agree on another therapist when one is needed, the Court shall choose the therapist.",
            "An order without a name waits for one; an order without a way to replace the therapist ends with the first illness.",
            "This practice's list"
        ),
        new(
            "license",
            null,
            1,
            "The reunification therapist is a licensed mental health professional: [[words: license and number]].",
            "A reader sees at once who may do this work; the federal benchmark, which binds no court, asks for shown experience.",
            "34 U.S.C. 10446(k)(3), a benchmark that binds no court"
        )
        {
            Answers = ["P13"],
        },
        new(
            "license.ca",
            null,
            1,
            "The counseling is outpatient and with a licensed mental health professional: [[words: license and number]].",
            "California orders counseling with a licensed mental health professional, outpatient, or a community program.",
            "Cal. Fam. Code 3190(a)"
        )
        {
            States = ["CA"],
            Answers = ["P13"],
        },
        new(
            "license.nh",
            null,
            1,
            "The reunification therapist is a licensed mental health professional: [[words: license and number]]. On whom the parties recommend and whom their insurance network holds, the Court notes: [[words: recommended and in the network, or why not]].",
            "New Hampshire gives due weight to a counselor whom the parties recommend and whom their network holds.",
            "N.H. Rev. Stat. 461-A:4, III"
        )
        {
            States = ["NH"],
            Answers = ["P13"],
        },
        new(
            "license.tx",
            null,
            1,
            "The reunification therapist is a licensed mental health professional who has the background, the degree and the training that Tex. Fam. Code 153.010(a) asks for: [[words: license, degree, training]].",
            "Texas names the background, the license and the training of the person who counsels.",
            "Tex. Fam. Code 153.010(a)"
        )
        {
            States = ["TX"],
            Answers = ["P13"],
        },
        new(
            "license.ut",
            null,
            1,
            "The reunification therapist is a licensed mental health professional with this experience, as far as Utah Code 81-9-104 asks for it: [[words: license and experience]].",
            "Utah asks for shown experience that is not only forensic where an expert is heard.",
            "Utah Code 81-9-104, wording to be confirmed"
        )
        {
            States = ["UT"],
            Answers = ["P13"],
        },
        new(
            "roleLimit",
            Component.RoleLimit,
            1,
            "The role of the reunification therapist is limited to treatment. The reunification therapist shall make no recommendation about {custody} and shall set no schedule. These questions are reserved to the Court.",
            "Where the therapist decides about time, everybody works on the therapist instead of on the relationship.",
            "This practice's list; AAMFT Code of Ethics 7.7; AFCC Guidelines for Court-Involved Therapy"
        ),
        new(
            "followRecommendations.shared",
            Component.FollowRecommendations,
            1,
            "Both parents shall follow the recommendations of the reunification therapist about the therapy, such as preparation, tasks between sessions and how to speak with {child} about it.",
            "What is agreed in a session has to hold at home, in both homes.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "followRecommendations.apart",
            Component.FollowRecommendations,
            1,
            "Each parent shall follow the recommendations of the reunification therapist about that parent's own part in the therapy. No recommendation asks a parent to meet the other parent or to give up what a court has ordered for anybody's safety.",
            "Each parent has work to do; none of it may cost a protection.",
            "Practice decision 29"
        )
        {
            Setting = ClauseSetting.Apart,
        },
    ];
}
