namespace Reknit.Domain.Measures.Tables;

/// <summary>What an adult carries from hard experiences: the practice's own questions, and two scores taken elsewhere.</summary>
internal static class TraumaOfAdults
{
    private static readonly IReadOnlyList<Option> NoYesPassed = Option.Labels("No", "Yes", "Would rather not say");

    /// <summary>No published form stands behind it, so that it yields neither number nor band.</summary>
    public static readonly Instrument Talk = new(
        "trauma_talk",
        "Hard experiences: the clinician's own questions",
        Subject.Trauma,
        FilledBy.Clinician,
        new(18),
        new(LicenceClass.Free, "The practice's own questions, written for this program: no published form."),
        "Practice standard 3.8 [D]: a practice's own questions and no validated cut-off. A yes to any of questions 2 to 7 says: look closer."
    )
    {
        Stem =
            "Asked alone. Each can be passed over, and nobody has to say what happened. After a no to the first one, go on to the last.",
        Items =
        [
            new(
                1,
                "Did you ever live through something, or see it done to somebody, that frightened or hurt you so much that it stays with you?",
                NoYesPassed
            ),
            new(
                2,
                "In the last month: did it come back to you in memories or dreams that you did not want?",
                NoYesPassed
            ),
            new(
                3,
                "In the last month: did you keep away from people, places or talk because they bring it back?",
                NoYesPassed
            ),
            new(
                4,
                "In the last month: were you always on your guard, quick to startle, or kept from sleep by it?",
                NoYesPassed
            ),
            new(
                5,
                "In the last month: did you feel numb, far from others, or to blame for what happened?",
                NoYesPassed
            ),
            new(
                6,
                "Does any of it stand in the way of your days, or of being a parent as you want to be?",
                NoYesPassed
            ),
            new(7, "Is there something about coming here that would bring it back?", NoYesPassed)
            {
                AfterYes = "What would make it easier? Another hour, a door of their own, somebody beside them.",
            },
            new(8, "Is there somebody with whom you can talk about it: a doctor, a therapist, a group?", NoYesPassed)
            {
                IsUnscored = true,
            },
        ],
        Key = new Key.AnyOf([2, 3, 4, 5, 6, 7], new(1, Is: 0, [2, 3, 4, 5, 6, 7])),
        WhenPositive = AlertKind.AdultsTraumaPositive,
    };

    public static readonly Instrument PrimaryCare = TakenElsewhere(
        "pcptsd5",
        "PC-PTSD-5",
        5,
        3,
        "Prins 2016, J Gen Intern Med 31:1206: from 3; Bovin 2021, JAMA Netw Open 4:e2036733: from 4, and 3 for women. The lower one counts here."
    );

    public static readonly Instrument Checklist = TakenElsewhere(
        "pcl5",
        "PCL-5",
        80,
        31,
        "Weathers 2013; Forkus 2023, Clin Psychol 30:110: cut-offs from 31 to 33. The lowest one counts here."
    );

    private static Instrument TakenElsewhere(string id, string name, decimal most, decimal cut, string source) =>
        new(
            id,
            name,
            Subject.Trauma,
            FilledBy.Self,
            new(18),
            new(LicenceClass.Free, "A form of the United States government; its words are not in this version."),
            source
        )
        {
            Window = "In the past month",
            Scales = [new(Scale.Total, [], 0, most)],
            Cuts = [new(Scale.Total, cut)],
            WhenPositive = AlertKind.AdultsTraumaPositive,
        };
}
