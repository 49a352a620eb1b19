using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs for who attends the therapist's sessions, and that the child is brought.</summary>
internal static class AttendanceCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The parties attend as the therapist asks.",
            "both|parent > attend: >> ask >> therapist ^release ^aslong",
            "both|parent > attend: >> session ^lawyer",
            "both|parent > attend: >> direction",
            "both|parent > attend: >> therapist >2 setsword ^release ^report ^contactthing ^custody ^aslong",
            "both|parent > attend: >> therapist >3 ask ^release ^report ^contactthing ^custody ^aslong",
            "attend >> ask > therapist &both !evaluator ^release ^follow",
            "both|parent > keepword: >> therapist|session",
            "both|parent > honorword: > session ^custody",
            "therapist > ask|convene >> attend: &both|parent !indiv !contactthing ^report",
            "both|parent|child > attend: >> asrequested &therapist &rt|session ^release ^report ^custody ^contactthing ^payverb ^follow",
            "both > follow: >> attend >> therapist &session|therapy !custody",
            "both > follow: >> therapist >> attend &session|therapy !custody",
            "both|parent > attend: > bring > child &therapy|rt ^custody",
            "attend > both|parent >> session|therapist >> mandatory: ^not",
            "both|parent > follow >> ask >> therapist &session",
            "session >> ask >4 therapist >4 priority:",
            "both|parent > session > priority:",
            "both|parent > prioritize: > session|therapy",
            "both|parent > attend: >1 asrequested ^release ^report ^custody",
            "session >> therapist >> mandatory: ^not",
            "session|rt > priorityover: !contactthing",
            "both|parent|child > ateverysession:",
            "both|parent > attend: >> therapist >2 asksword ^release ^report ^contactthing ^custody ^aslong !contactthing",
            "both|parent >2 goverb: >3 therapist >2 asksword|ask !contactthing !payverb",
            "both|parent >1 goverb: >2 sheit >0 asksword !contactthing !payverb",
            "both|parent >2 goverb: > whenword >4 sendsfor !contactthing !payverb",
            "ask >3 therapist >3 either >2 attend:",
            "therapist >2 asksword >6 presentword >4 shall >2 presentword: !contactthing"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
        },
        new(
            Present,
            "No session may be missed.",
            "not > skipword: >> session &both|parent|either|neither",
            "neither > may > skipword: >> session",
            "not > clashword: > session|therapy|therapist",
            "not: >2 session > skipword",
            "bring: >4 session >3 skipword &both|parent",
            "not >> reasonword >4 skipword > session",
            "session >> notoptional &therapist|therapy"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(
            Conditional,
            "One attends if the therapist wishes it.",
            "ifword >3 therapist >2 wish|ask > parent|both > attend:",
            "ifword >2 ask >3 therapist > parent|both > attend:"
        )
        {
            IgnoresConditions = true,
        },
        new(
            Contrary,
            "Nobody has to attend.",
            "attend >> both|parent >> notrequired ^court",
            "parent|both|either >3 may >2 not >2 attend",
            "parent|both|either >1 may >1 fail >1 attend",
            "parent|both|either >1 may >1 skipword >3 session",
            "attendance >4 session|therapy > notrequired|optionalword",
            "both|parent >4 notrequired > attend|bring",
            "neither >3 required|obliged >2 attend|bring"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(
            Conditional,
            "It is left to choice.",
            "attend: >> voluntary &both|parent",
            "voluntary: > attend &both|parent",
            "attend >2 rt|therapy|session >2 voluntary:"
        ),
        new(
            Present,
            "To stay away from a session is a breach.",
            "fail > both|parent|either > appear|attend|bring: >> session|therapy >> violation !notviolation",
            "fail > both|parent|either >> session|therapy >> violation !notviolation",
            "missed > session >> violation !notviolation",
            "skipword > session|therapy >> violation !notviolation"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(Present, "The child is not kept from sessions.", "not > withhold: > child|therapy|session &therapy")
        {
            IgnoresNegation = true,
        },
        new(
            Present,
            "The child is brought to the sessions.",
            "bring: >> child >> attend|session|therapy|therapist",
            "bring: >> child >3 presentword ^contactthing !exchangeword",
            "bring: >> attend >> child",
            "both|parent > bring: >> attend",
            "child >> attend: >> session ^force",
            "bring: > child >> therapist",
            "bring: >> session|therapy|therapist &child",
            "session >> bring: &child ^contactthing",
            "both|parent > appear: >> therapist|session|therapy ^custody",
            "bring: >> child >> therapist",
            "have >1 child: >4 therapist|session|therapy",
            "skipself >> child >6 available >> session|therapy",
            "bring: > child > bring &session",
            "havechild: &session|therapy|therapist",
            "bring: >1 presentword &child !contactthing !exchangeword",
            "both|parent|either > appear: >2 whenscheduled !courtonly !contactthing",
            "whoeverhas >> takesword: >1 himher|child !exchangeword !contactthing",
            "whoeverhas >> bring: !exchangeword !contactthing"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
        },
    ];
}

/// <summary>Signs for who decides what kinds of session there are, how often, and who comes.</summary>
internal static class SessionMixCues
{
    /// <summary>Where the order also leaves the make-up to the therapist, a weekly hour is no fixed mix.</summary>
    public const string FixedInText = "The order itself fixes how many or how often.";

    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The therapist decides how sessions are made up.",
            "therapist >> decide >> sessionattr ^contactthing ^custody ^indiv !contactsessions !contactoften",
            "sessionattr >> decide|direct >> therapist ^choosea ^contactthing ^custody !contactsessions !contactoften",
            "therapist >> direct > sessionattr !contactoften ^contactthing ^custody !contactsessions ^indiv !indiv",
            "session|therapy >> proceed >> direct|decide > therapist ^contactthing ^custody",
            "child >> proceed >> direct|decide > therapist !contactthing ^custody",
            "sessionattr >> therapist > decide|directs ^contactthing ^custody !contactsessions !contactoften",
            "therapist >> discretion >> sessionattr ^report !contactsessions !contactoften",
            "decide|direct > therapist > sessionattr ^contactthing ^custody !contactsessions !contactoften",
            "therapist > meetword|see >4 combine >6 sheit|therapist >1 decide|believes ^contactthing ^custody",
            "therapist > may > meetword >> sessionattr|combine ^contactthing ^custody !contactsessions !contactoften",
            "sessionattr >> lefttotherapist ^contactthing",
            "lefttotherapist >> sessionattr ^contactthing",
            "session > include >> direct|decide|discretion &therapist",
            "lefttotherapist >> combine ^contactthing ^custody",
            "sessionattr >> for >3 therapist >4 sayword ^contactthing ^custody !contactsessions !contactoften",
            "therapist >0 runsit ^contactthing",
            "session > combine >> for >3 therapist >4 sayword ^contactthing ^custody !contactsessions !contactoften",
            "therapist > convene > meetingkind ^contactthing ^custody !contactsessions !contactoften",
            "for >2 therapist >2 sayword >> sessionattr ^contactthing ^custody !contactsessions !contactoften",
            "sessionattr >> lieswith > therapist ^contactthing ^custody !contactsessions !contactoften",
            "therapist >> decide|latitude >> combine ^contactthing ^custody !contactsessions !contactoften",
            "sessionattr >4 perword >1 therapist ^contactthing ^custody !contactsessions !contactoften",
            "sessionattr >6 upto >0 himher ^contactthing ^custody !child !parent",
            "combine >1 asword >3 therapist > decide|direct ^contactthing ^custody ^both ^parent !contactsessions !contactoften",
            "therapist >> latitude >> sessionattr|see|combine ^report ^contactthing ^custody !contactsessions !contactoften",
            "leaves >> sessionattr >6 toth >1 therapist ^contactthing ^custody !contactsessions !contactoften",
            "leaves >1 toth >1 therapist >> sessionattr ^contactthing ^custody !contactsessions !contactoften ^report",
            "therapist > may|decide > bringin >2 morekin &session|therapy|rt ^contactthing ^custody ^speak ^release"
        )
        {
            WhenNegated = Contrary,
            IgnoresConditions = true,
        },
        new(
            Contrary,
            FixedInText,
            "both|parent >3 decide > whoattend ^therapist",
            "schedulehead >2 fixed &sessionlength !custody !atleast !decide",
            "both|parent >2 decides >3 oftenword &session|therapy|rt !therapist",
            "oftenword > agreeword >3 byword >1 both &session|therapy|rt !therapist",
            "oftenword|sessionattr >> asword >1 both >1 agree &session|therapy|rt !therapist !contactthing",
            "numbered !atleast !direct !decide !missed !ends !paysword",
            "fixed &attend|session !atleast !direct !decide",
            "therapy >4 fixed !atleast !direct !decide ^report ^contactthing"
        )
        {
            IgnoresNegation = true,
        },
    ];
}
