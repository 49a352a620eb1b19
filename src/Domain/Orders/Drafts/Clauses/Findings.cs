namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>What the court may have to say of its reasons, left to the court as blanks.</summary>
internal static class Findings
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "findings",
            null,
            1,
            "On whether this therapy is in the best interest of {child}, the Court finds: [[words: finding, and the evidence it rests on]].",
            "An order that says why it was made is easier to keep and to review.",
            "Practice standard"
        )
        {
            Answers = ["P12"],
        },
        new(
            "findings.ca",
            null,
            1,
            "On whether the dispute poses a substantial danger to the best interest of {child}, and on whether the counseling is in that interest, the Court finds under Cal. Fam. Code 3190: [[words: finding, and the evidence it rests on]].",
            "California asks for two findings before counseling is ordered.",
            "Cal. Fam. Code 3190(a)"
        )
        {
            States = ["CA"],
            Answers = ["P12"],
        },
        new(
            "findings.nv",
            null,
            1,
            "On the papers, pleadings and arguments presented, the Court makes these specific findings on whether the treatment is safe, effective and of therapeutic value and will not harm {child}: [[words: finding, and the evidence it rests on]].",
            "Nevada asks for specific findings.",
            "NRS 125C.243"
        )
        {
            States = ["NV"],
            Answers = ["P12"],
        },
        new(
            "findings.sd",
            null,
            1,
            "On whether this therapy is in the best interest of {child}, and on what evidence answers the presumption of SDCL 25-4-84 where it applies, the Court finds: [[words: finding, and the evidence it rests on]].",
            "South Dakota presumes otherwise in some families; the order says what evidence answers that.",
            "SDCL 25-4-84"
        )
        {
            States = ["SD"],
            Answers = ["P12"],
        },
        new(
            "findings.tn",
            null,
            1,
            "On whether this therapy is in the best interest of {child}, and on whether {child} will suffer any additional abuse or harm, where section 36-6-703 of the Tennessee Code asks for it, the Court finds: [[words: finding, and the evidence it rests on]].",
            "Tennessee asks for these findings after certain harm.",
            "Tenn. Code 36-6-703"
        )
        {
            States = ["TN"],
            Answers = ["P12"],
        },
        new(
            "findings.tx",
            null,
            1,
            "On the history of conflict on which this counseling rests, and on the evidence that Tex. Fam. Code 153.010(c) speaks of, the Court finds: [[words: finding, and the evidence it rests on]].",
            "Texas bases such counseling on a history of conflict and has the court consider certain evidence.",
            "Tex. Fam. Code 153.010(a), (c)"
        )
        {
            States = ["TX"],
            Answers = ["P12"],
        },
        new(
            "findings.wa",
            null,
            1,
            "On whether this therapy is in the best interest of {child}, and on each factor and measure of proof that RCW 26.09.191 asks about where it applies, the Court finds: [[words: finding, and the evidence it rests on]].",
            "Washington rests some limits on findings for each factor.",
            "RCW 26.09.191"
        )
        {
            States = ["WA"],
            Answers = ["P12"],
        },
        new(
            "proof",
            null,
            1,
            "On whether there is generally accepted and scientifically valid proof of the safety, effectiveness and therapeutic value of this treatment, the Court finds: [[words: finding, and the proof it rests on]].",
            "Some states ask for this proof; the federal benchmark, which binds no court, asks for it too. It is for counsel to bring and for the court to judge.",
            "34 U.S.C. 10446(k)(3)(B)(iii); NRS 125C.243; C.R.S. 14-10-127.5; Utah Code 81-9-104"
        )
        {
            Answers = ["P6", "P12"],
        },
    ];
}
