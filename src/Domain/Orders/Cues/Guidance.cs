using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs that the parents follow what the therapy process recommends.</summary>
internal static class FollowRecommendationsCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The parents follow the therapist's recommendations.",
            "both|parent > follow: >> recs >> therapist|therapy !followcontact ^contactthing",
            "both|parent > follow: >> therapist >> recs !followcontact ^contactthing",
            "follow: > therapist >> recs &both|parent !followcontact !contactfollows ^contactthing ^custody",
            "follow: > recs !followcontact !contactfollows ^adopted ^contactthing ^custody",
            "both|parent > adopted: > recs !followcontact",
            "recs >> therapist >> follow: !followcontact",
            "recs > followed: &therapist !followcontact !inwhichcase",
            "both|parent > follow: > their > recs !followcontact ^contactthing",
            "recs >> binding: > both !followcontact",
            "both|parent > follow: >> therapist >4 recs !followcontact ^contactthing",
            "recs >> follow: >3 both|parent !followcontact",
            "follow: >> recs >> required > both|parent !followcontact",
            "follow: > recs >4 therapist|therapy !followcontact !contactfollows ^contactthing ^custody",
            "both|parent >> recs > intoeffect: &therapist !followcontact",
            "whatever >3 therapist > ask: >> dothem &both|parent",
            "both|parent > dohomework: &therapist|therapy",
            "both|parent > dowhat: >1 sheit >1 asksword &therapist !contactthing !custody",
            "both|parent > dowhat: >2 therapist >2 asksword !contactthing !custody",
            "therapist >2 recs|direct > services >> parent|both|payer > obtain:"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
        },
        new(
            Present,
            "No recommendation may be passed over.",
            "not: >4 disregard > recs ^may !contactthing",
            "neither: >4 disregard > recs !contactthing"
        )
        {
            IgnoresNegation = true,
        },
        new(
            Contrary,
            "The recommendations do not bind the parents.",
            "both|parent|either > free > disregard >> recs",
            "both|parent|either > may > disregard >> recs ^not",
            "both|parent|either >> not: > binding|bound|required > follow >> recs",
            "recs >> not: > binding|bound|mandatory !inwhichcase",
            "neither >2 binding|bound|required >3 follow|adopted >> recs",
            "recs > advisory &therapist !inwhichcase",
            "recs >> not >2 duty >4 follow",
            "not >2 duty >4 follow >> recs",
            "neither >3 duty >4 follow >> recs",
            "neither|not >2 binding|bound|required|duty >3 follow|adopted >1 themword !contactthing !costword !release"
        )
        {
            IgnoresNegation = true,
        },
    ];
}

/// <summary>Signs that the pace is the child's and that nobody is made to meet.</summary>
internal static class ChildPaceCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The pace is the child's.",
            "pace",
            "ready",
            "child >1 paceword:",
            "paceword >6 willbe: >1 child ^contactthing ^setword !childtherapist",
            "child >2 decides >1 paceword:",
            "paceword >1 fitword >4 child: ^contactthing",
            "paceword > comfort >4 child",
            "gradual >> child >> comfort|ready"
        )
        {
            WhenNegated = Contrary,
            IgnoresConditions = true,
            StandsAlone = true,
        },
        new(Present, "The child's state governs.", "feelings > governword:")
        {
            WhenNegated = Contrary,
            IgnoresConditions = true,
            StandsAlone = true,
        },
        new(Present, "The work is not hurried.", "not: > rushword &therapy|child")
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(
            Present,
            "No contact is forced.",
            "child >> not: > force",
            "not: > force >> child",
            "not: > forcechild",
            "not: > makeword >1 child > contactthing|see|attend",
            "not: >> child >> force",
            "force >3 not: >4 usedforce &contactthing|child",
            "not: >2 forced >2 contactthing|session",
            "child >> not: > required > contactthing|attend|custody",
            "not: > require > child >> contactthing|custody",
            "not: >> againstwill"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
            StandsAlone = true,
        },
        new(
            Contrary,
            "The child's own wish does not count.",
            "child >> not: > refuse",
            "child >> not: > choice|option|discretion ^force ^required",
            "regardless >> wish &child",
            "child >> force|bring >> wish >2 ornot",
            "child > not >1 has|have|gets >2 choice",
            "child >> attend >> regardless > wish|refuse",
            "not: >> discretion > child",
            "pace|ready >3 not: > governword",
            "attend >2 not >2 upto > child",
            "therapy|session >2 not >2 upto >2 child",
            "child >> wantornot",
            "whetherword >8 ready >4 ornot",
            "not >2 upto >1 child",
            "not >2 leaveitto >1 child &therapy|session|attend|contactthing",
            "paceword > not: >3 setword > child",
            "child >3 refuse|wish > not: > reasonword"
        )
        {
            IgnoresNegation = true,
            StandsAlone = true,
        },
        new(
            Contrary,
            "The child is made to have contact.",
            "child >> force: >> contactthing",
            "contactthing|session|attend >> overobjection:",
            "child > required: > contactthing",
            "force: > child >> contactthing|attend"
        )
        {
            WhenNegated = Present,
            IgnoresConditions = true,
            StandsAlone = true,
        },
    ];
}

/// <summary>Signs that the child has an individual therapist of their own.</summary>
internal static class ChildTherapistCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The child has an individual therapist.",
            "child >> attend|see|has|provided|receive|placed >> indiv: !rtsessions",
            "indiv: > child !rtsessions",
            "attend|see|enroll >2 childtherapist:",
            "see|attend >4 his: !parent !both",
            "childtherapist: > name",
            "has >4 his: !parent !both !title",
            "child >3 indiv >> continueword:",
            "child > has|see|continueword: >4 his !both !parent",
            "childtherapist >6 continueword:",
            "see|attend|has|continueword: >3 childtherapist ^speak",
            "child >2 continueword: >2 indiv",
            "childtherapist >> differentword:",
            "child >1 therapyish >> continueword: !rt",
            "child >3 continueword: >2 therapyish >1 with ^rt !both !parent",
            "child >> continueword|see > histherapist: !both !rt !parent",
            "therapist >2 separateth > therapist|rt >> treatword: > child",
            "both|parent >> enroll > child > indiv|therapist: ^rt ^release ^record2 ^speak !rtsessions",
            "childown",
            "continueword: >2 therapist >0 of >1 child !rt",
            "child > has|see|attend >3 therapist|indiv: >4 ownalone",
            "child >1 own >2 therapist !rtsessions",
            "child >> see|attend > own >2 therapist|therapy !rtsessions ^both ^parent",
            "child >8 with|has >1 ownoftherapist: !rtsessions",
            "childwork >3 with >> continueword: ^rt",
            "child >2 continueword: >1 seeword >1 title !rt !both !parent",
            "child >2 continueword: >2 see >1 title !rt !both !parent",
            "child >2 continueword: >2 attend >2 title !rt !both !parent",
            "indiv >5 obtained: !rt !rtsessions ^both ^parent"
        )
        {
            WhenNegated = Contrary,
            StandsAlone = true,
        },
        new(
            Conditional,
            "The child has one if it is needed.",
            "cond >> child >2 need: >4 indiv|ownoftherapist !rt",
            "cond >> both|parent > provided|enroll: >3 indiv"
        )
        {
            IgnoresConditions = true,
            StandsAlone = true,
        },
        new(
            Present,
            "The child's therapist is not the one for reunification.",
            "child >3 continueword: >6 therapyish > notrt",
            "not >> ends: >2 child >1 therapyish >1 with"
        )
        {
            IgnoresNegation = true,
            StandsAlone = true,
        },
        new(
            Contrary,
            "The child is to have no other therapist.",
            "not > other > therapist >> child",
            "not >> child >6 other >3 therapist|indiv ^speak ^rt",
            "neither >> child >6 other >3 therapist|indiv ^speak ^rt",
            "childtherapist >> ends|suspendword ^hearingword",
            "child >6 histherapist >4 ends|suspendword ^not",
            "child >1 therapyish >> ends|suspendword ^hearingword !rt",
            "other >1 therapyish >3 child >4 ends|suspendword ^hearingword",
            "child > not: > see|attend > therapist >2 nonebut ^speak ^parent",
            "child >> not: >> other > therapist|therapy",
            "indiv >> ends|suspendword &child",
            "ends|suspendword >> indiv &child"
        )
        {
            IgnoresNegation = true,
            StandsAlone = true,
        },
    ];
}
