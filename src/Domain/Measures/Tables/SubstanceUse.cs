namespace Reknit.Domain.Measures.Tables;

/// <summary>Alcohol and drugs.</summary>
internal static class SubstanceUse
{
    public static readonly Instrument AuditC = new(
        "auditc",
        "AUDIT-C",
        Subject.Substances,
        FilledBy.Self,
        new(18),
        new(
            LicenceClass.Free,
            "Public domain, as SAMHSA says of these three questions; the ten-question AUDIT is not."
        ),
        "Bush 1998, Arch Intern Med 158:1789; Bradley 2003, Arch Intern Med 163:821. The band from 8 is a convention."
    )
    {
        Window = "In the past year",
        Items =
        [
            new(
                1,
                "How often did you have a drink containing alcohol in the past year?",
                Option.Labels(
                    "Never",
                    "Monthly or less",
                    "Two to four times a month",
                    "Two to three times per week",
                    "Four or more times a week"
                )
            ),
            new(
                2,
                "How many drinks did you have on a typical day when you were drinking in the past year?",
                Option.Labels("1 or 2", "3 or 4", "5 or 6", "7 to 9", "10 or more")
            ),
            new(
                3,
                "How often did you have six or more drinks on one occasion in the past year?",
                Option.Labels("Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily")
            ),
        ],
        Key = new Key.Sums(new Missing.NoneAllowed(), new SkipRule(1, Is: 0, [2, 3])),
        Scales =
        [
            new(Scale.Total, Scale.UpTo(3), 0, 12)
            {
                Bands =
                [
                    new("negative", 0),
                    new("positive at women's cut-off", 3),
                    new("positive at both cut-offs", 4),
                    new("high", 8),
                ],
            },
        ],
        Cuts = [new(Scale.Total, 4) { Sex = Sex.Male }, new(Scale.Total, 3) { Sex = Sex.Female }],
        WhenPositive = AlertKind.SubstanceScreenPositive,
    };

    public static readonly Instrument DrugQuestion = new(
        "nida1",
        "NIDA single-question drug screen",
        Subject.Substances,
        FilledBy.Self,
        new(18),
        new(LicenceClass.Free, "Work of the United States government (to be confirmed)."),
        "Smith 2010, Arch Intern Med 170:1155."
    )
    {
        Window = "In the past year",
        Items =
        [
            new(
                1,
                "How many times in the past year have you used an illegal drug or used a prescription medication for nonmedical reasons?",
                []
            ),
        ],
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales = [new(Scale.Total, [1], 0, 9999)],
        Cuts = [new(Scale.Total, 1)],
        WhenPositive = AlertKind.SubstanceScreenPositive,
    };

    /// <summary>No written permission for the drug wording was found: its words stay on the form.</summary>
    public static readonly Instrument CageAid = new(
        "cageaid",
        "CAGE-AID",
        Subject.Substances,
        FilledBy.Self,
        new(16),
        new(
            LicenceClass.WithConditions,
            "Believed free; not confirmed for the wording on drugs, so only the key is here."
        ),
        "Ewing 1984, JAMA 252:1905; Brown & Rounds 1995, Wis Med J 94:135. One yes is the more sensitive cut-off."
    )
    {
        Window = "In the whole life",
        Items = Item.Unworded(4, 0, 1),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales = [new(Scale.Total, Scale.UpTo(4), 0, 4)],
        Cuts = [new(Scale.Total, 2)],
        WhenPositive = AlertKind.SubstanceScreenPositive,
    };

    public static readonly Instrument Dast10 = new(
        "dast10",
        "DAST-10",
        Subject.Substances,
        FilledBy.Self,
        new(18),
        new(
            LicenceClass.WithConditions,
            "© Skinner and CAMH; reproduction for non-commercial clinical use, research and training, with credit."
        ),
        "Skinner 1982. Past 12 months; alcohol and tobacco left out. Missing rule not published here: all are needed."
    )
    {
        Window = "In the past 12 months",
        Items = Item.Unworded(10, 0, 1, 3),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales =
        [
            new(Scale.Total, Scale.UpTo(10), 0, 10)
            {
                Bands = [new("none", 0), new("low", 1), new("moderate", 3), new("substantial", 6), new("severe", 9)],
            },
        ],
        Cuts = [new(Scale.Total, 3)],
        WhenPositive = AlertKind.SubstanceScreenPositive,
    };
}
