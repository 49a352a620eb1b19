namespace Reknit.Domain.Orders.Packs;

/// <summary>What each state's law asks that no order's words can answer, and some of which binds the practice itself.</summary>
internal static class RulesToLookUp
{
    private static readonly DateOnly CaliforniaFrom = new(2024, 1, 1);
    private static readonly DateOnly TexasFrom = new(2025, 6, 20);
    private static readonly DateOnly WashingtonFrom = new(2025, 7, 27);

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<RuleToLookUp>> ByState = new Dictionary<
        string,
        IReadOnlyList<RuleToLookUp>
    >(StringComparer.Ordinal)
    {
        ["AZ"] =
        [
            new(
                "P1 to P5",
                "Has each parent signed a consent of their own to the programme, with its day, and has neither taken it back?",
                "What such a programme requires or results in is limited unless both parents consent.",
                "A.R.S. 25-418",
                new(2024, 9, 14),
                Arizona.Source
            ),
            new(
                "Watch",
                "Has a bill become law since that asks for both parents' consent before the therapy is ordered or paid for?",
                "A bill of 2026 (SB 1139) would ask for it; whether it passed was not found. One of 2025 was vetoed.",
                "SB 1139 (2026)",
                null,
                new("Fact sheets of the legislature; the outcome was not found.", "azleg.gov", null)
            )
            {
                IsBill = true,
            },
        ],
        ["CA"] =
        [
            new(
                "P12",
                "What did the court have before it of domestic violence within the past five years?",
                "Before it orders counselling the court considers any history of domestic violence within the past five years.",
                "Cal. Fam. Code 3190(b)",
                null,
                California.OfCounselling
            ),
            new(
                "P12",
                "Does what the order and the plan aim at fit these purposes?",
                "Such counselling is to help the parents talk about the child's best interest, to lessen conflict, and to better each parent's skills.",
                "Cal. Fam. Code 3191",
                null,
                new("An older copy was read (1998).", "divorcesource.com", "1998")
            ),
            new(
                "P9",
                "Did the court itself fix what the counselling costs and who pays which share?",
                "The court fixes the cost and divides it between the parties.",
                "Cal. Fam. Code 3190",
                null,
                California.OfCounselling
            ),
            new(
                "P8",
                "Is there a history of abuse, and is a protective order in force now?",
                "Where both are so, the court may order counselling apart and at separate times, each party bearing their own cost.",
                "Cal. Fam. Code 3192",
                null,
                California.OfSeparate
            ),
            new(
                "P1 to P5",
                "Does the practice's own programme require or lead to any of the five things, whatever the order says?",
                "The limits on programmes do not hang on abuse, and hold for what a programme requires of those who take part.",
                "Cal. Fam. Code 3193",
                CaliforniaFrom,
                California.Source
            ),
        ],
        ["CO"] =
        [
            new(
                "P1, P6, P7",
                "Was domestic violence or child abuse alleged anywhere in the case, whatever this order says?",
                "The limits bind in a case in which it is alleged.",
                "C.R.S. 14-10-127.5",
                new(2023, 5, 25),
                Colorado.Source
            ),
        ],
        ["NH"] =
        [
            new(
                "P13",
                "Did the parties recommend a counsellor, and is that person in their insurance network?",
                "The court gives due weight to a counsellor who is both.",
                "N.H. Rev. Stat. 461-A:4, III",
                null,
                NewHampshire.Source
            ),
        ],
        ["NV"] =
        [
            new(
                "P6",
                "On which papers, pleadings and arguments do the court's findings rest?",
                "The findings that the treatment is safe, effective and will not harm the child rest on what was presented.",
                "NRS 125C.243",
                new(2025, 7, 1),
                Nevada.Source
            ),
        ],
        ["SD"] =
        [
            new(
                "P8",
                "Was a party or the child a victim of domestic abuse, whatever this order says, and what rebuts the presumption?",
                "After domestic abuse the therapy is presumed not to be in the child's best interest unless evidence rebuts it.",
                "SDCL 25-4-84",
                new(2025, 7, 1),
                SouthDakota.Source
            ),
        ],
        ["TN"] =
        [
            new(
                "P12",
                "Is any of the listed things on record of the parent: abandonment, refusal of a parent's duties, abuse, severe child abuse, a listed conviction or a finding as an offender?",
                "After any of them the therapy is ordered only if the judge finds it in the child's best interest, and contact comes back only if the child suffers no more harm.",
                "Tenn. Code 36-6-701, 36-6-703",
                new(2024, 1, 1),
                Tennessee.Source
            ),
        ],
        ["TX"] =
        [
            new(
                "P8, P9",
                "Was credible evidence of family violence or sexual abuse presented to the court, in whatever paper or hearing, also about the child?",
                "The court considers such evidence; where it is credible, no sessions of victim and perpetrator together, and no cost for a victim.",
                "Tex. Fam. Code 153.010(c)",
                TexasFrom,
                Texas.Source
            ),
            new(
                "P13",
                "Has the counsellor a background in family therapy?",
                "The counsellor has a background in family therapy.",
                "Tex. Fam. Code 153.010(a)",
                TexasFrom,
                Texas.Source
            ),
            new(
                "P13",
                "Does the counsellor's licence need at least a master's degree?",
                "The counsellor holds a mental health licence that needs at least a master's degree.",
                "Tex. Fam. Code 153.010(a)",
                TexasFrom,
                Texas.Source
            ),
            new(
                "P13",
                "Does family violence matter in this case, and has the counsellor been trained in it?",
                "Where family violence is relevant, the counsellor has training in it.",
                "Tex. Fam. Code 153.010(a)",
                TexasFrom,
                Texas.Source
            ),
            new(
                "P1 to P5",
                "Does the practice's own programme require any of the things in (d), whatever the order says?",
                "The limits hold for what the person who conducts the counselling requires.",
                "Tex. Fam. Code 153.010(d)",
                TexasFrom,
                Texas.Source
            ),
        ],
        ["UT"] =
        [
            .. OfUtah(Utah.FirstCitation, Utah.From).Select(r => r with { EffectiveTo = Utah.RenumberedOn }),
            .. OfUtah(Utah.Citation, Utah.RenumberedOn),
        ],
        ["WA"] =
        [
            new(
                "Supervised time",
                "Have the supervised parent and the supervisor both signed that they read the orders and guidelines and will follow them?",
                "No supervised visit takes place until both have signed such an acknowledgment.",
                "RCW 26.09.191(4)(d)(i)",
                WashingtonFrom,
                Washington.Source
            ),
            new(
                "After sexual abuse",
                "Is there a finding of sexual abuse of this child, and a recommendation by an evaluator or the child's therapist that the child is ready?",
                "After such a finding no contact is ordered except upon a recommendation that the child is ready and will not be harmed. A note in a record is none.",
                "RCW 26.09.192",
                WashingtonFrom,
                Washington.Source
            ),
            new(
                "Missed session",
                "Does any paper of ours call one missed session a violation?",
                "One missed counselling appointment does not constitute a violation.",
                "RCW 26.09.191(4)(d)(i)(C)",
                WashingtonFrom,
                Washington.Source
            ),
            new(
                "Attendance",
                "Do our reports keep attendance apart from change?",
                "That somebody took part in a treatment programme is by itself no evidence of the changes that are asked for.",
                "RCW 26.09.191(6)(c)(v)",
                WashingtonFrom,
                Washington.Source
            ),
            new(
                "Protective actions",
                "Does any paper of ours hold a report of abuse or a petition for protection against a parent?",
                "What a parent does in good faith to protect is no basis for a finding of abusive use of conflict.",
                "RCW 26.09.191(3)",
                WashingtonFrom,
                Washington.Source
            ),
        ],
    };

    private static RuleToLookUp[] OfUtah(string citation, DateOnly from) =>
        [
            new(
                "P12",
                "What did the court have before it of past violence or abuse?",
                "The court considers evidence of past domestic violence or abuse.",
                citation,
                from,
                Utah.Source
            ),
            new(
                "P13",
                "Is the experience of whoever gives evidence counted rightly? Treatment under a court order counts as forensic here.",
                "Work under a court's order or for litigation is forensic, treatment among it; experience with victims may not be only that.",
                citation,
                from,
                Utah.Source
            ),
        ];
}
