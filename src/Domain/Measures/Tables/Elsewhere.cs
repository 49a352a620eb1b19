namespace Reknit.Domain.Measures.Tables;

/// <summary>Instruments of which only a result taken elsewhere is kept. Without a scale only the assessor's words are.</summary>
internal static class Elsewhere
{
    private static readonly Licence Conditions = new(
        LicenceClass.WithConditions,
        "Free with conditions; neither words nor key are here."
    );

    private static readonly Licence RecordOnly = new(
        LicenceClass.RecordOnly,
        "Protected, licensed, or bound to training; a result may be recorded."
    );

    public static readonly IReadOnlyList<Instrument> All = [.. Trauma(), .. Violence(), .. Numbers(), .. WordsOnly()];

    private static Instrument[] Trauma() =>
        [
            new(
                "cats2",
                "CATS-2 (7 to 17)",
                Subject.Trauma,
                FilledBy.Self,
                new(7, 17),
                Conditions,
                "Sachser 2022, Eur J Psychotraumatol 13:2105580 (CC BY-NC 4.0)."
            )
            {
                Window = "In the last 4 weeks",
                Scales =
                [
                    new(Scale.Total, [], 0, 60)
                    {
                        Bands = [new("below", 0), new("screen positive", 21), new("probable", 25)],
                    },
                ],
                Cuts = [new(Scale.Total, 21)],
                WhenPositive = AlertKind.TraumaScreenPositive,
            },
            new(
                "cats_3_6",
                "CATS, caregiver (3 to 6)",
                Subject.Trauma,
                FilledBy.EachAdult,
                new(3, 6),
                Conditions,
                "Sachser 2022; cut-off 16, another sheet says 15: not confirmed."
            )
            {
                Window = "In the last 4 weeks",
                Scales = [new(Scale.Total, [], 0, 48)],
                Cuts = [new(Scale.Total, 16)],
                WhenPositive = AlertKind.TraumaScreenPositive,
            },
        ];

    private static Instrument[] Violence() =>
        [
            Rated("hits", "HITS", RecordOnly, new(18), new(4, 20, 11), "Sherin 1998: positive above 10."),
            Rated("hark", "HARK", Conditions, new(18), new(0, 4, 1), "Sohal 2007."),
            Rated("pvs", "Partner Violence Screen", Conditions, new(18), new(0, 3, 1), "Three yes-or-no questions."),
            ByWords("masic", "MASIC", Subject.PartnerViolence, Conditions, "Holtzworth-Munroe, Beck & Applegate 2010."),
            ByWords("masic_s", "MASIC-S", Subject.PartnerViolence, Conditions, "Free in mediation only; unmodified."),
            ByWords("wast", "WAST", Subject.PartnerViolence, Conditions, "Cut-off not confirmed."),
            ByWords("dove", "DOVE", Subject.PartnerViolence, RecordOnly, "Ellis & Stuckless 2006."),
            ByWords("odara", "ODARA", Subject.PartnerViolence, RecordOnly, "Needs training."),
            ByWords("sara", "SARA", Subject.PartnerViolence, RecordOnly, "Structured judgement; needs training."),
            ByWords("bsafer", "B-SAFER", Subject.PartnerViolence, RecordOnly, "Structured judgement; needs training."),
            ByWords("danger", "Danger Assessment", Subject.PartnerViolence, RecordOnly, "Needs certification."),
            ByWords("lap", "Lethality Assessment Program", Subject.PartnerViolence, RecordOnly, "Needs training."),
            ByWords("fldoors", "FL-DOORS", Subject.PartnerViolence, RecordOnly, "McIntosh."),
        ];

    private static Instrument[] Numbers() =>
        [
            new(
                "psc35",
                "Pediatric Symptom Checklist-35",
                Subject.ChildsSymptoms,
                FilledBy.EachAdult,
                new(4, 16),
                new(LicenceClass.Free, "May be freely reproduced; its words are not in this version."),
                "Jellinek 1988; ages 4 and 5 from 24, 6 to 16 from 28."
            )
            {
                Scales = [new(Scale.Total, [], 0, 70)],
                Cuts = [new(Scale.Total, 24) { Ages = new(4, 5) }, new(Scale.Total, 28) { Ages = new(6, 16) }],
            },
            new(
                "audit10",
                "AUDIT (10 items)",
                Subject.Substances,
                FilledBy.Self,
                new(18),
                new(LicenceClass.WithConditions, "© World Health Organization: not for sale or commercial use."),
                "Bands: Addict Sci Clin Pract 2016."
            )
            {
                Scales =
                [
                    new(Scale.Total, [], 0, 40)
                    {
                        Bands = [new("0 to 7", 0), new("8 to 15", 8), new("16 to 19", 16), new("20 and above", 20)],
                    },
                ],
                Cuts = [new(Scale.Total, 8)],
                WhenPositive = AlertKind.SubstanceScreenPositive,
            },
            new(
                "fad_gf",
                "FAD General Functioning",
                Subject.FamilyLife,
                FilledBy.Self,
                new(12),
                Conditions,
                "Mean of twelve items, 1 to 4; from 2.00 problematic."
            )
            {
                Scales = [new("mean", [], 1, 4)],
                Cuts = [new("mean", 2)],
            },
            new(
                "bfs",
                "Behavior and Feelings Survey",
                Subject.ChildsSymptoms,
                FilledBy.Self,
                new(7, 18),
                Conditions,
                "Weisz; no cut-off. Licence to be confirmed."
            )
            {
                Scales =
                [
                    new("internalizing", [], 0, 24),
                    new("externalizing", [], 0, 24),
                    new(Scale.Total, [], 0, 48),
                ],
            },
            new(
                "aceq",
                "ACE questionnaire",
                Subject.Trauma,
                FilledBy.Self,
                new(18),
                Conditions,
                "An adult's own history only; never to rank parents. From 4 by convention."
            )
            {
                Scales = [new(Scale.Total, [], 0, 10)],
            },
        ];

    private static Instrument[] WordsOnly() =>
        [
            ByWords("sdq", "SDQ", Subject.ChildsSymptoms, RecordOnly, "No electronic version without a licence."),
            ByWords("rcads", "RCADS", Subject.Anxiety, RecordOnly, "No commercial distribution by others."),
            ByWords("promis", "PROMIS", Subject.Distress, RecordOnly, "Written permission for use in software."),
            ByWords("pbi", "Parental Bonding Instrument", Subject.Relationship, RecordOnly, "Over 16, looking back."),
            ByWords("ors", "ORS, CORS", Subject.Distress, RecordOnly, "© Miller & Duncan, individual licence."),
            ByWords("srs", "SRS, CSRS", Subject.Alliance, RecordOnly, "© Miller & Duncan, individual licence."),
            ByWords("pcri", "PCRI", Subject.Relationship, RecordOnly, "Publisher's."),
            ByWords("parq", "PARQ", Subject.Relationship, RecordOnly, "Publisher's."),
            ByWords("psi", "PSI", Subject.Parenting, RecordOnly, "Publisher's."),
            ByWords("cbcl", "CBCL, BPM", Subject.ChildsSymptoms, RecordOnly, "Publisher's."),
            ByWords("pcrs", "PCRS", Subject.Relationship, RecordOnly, "Several scales bear this name: say which."),
            ByWords("cpic", "CPIC", Subject.FamilyLife, Conditions, "Key not found; from the author."),
            ByWords("copafs27", "CoPAFS-27", Subject.FamilyLife, Conditions, "Saini, Pruett & Alschech 2022."),
            ByWords("taqs", "TAQS", Subject.Alliance, Conditions, "Licence to be confirmed."),
            ByWords("gbo", "Goal-Based Outcomes", Subject.Goals, Conditions, "CC BY-NC-SA 4.0."),
        ];

    private static Instrument Rated(
        string id,
        string name,
        Licence licence,
        Ages ages,
        (decimal Least, decimal Most, decimal Cut) numbers,
        string source
    ) =>
        new(id, name, Subject.PartnerViolence, FilledBy.Clinician, ages, licence, source)
        {
            Scales = [new(Scale.Total, [], numbers.Least, numbers.Most)],
            Cuts = [new(Scale.Total, numbers.Cut)],
            WhenPositive = AlertKind.ViolenceScreenPositive,
        };

    private static Instrument ByWords(string id, string name, Subject screens, Licence licence, string source) =>
        new(id, name, screens, FilledBy.Clinician, new(0), licence, source)
        {
            WhenPositive = screens is Subject.PartnerViolence ? AlertKind.ViolenceScreenPositive : null,
        };
}
