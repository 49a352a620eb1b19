namespace Reknit.Domain.Measures.Tables;

/// <summary>K6 and the two CORE forms: how much a person has to bear.</summary>
internal static class Distress
{
    private static readonly Licence NoDerivatives = new(
        LicenceClass.Free,
        "CC BY-ND 4.0: free on paper and in software, no fee; the wording must not change.",
        "© CORE System Trust, CC BY-ND 4.0."
    );

    private static readonly IReadOnlyList<Option> MostOfTheTime = Option.Labels(
        "Not at all",
        "Only occasionally",
        "Sometimes",
        "Often",
        "Most or all of the time"
    );

    public static readonly Instrument K6 = new(
        "k6",
        "Kessler K6",
        Subject.Distress,
        FilledBy.Self,
        new(13),
        new(
            LicenceClass.Free,
            "Public domain; the source must be cited.",
            "Kessler et al. 2003, Arch Gen Psychiatry 60:184."
        ),
        "Kessler 2003, Arch Gen Psychiatry 60:184; 2010, Int J Methods Psychiatr Res 19(S1):4."
    )
    {
        Window = "During the past 30 days",
        Stem = "During the past 30 days, about how often did you feel ...",
        Items = Item.List(
            Option.Labels(
                "None of the time",
                "A little of the time",
                "Some of the time",
                "Most of the time",
                "All of the time"
            ),
            [
                "nervous?",
                "hopeless?",
                "restless or fidgety?",
                "so depressed that nothing could cheer you up?",
                "that everything was an effort?",
                "worthless?",
            ]
        ),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales =
        [
            new(Scale.Total, Scale.UpTo(6), 0, 24)
            {
                Bands = [new("low", 0), new("moderate distress", 5), new("probable serious distress", 13)],
            },
        ],
        Cuts = [new(Scale.Total, 13)],
    };

    /// <summary>Items 2 and 3 are reversed, as the published words show; one source on the web says 3 and 4.</summary>
    public static readonly Instrument Core10 = new(
        "core10",
        "CORE-10",
        Subject.Distress,
        FilledBy.Self,
        new(17),
        NoDerivatives,
        "Barkham 2013; CORE-10 manual 2007."
    )
    {
        Window = "Over the last week",
        Items = Item.List(
            MostOfTheTime,
            [
                "I have felt tense, anxious or nervous",
                "I have felt I have someone to turn to for support when needed",
                "I have felt able to cope when things go wrong",
                "Talking to people has felt too much for me",
                "I have felt panic or terror",
                "I made plans to end my life",
                "I have had difficulty getting to sleep or staying asleep",
                "I have felt despairing or hopeless",
                "I have felt unhappy",
                "Unwanted images or memories have been distressing me",
            ],
            2,
            3
        ),
        Key = new Key.Sums(new Missing.Prorated(1, ToWhole: false)),
        Scales =
        [
            new(Scale.Total, Scale.UpTo(10), 0, 40)
            {
                Bands =
                [
                    new("healthy or low", 0),
                    new("mild", 11),
                    new("moderate", 15),
                    new("moderate to severe", 20),
                    new("severe", 25),
                ],
            },
        ],
        Cuts = [new(Scale.Total, 11)],
        Alerts = [new(6, 1, AlertKind.SuicideThoughts)],
    };

    public static readonly Instrument YoungPersons = new(
        "ypcore",
        "YP-CORE",
        Subject.Distress,
        FilledBy.Self,
        new(11, 16),
        NoDerivatives,
        "Twigg 2009; Twigg 2016, Child Adolesc Ment Health 21:115. Cut-offs not confirmed."
    )
    {
        Window = "Over the last week",
        Items = Item.List(
            MostOfTheTime,
            [
                "I've felt edgy or nervous",
                "I haven't felt like talking to anyone",
                "I've felt able to cope when things go wrong",
                "I've thought of hurting myself",
                "There's been someone I felt able to ask for help",
                "My thoughts and feelings distressed me",
                "My problems have felt too much for me",
                "It's been hard to go to sleep or stay asleep",
                "I've felt unhappy",
                "I've done all the things I wanted to",
            ],
            3,
            5,
            10
        ),
        Key = new Key.Sums(new Missing.Prorated(1, ToWhole: false)),
        Scales = [new(Scale.Total, Scale.UpTo(10), 0, 40)],
        Cuts =
        [
            new(Scale.Total, 10.3m) { Sex = Sex.Male, Ages = new(11, 13) },
            new(Scale.Total, 14.1m) { Sex = Sex.Male, Ages = new(14, 16) },
            new(Scale.Total, 14.4m) { Sex = Sex.Female, Ages = new(11, 13) },
            new(Scale.Total, 15.9m) { Sex = Sex.Female, Ages = new(14, 16) },
        ],
        Alerts = [new(4, 1, AlertKind.SelfHarmThoughts)],
    };
}
