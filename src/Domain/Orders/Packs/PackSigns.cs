using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>The words by which an order shows a term that some law limits.</summary>
internal static class PackSigns
{
    /// <summary>These carry their own negation: "no contact" is not undone by its "no".</summary>
    public static readonly Pattern[] NoContact =
    [
        new("nocontact &child|parent !lifted !forced"),
        new("not > have > contactthing|commword !required !force !lifted ^therapist ^lawyer"),
        new("parent|child > not > seeword >8 parent|child ^therapist ^disparage ^lawyer !required !force"),
        new("neither >> seeword >8 child ^therapist ^disparage ^lawyer"),
        new("parent > forbidden > seeingword >6 child ^therapist ^lawyer"),
        new("child > forbidden > seeingword >6 parent ^therapist ^lawyer"),
        new("notcontact >8 child ^therapist ^lawyer"),
        new("child > notcontact >6 parent ^therapist ^lawyer"),
        new("child|parent > restrictedfrom >3 contactthing|seeingword >6 parent|child ^therapist ^lawyer"),
        new("child >2 seeword >0 not >3 parent ^therapist"),
        new("parent >2 seeword >0 not >3 child ^therapist"),
        new("cutoff >4 parent"),
        new("keptfrom >4 parent &child|programword"),
        new("blackout &child|parent|programword"),
        new("not > beallowed > seeword|contactthing >6 parent|child ^therapist"),
        new("contactthing >> not > occurword &parent|child !required !force ^therapist ^lawyer"),
        new("parent > awayfrom ^therapist"),
        new("parent > forbidden|not > nearby >3 child ^therapist"),
        new("span >3 partedfrom >3 parent &child|programword"),
    ];

    /// <summary>Contact that is taken away by a verb; "is not suspended" takes nothing.</summary>
    public static readonly Pattern[] Suspension =
    [
        new("suspendword: > custody"),
        new("custody >> suspendword: ^changeword"),
        new("custody > barredword:"),
        new("contactthing|seeword >> child|parent > barredword: ^therapist"),
        new("commword >1 between >2 parent >3 child >> suspendword: ^therapist ^lawyer"),
        new("commword >1 between >2 child >3 parent >> suspendword: ^therapist ^lawyer"),
        new("child >1 commword >3 parent >> suspendword: ^therapist ^lawyer"),
        new("parent >1 commword >3 child >> suspendword: ^therapist ^lawyer"),
    ];

    public static readonly Pattern[] CustodyChange =
    [
        new("custodyword > changeword: &therapyish|duringword|programword"),
        new("changeword: > custodyword &therapyish|duringword|programword"),
        new("custodyword >> necessaryword: &therapyish"),
        new("liveword: >4 parent >3 only &therapyish"),
        new("liveword: > only >4 parent &therapyish"),
        new("child > caremove: > parent &therapyish|duringword|programword"),
        new("parent > given: > custodyword &therapyish|duringword|programword"),
        new("parent > have >1 exclusive: >1 custodyword|possessionword &therapyish|duringword|programword"),
        new("parent >2 becomes: >3 custodian &therapyish|duringword|programword"),
        new("child >3 moveto: >2 parent >2 home &therapyish|duringword|programword !custody"),
    ];

    /// <summary>Texas: any change in the possession or access that a conservator otherwise has.</summary>
    public static readonly Pattern[] PossessionChange =
    [
        .. CustodyChange,
        new("possessionword > suspendword|changeword|reduceword: &therapyish|duringword|therapist"),
        new("suspendword|reduceword: > possessionword &therapyish|duringword|therapist"),
    ];

    public static readonly Pattern[] Stay =
    [
        new("stayword:"),
        new("staying: >> programword|venue ^contactthing"),
        new("programword >> staying:"),
        new("programword >> venue: > daysword"),
        new("travelword: >> elsewhere &programword|rt"),
        new("programword >> elsewhere:"),
        new("spanadj: >3 programword ^attendance"),
    ];

    public static readonly Pattern[] Transport =
    [
        new("transporter:"),
        new("child > carried: > forceword"),
        new("forceword: >> carried > child"),
        new("carried: > child > forceword"),
        new("child > carried: > agentby >3 guardword"),
        new("escorts: > carried >3 child"),
        new("escorts: > carried > himher &child"),
    ];

    public static readonly Pattern[] Sequestered = [new("isolated: > child"), new("child >> isolated:")];

    public static readonly Pattern[] Coercion =
    [
        new("coercionword:"),
        new("child > phoneword > takenword:"),
        new("phoneword >> takenword: &child|programword"),
        new("takenword: > phoneword &child|programword"),
        new("child > threatened: "),
        new("threatened: > child"),
        .. Sequestered,
        new("kinword > barredword: &child"),
        new("kinword > keptfrom: >3 child"),
        new("child >> refuse >> direplace:"),
        new("refuse >> direplace: &child|programword"),
        new("loses: &child"),
        new("nodevices: &child|programword"),
    ];

    /// <summary>Carries its own negation.</summary>
    public static readonly Pattern[] Isolation =
    [
        new("child >> not > seeword > kinword ^therapist"),
        new("not >> seeword >> kinword &child|programword ^therapist ^lawyer"),
        new("child >> without > seeword|contactthing > kinword"),
        new("child >1 shall >1 not >1 returnto >4 lifeplace &programword|duringword ^therapist ^session"),
    ];

    public static readonly Pattern[] Joint = [new("jointword:"), new("sameroom:"), new("jointadj: >3 session|therapy")];

    public static readonly Pattern[] Therapy = [new("rt")];

    public static readonly Pattern[] LongTherapy =
    [
        new("longerword: &therapy|rt ^contactthing !agedword !oneyearcap"),
        new("longspan: &therapy|rt !agedword !oneyearcap"),
    ];

    /// <summary>A length that somebody can count; how long one session lasts is none.</summary>
    public static readonly Pattern[] Capped =
    [
        new("oneyearcap"),
        new("therapy|rt >> period ^contactthing !sessionlength !custody"),
        new("period >> therapy|rt ^contactthing !sessionlength !custody"),
        new("therapy|rt >> limitword|forword >3 span ^contactthing !sessionlength !custody"),
        new("therapy|rt >> ends >4 numbered|span|date ^contactthing !sessionlength"),
        new("therapy|rt >> untilword|completedby >2 date ^contactthing ^report ^cost !custody"),
        new("lengthhead >8 span|date ^contactthing !sessionlength"),
        new("standword >3 untilword >2 date"),
        new("ends >4 date !custody !contactthing !sessionlength"),
    ];

    public static readonly Pattern[] Violence = [new("violenceword:")];

    /// <summary>The one who harmed does their own work before the rest begins.</summary>
    public static readonly Pattern[] OwnWorkFirst =
    [
        new("beforeword|onceword >> parent >> violentwork"),
        new("parent >> violentwork >> beforeword|firstword"),
        new("firstword >> parent >> violentwork"),
    ];
}
