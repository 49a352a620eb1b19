namespace Reknit.Domain.Measures.Tables;

/// <summary>PHQ-9, its form for adolescents, and GAD-7: mood and anxiety in the last two weeks.</summary>
internal static class PatientHealth
{
    private const string Window = "Over the last 2 weeks";
    private const string Stem = "How often have you been bothered by any of the following problems?";

    private static readonly Licence PublicDomain = new(
        LicenceClass.Free,
        "No permission required to reproduce, translate, display or distribute.",
        "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues."
    );

    private static readonly IReadOnlyList<Option> HowOften = Option.Labels(
        "Not at all",
        "Several days",
        "More than half the days",
        "Nearly every day"
    );

    private static readonly IReadOnlyList<Option> HowDifficult = Option.Labels(
        "Not difficult at all",
        "Somewhat difficult",
        "Very difficult",
        "Extremely difficult"
    );

    private static readonly IReadOnlyList<Scale> NineItems =
    [
        new(Scale.Total, Scale.UpTo(9), 0, 27)
        {
            Bands =
            [
                new("minimal", 0),
                new("mild", 5),
                new("moderate", 10),
                new("moderately severe", 15),
                new("severe", 20),
            ],
        },
    ];

    public static readonly Instrument Phq9 = new(
        "phq9",
        "PHQ-9",
        Subject.Mood,
        FilledBy.Self,
        new(18),
        PublicDomain,
        "Spitzer 1999, JAMA 282:1737; Kroenke 2001. Missing rule not confirmed."
    )
    {
        Window = Window,
        Stem = Stem,
        Items =
        [
            .. Item.List(
                HowOften,
                [
                    "Little interest or pleasure in doing things",
                    "Feeling down, depressed, or hopeless",
                    "Trouble falling or staying asleep, or sleeping too much",
                    "Feeling tired or having little energy",
                    "Poor appetite or overeating",
                    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
                    "Trouble concentrating on things, such as reading the newspaper or watching television",
                    "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
                    "Thoughts that you would be better off dead or of hurting yourself in some way",
                ]
            ),
            new(
                10,
                "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
                HowDifficult
            )
            {
                IsUnscored = true,
            },
        ],
        Key = new Key.Sums(new Missing.Prorated(2, ToWhole: true)),
        Scales = NineItems,
        Cuts = [new(Scale.Total, 10)],
        Alerts = [new(9, 1, AlertKind.SuicideThoughts)],
    };

    /// <summary>Words compared with the form in the NIMH toolkit; questions 12 and 13 with the one of GLAD-PC.</summary>
    public static readonly Instrument PhqA = new(
        "phqa",
        "PHQ-9 modified for adolescents (PHQ-A)",
        Subject.Mood,
        FilledBy.Self,
        new(11, 17),
        PublicDomain,
        "Johnson 2002, J Adolesc Health 30:196; cut-off 11: Richardson 2010, Pediatrics 126:1117. Missing rule not confirmed."
    )
    {
        Window = "During the past two weeks",
        Stem = "How often have you been bothered by each of the following symptoms during the past two weeks?",
        Items =
        [
            .. Item.List(
                HowOften,
                [
                    "Feeling down, depressed, irritable, or hopeless?",
                    "Little interest or pleasure in doing things?",
                    "Trouble falling asleep, staying asleep, or sleeping too much?",
                    "Poor appetite, weight loss, or overeating?",
                    "Feeling tired, or having little energy?",
                    "Feeling bad about yourself – or feeling that you are a failure, or that you have let yourself or your family down?",
                    "Trouble concentrating on things like school work, reading, or watching TV?",
                    "Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you were moving around a lot more than usual?",
                    "Thoughts that you would be better off dead, or of hurting yourself in some way?",
                ]
            ),
            new(
                10,
                "In the past year have you felt depressed or sad most days, even if you felt okay sometimes?",
                Option.NoYes
            )
            {
                IsUnscored = true,
            },
            new(
                11,
                "If you are experiencing any of the problems on this form, how difficult have these problems made it for you to do your work, take care of things at home or get along with other people?",
                HowDifficult
            )
            {
                IsUnscored = true,
            },
            new(
                12,
                "Has there been a time in the past month when you have had serious thoughts about ending your life?",
                Option.NoYes
            )
            {
                IsUnscored = true,
            },
            new(
                13,
                "Have you EVER, in your WHOLE LIFE, tried to kill yourself or made a suicide attempt?",
                Option.NoYes
            )
            {
                IsUnscored = true,
            },
        ],
        Key = new Key.Sums(new Missing.Prorated(2, ToWhole: true)),
        Scales = NineItems,
        Cuts = [new(Scale.Total, 11)],
        Alerts =
        [
            new(9, 1, AlertKind.SuicideThoughts),
            new(12, 1, AlertKind.SeriousThoughtsThisMonth),
            new(13, 1, AlertKind.AttemptEver),
        ],
    };

    /// <summary>The lowest answer reads "Not at all"; "Not at all sure" is a widespread misprint.</summary>
    public static readonly Instrument Gad7 = new(
        "gad7",
        "GAD-7",
        Subject.Anxiety,
        FilledBy.Self,
        new(12),
        PublicDomain,
        "Spitzer 2006, Arch Intern Med 166:1092. Missing rule not confirmed."
    )
    {
        Window = Window,
        Stem = Stem,
        Items = Item.List(
            HowOften,
            [
                "Feeling nervous, anxious or on edge",
                "Not being able to stop or control worrying",
                "Worrying too much about different things",
                "Trouble relaxing",
                "Being so restless that it is hard to sit still",
                "Becoming easily annoyed or irritable",
                "Feeling afraid as if something awful might happen",
            ]
        ),
        Key = new Key.Sums(new Missing.Prorated(1, ToWhole: true)),
        Scales =
        [
            new(Scale.Total, Scale.UpTo(7), 0, 21)
            {
                Bands = [new("none or minimal", 0), new("mild", 5), new("moderate", 10), new("severe", 15)],
            },
        ],
        Cuts = [new(Scale.Total, 10)],
    };
}
