using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Cues;

/// <summary>
/// Signs for who takes part. They are gathered over the whole document: each parent, the child, or all at once.
/// </summary>
internal static class BothParentsCues
{
    public static readonly Pattern[] Everyone =
    [
        new("both > child >> attend: >> therapy|therapist ^custody ^release ^consentto ^notagree"),
        new("child > both >> attend: >> therapy|therapist ^custody"),
        new("attend: >> therapy|therapist > between >3 both > child ^custody"),
        new("rt >4 between >2 both >6 child ^meetword ^collateral ^speak ^custody"),
        new("rt >4 between >2 child >6 both ^meetword ^collateral ^speak ^custody"),
        new("rt >> both > child >4 attend: ^custody ^speak ^lawyer ^payverb"),
        new("rt >2 toword >1 both >6 child ^speak ^custody ^lawyer"),
        new("rt >2 toword >1 child >6 both ^speak ^custody ^lawyer"),
        new("rt >> include|joinword: > both ^custody"),
        new("rt >> include|joinword: > child > both ^custody"),
        new("both > child >4 dowork: ^custody ^consentto"),
        new("both > child >4 seenby: >4 therapist ^custody"),
        new("child > both >4 seenby: >4 therapist ^custody"),
        new("both >2 child >3 joinword: !in !custody !contactthing"),
        new("partword: >3 both >3 child ^custody"),
        new("partword: >3 child >3 both ^custody"),
        new("both >4 child >3 orderedword >6 rt ^custody"),
        new("child >4 both >3 orderedword >6 rt ^custody"),
        new("orderedword > both > child > orderedword|in >4 rt ^custody"),
        new("orderedword > child > both > orderedword|in >4 rt ^custody"),
        new("both > attend: >> therapy|therapist > child ^custody ^agree"),
        new("child > attend: >> therapy|therapist > both ^custody ^agree"),
        new("attend: >6 therapy|rt >3 both >4 child ^custody ^consents"),
        new("parent > child >> attend: >> therapy|rt >4 between >2 parent ^custody"),
        new("parent >> attend: >> rt >4 between > child >3 parent ^custody"),
        new("parent >> attend: >> rt >4 between > parent >3 child ^custody"),
        new("child >2 both >5 joinword: !in !custody !contactthing"),
        new("parent >1 initword >3 parent >1 initword: >3 child >1 initword"),
        new("both >3 child >3 initword: !custody"),
        new("both > joinword|attend|initword: >> sowill >1 child ^custody"),
        new("rt >4 between >1 thempl >3 child ^custody"),
        new("partword >> both >3 child ^custody !contactthing"),
        new("attend: >3 both >4 child >6 rt|therapy|session ^custody ^consents"),
        new("attend: >3 child >4 both >6 rt|therapy|session ^custody ^consents"),
        new("joinword: >3 both >3 child ^custody !contactthing"),
        new("both >4 child >8 initword: !custody"),
    ];

    public static readonly Pattern[] BothParents =
    [
        new("both >> attend: >> therapy|therapist|session ^custody ^release ^consentto ^follow ^notagree"),
        new("both > dowork: ^custody ^consentto"),
        new("both > coop >6 rt ^custody ^recs ^consents ^release"),
        new("both > ordersword >4 rt ^custody ^release ^follow ^sign"),
        new("rt >4 between >2 both ^meetword ^collateral ^speak ^payverb ^custody ^recs ^lawyer"),
        new("orderedword > both >4 in >4 rt ^custody ^payverb"),
        new("rt >8 ordersword > both ^payverb ^custody ^recs"),
        new("rt >1 toword >1 both ^speak ^custody ^lawyer ^payverb ^cost ^recs ^release"),
        new("rt >> include|joinword > both ^custody"),
        new("both >3 initword: !custody"),
        new("parent >1 initword >3 parent >1 initword:"),
        new("parent >0 goverb: >1 parent >0 goverb !custody !contactthing"),
    ];

    public static readonly Pattern[] OneParent =
    [
        new("parent >> attend: >> therapy|therapist|session ^custody ^bring"),
        new("rt >4 between >2 parent ^custody"),
        new("rt >> include|attend >6 parent ^custody"),
        new("rt >2 toword >2 child >3 parent ^custody ^speak ^payverb"),
        new("rt >2 toword >2 parent >3 child ^custody ^speak ^payverb"),
        new("parent > joinword: !ownwork"),
        new("parent > dowork: ^custody ^consentto"),
        new("parent >2 child >2 attend: !custody !contactthing !othercost"),
        new("parent >4 child >4 orderedword >4 rt ^custody"),
        new("child >4 parent >4 orderedword >4 rt ^custody"),
    ];

    /// <summary>A parent with a verb of their own, straight after their name.</summary>
    public static readonly Pattern[] Joining =
    [
        new("parent >3 attend: >8 therapy|therapist|session ^custody ^bring ^parent"),
        new("parent >3 joinword: !ownwork"),
    ];

    public static readonly Pattern[] Child =
    [
        new("child >> attend: >> therapy|therapist|session ^custody"),
        new("bring >> child >> attend|session|therapy|therapist ^custody"),
        new("attend >> therapy >> child ^custody"),
        new("rt >4 between >3 child ^custody"),
        new("rt >> attend >> child ^custody"),
        new("child >6 orderedword >4 rt ^custody"),
    ];

    public static readonly IReadOnlyList<Cue> Contrary =
    [
        new(
            ComponentStatus.Contrary,
            "One parent is left out of the therapy.",
            "parent >6 not: > attend >> therapy|therapist|session ^require ^child",
            "parent >6 not: > attend >> child >> therapy|therapist|session ^require ^notrequired",
            "rt >> parent > stayaway",
            "parent >2 role >3 limited|solely >3 bring",
            "rt >> stayaway > parent",
            "parent > stayaway > rt",
            "parent >3 attend >4 notrequired",
            "parent >2 stayaway !custody !cost",
            "parent >2 attend >4 not >2 permittedword|required ^custody",
            "rt >4 between > parent > child >3 only",
            "rt >4 between > child > parent >3 only",
            "rt >4 only >1 toword >2 parent > child !both",
            "rt >4 only >1 toword >2 child > parent !both",
            "rt >4 only > between > child|parent > child|parent",
            "only >2 parent >4 child >> therapy|rt",
            "parent >2 attend >> therapy >4 not >2 permittedword",
            "only >2 child >4 parent >> therapy|rt",
            "without >> parent >> attend|involve &therapy",
            "therapy >> not: > attend|involve|include > parent ^child !force"
        )
        {
            IgnoresNegation = true,
        },
    ];
}
