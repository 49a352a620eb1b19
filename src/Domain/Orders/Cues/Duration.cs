using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs for how long the therapy goes on, and who decides its end.</summary>
internal static class DurationCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The therapist decides how long it goes on.",
            "aslong > therapist >> decide|direct|believes >> productive ^contactthing !suspendword ^release",
            "aslong >> therapist > decide|direct ^release !contactthing !suspendword &therapy|rt",
            "aslong >> decide|direct > therapist ^release ^contactthing",
            "aslong > decide|direct >> therapist &therapy ^contactthing ^release",
            "therapist >> decide|direct|discretion >> aslong ^contactthing &therapy ^release",
            "aslong > productive >3 agentby >4 therapist ^release",
            "only > therapist >> ends !contactthing !custody",
            "aslong > untildone &therapy|rt ^contactthing ^custody",
            "attend >> untildone &therapy|rt ^contactthing ^custody",
            "aslong >3 therapist >0 lets ^contactthing !sign",
            "ends >2 only >4 rectherapist ^contactthing ^custody",
            "ends >2 only >2 until >2 rectherapist ^contactthing ^custody",
            "aslong|howlong >> lefttotherapist ^contactthing ^release",
            "aslong >> productive > decide|direct >> therapist ^contactthing ^release",
            "aslong > therapist > believes >> productive &therapy|rt !suspendword ^contactthing ^release",
            "therapist >> discretion >> aslong ^contactthing ^release",
            "shortattr >> decide|direct|discretion > therapist &howlong ^contactthing ^release",
            "therapist >> decide|discretion >> howlong ^contactthing ^release",
            "ends >2 only > therapist >> believes|decide &therapy|rt ^release",
            "ends >2 only >2 until > therapist &therapy|rt ^release",
            "for >2 therapist >2 sayword >> howlong ^contactthing",
            "therapist >4 sayword >4 howlong ^contactthing",
            "therapist >2 report >3 howlong ^contactthing",
            "therapist >2 lets|discharge >> whenword >4 productive|gain &therapy|rt ^contactthing",
            "howlong >> for >3 therapist >3 sayword ^contactthing",
            "whenword >> gain|productive >> therapist >4 ends &therapy|rt|session ^contactthing ^release",
            "therapist >2 only >4 decide >4 howlong ^contactthing",
            "therapist >> ends >4 therapy|session &only ^contactthing ^both ^parent",
            "aslong >5 therapist >3 lets ^release ^contactthing",
            "therapist >4 ends >4 therapy|rt >> whenword >3 believes|decide ^contactthing ^both ^parent",
            "not >2 but|except > therapist >> ends &therapy|rt",
            "not > ends >4 aslong >3 therapist &therapy|rt",
            "ends >4 therapist >3 discharge ^contactthing ^custody",
            "not|either >> ends >> beforeword >6 therapist &not &therapy|rt ^release",
            "both|parent > not > ends >> aslong > therapist &therapy|rt",
            "aslong >> therapist >6 judgment|opinion >> gain|productive &therapy|rt ^contactthing ^release"
        )
        {
            IgnoresConditions = true,
            IgnoresNegation = true,
        },
        new(
            Present,
            "It is said that its length differs.",
            "aslong >> vary &therapy !custody",
            "lengthword >> varyword &rt|therapy !contactthing !custody",
            "therapy >> takeword > varyword !custody",
            "nolimit !custody !cost"
        )
        {
            IgnoresNegation = true,
            IgnoresConditions = true,
        },
        new(
            Contrary,
            "The parties, or a date, end it, not the therapist.",
            "ends >> both|parent > agree &therapy ^therapist !lawyer",
            "both|parent >> agree > ends ^therapist",
            "therapy >> period ^contactthing !nocontact !sessionlength !typical !atleast !costly",
            "period >> therapy ^contactthing !nocontact !sessionlength !typical !atleast !costly",
            "therapy >> ends > date !typical",
            "therapy >> limitword >3 span ^contactthing !sessionlength !typical !atleast",
            "therapy >> forword >1 span ^contactthing !sessionlength !typical !atleast !custody",
            "ends > both > agree &therapy|rt ^therapist",
            "ends > agree >> both &therapy ^therapist",
            "numbered >> ends &therapy|rt !atleast",
            "therapy|rt >4 donein >1 span !intakeword !typical ^contactthing",
            "lengthhead >8 willbe >2 span &therapy|rt ^contactthing !sessionlength !typical !atleast",
            "therapy >> ends >3 numbered|span !atleast !typical ^contactthing",
            "therapy > untilword >2 date ^contactthing ^report ^cost !typical !custody",
            "rt >> ends > span ^contactthing !sessionlength !typical !atleast",
            "numbered|span > therapy >> afterwhich > not ^contactthing",
            "limitword >4 numbered ^contactthing !typical !atleast",
            "ends >> child > agesword &therapy",
            "therapy|rt >4 completedby >1 date !intakeword !typical ^contactthing",
            "lengthhead >1 span ^contactthing !sessionlength !typical !atleast",
            "span >3 therapy >4 ends ^contactthing ^therapist !sessionlength !typical !atleast",
            "therapy|rt > ends >4 limitword|notlater >3 ordinal >2 session ^contactthing !typical !atleast",
            "therapy|rt > ends >> notlater >2 ordinal|numbered ^contactthing !typical !atleast",
            "therapy|rt > ends >3 after >2 ordinal >2 session ^contactthing ^therapist !typical !atleast ^both ^parent",
            "rt|therapy >3 span > ends ^contactthing !typical !atleast ^report",
            "numbered|span > nomore &therapy|rt ^contactthing !typical !atleast",
            "therapy|rt >4 completedby >2 courtday !intakeword !typical ^contactthing",
            "therapy|rt >2 numbered >1 longword",
            "rt >> untilword >1 date ^contactthing ^report ^cost !typical !custody",
            "therapy >> last >> span ^contactthing !sessionlength !typical !atleast",
            "atleast >6 limitword >2 span &therapy|rt !contactthing !sessionlength !typical",
            "therapy|rt >4 lastsword >3 untilword >4 courtevent ^therapist ^contactthing ^report ^cost !typical !custody",
            "therapy|rt >4 lastsword >3 untilword >2 child > agesword ^therapist ^contactthing !typical !custody",
            "therapy|rt >4 ends >1 upon|after|with|in >5 courtevent ^therapist ^contactthing ^report !typical !custody"
        )
        {
            IgnoresNegation = true,
        },
        new(
            Unfilled,
            "How long it goes on is left blank.",
            "therapy|rt >> untilword >6 blank ^contactthing ^report",
            "therapy|rt > for|forword|period >4 openspan ^contactthing ^report ^cost !sessionlength",
            "lengthhead >8 willbe >1 openspan &therapy|rt ^contactthing !sessionlength"
        )
        {
            IgnoresConditions = true,
            IgnoresNegation = true,
        },
        new(
            Contrary,
            "A party may end it.",
            "both|parent|either > may > ends: >> therapy ^therapist",
            "both|parent|either > may >> therapy > ends: ^not",
            "therapy|rt >4 may >2 ends: >2 agentby >2 either|parent|both !therapist"
        ),
    ];
}
