namespace Reknit.Domain.Measures;

/// <summary>Whose place in the battery it is. A child's band follows development: the therapist sets it, age only proposes.</summary>
public enum BatteryPerson
{
    Child4To6,
    Child7To10,
    Child11To13,
    Child14To17,
    Parent,
}

/// <summary>When a part of the battery is due.</summary>
public enum Moment
{
    Intake,
    EverySession,
    Review,

    /// <summary>At closing and 30, 90 and 180 days after it.</summary>
    Close,
}

/// <summary>One part of the battery. Any one of its instruments does.</summary>
/// <param name="Id">Stable for ever: what was done refers to it.</param>
/// <param name="Instruments">Ids; empty where it is a talk or the practice's own form.</param>
/// <param name="IsAlone">Asked with nobody else there.</param>
public sealed record Part(string Id, string Name, IReadOnlyList<string> Instruments, FilledBy By, bool IsAlone = false)
{
    /// <summary>Shown as possible and never late.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Ages at which it is asked, where the band alone does not say.</summary>
    public Ages? Ages { get; init; }

    /// <summary>Comes again after days of its own, whatever sessions were held.</summary>
    public bool RepeatsByViolenceDays { get; init; }
}

/// <summary>One cell of the battery.</summary>
public sealed record BatteryRow(Moment Moment, BatteryPerson Person, IReadOnlyList<Part> Parts);

/// <summary>Who is screened with what, and when. Rubrics are words with dated evidence and never a number.</summary>
public static class BatteryTable
{
    public const string Source = "Practice standard 3.8 and 2.6 G2 [D]; S12; practice decisions 5, 9 and 13";

    /// <summary>Days after closing on which the closing parts come again.</summary>
    public static readonly IReadOnlyList<int> AfterClosing = [0, 30, 90, 180];

    /// <summary>The last of the closing days that has come.</summary>
    public static DateOnly LastAfter(DateOnly closed, DateOnly today) =>
        closed.AddDays(AfterClosing.Where(offset => closed.AddDays(offset) <= today).DefaultIfEmpty().Last());

    public static readonly Part Talk = new("talk", "The clinician's talk with the child", [], FilledBy.Clinician, true);
    public static readonly Part Symptoms = new("symptoms", "PSC-17", ["psc17"], FilledBy.EachAdult);
    public static readonly Part TraumaYoung = new("trauma", "Trauma: CATS", ["cats_3_6"], FilledBy.EachAdult);
    public static readonly Part Trauma = new("trauma", "Trauma: CATS-2", ["cats2"], FilledBy.Self, true);
    public static readonly Part Anxiety = new("scared", "SCARED", ["scared"], FilledBy.Self, true)
    {
        IsOptional = true,
        Ages = new(8),
    };

    /// <summary>Each child has one of these two, by age; either is asked alone.</summary>
    public static readonly Part Suicide = new("suicide", "ASQ", ["asq", "cssrs_screen"], FilledBy.Clinician, true)
    {
        Ages = new(8),
    };

    /// <summary>Of a band in which some are under eight: nobody's day of birth is kept, so that the clinician says which it is.</summary>
    public static readonly Part SuicideFromEight = Suicide with
    {
        Name = "ASQ from 8 on; of a child of 7 the clinician's assessment of suicide risk",
    };
    public static readonly Part SuicideTalk = new(
        "suicide",
        "The clinician's assessment of suicide risk",
        [],
        FilledBy.Clinician,
        true
    )
    {
        Ages = new(0, 7),
    };

    public static readonly Part Young = new("distress", "YP-CORE", ["ypcore"], FilledBy.Self, true)
    {
        Ages = new(11, 16),
    };
    public static readonly Part YoungOrMood = new(
        "distress",
        "YP-CORE or PHQ-A",
        ["ypcore", "phqa"],
        FilledBy.Self,
        true
    );
    public static readonly Part MoodOfYoung = new("mood", "PHQ-A", ["phqa"], FilledBy.Self, true)
    {
        IsOptional = true,
        Ages = new(11, 17),
    };
    public static readonly Part Worry = new("anxiety", "GAD-7", ["gad7"], FilledBy.Self, true);
    public static readonly Part Violence = new(
        "violence",
        "Talk about all nine kinds of domestic violence",
        [],
        FilledBy.Clinician,
        true
    )
    {
        RepeatsByViolenceDays = true,
    };
    public static readonly Part Mood = new("mood", "PHQ-9 or CORE-10", ["phq9", "core10"], FilledBy.Self, true);
    public static readonly Part Core = new("distress", "CORE-10", ["core10"], FilledBy.Self, true);
    public static readonly Part Alcohol = new("alcohol", "AUDIT-C", ["auditc"], FilledBy.Self, true);
    public static readonly Part Drugs = new("drugs", "Drug question", ["nida1"], FilledBy.Self, true);

    /// <summary>Any one of them does. What it shows is followed up, and shuts nothing.</summary>
    public static readonly Part TraumaOfAdult = new(
        "adult-trauma",
        "Hard experiences: the clinician's own questions, or a score taken elsewhere",
        ["trauma_talk", "pcptsd5", "pcl5"],
        FilledBy.Clinician,
        true
    );
    public static readonly Part Goals = new("goals", "Goals", [], FilledBy.Self);
    public static readonly Part CheckIn = new("check-in", "Check-in", [], FilledBy.Self);
    public static readonly Part Skills = new("skills", "Skills practised", [], FilledBy.Self);
    public static readonly Part Rubric = new("rubric", "Ratings in words, with dated evidence", [], FilledBy.Clinician);

    public static readonly IReadOnlyList<BatteryRow> Rows =
    [
        new(Moment.Intake, BatteryPerson.Child4To6, [Talk, Symptoms, TraumaYoung, Suicide, SuicideTalk]),
        new(Moment.Intake, BatteryPerson.Child7To10, [Talk, Symptoms, Trauma, SuicideFromEight, SuicideTalk, Anxiety]),
        new(Moment.Intake, BatteryPerson.Child11To13, [Young, Trauma, Suicide, SuicideTalk, MoodOfYoung]),
        new(Moment.Intake, BatteryPerson.Child14To17, [YoungOrMood, Worry, Suicide, SuicideTalk, Trauma]),
        new(Moment.Intake, BatteryPerson.Parent, [Violence, Mood, Worry, Alcohol, Drugs, TraumaOfAdult, Goals]),
        new(Moment.EverySession, BatteryPerson.Child4To6, [CheckIn]),
        new(Moment.EverySession, BatteryPerson.Child7To10, [CheckIn]),
        new(Moment.EverySession, BatteryPerson.Child11To13, [CheckIn]),
        new(Moment.EverySession, BatteryPerson.Child14To17, [CheckIn]),
        new(Moment.EverySession, BatteryPerson.Parent, [CheckIn, Skills]),
        new(Moment.Review, BatteryPerson.Child4To6, [Symptoms, Goals, TraumaYoung, Suicide, SuicideTalk]),
        new(Moment.Review, BatteryPerson.Child7To10, [Symptoms, Goals, Trauma, SuicideFromEight, SuicideTalk]),
        new(Moment.Review, BatteryPerson.Child11To13, [Young, Goals, Trauma, Suicide, SuicideTalk]),
        new(Moment.Review, BatteryPerson.Child14To17, [YoungOrMood, Goals, Trauma, Suicide, SuicideTalk]),
        new(Moment.Review, BatteryPerson.Parent, [Core, Goals, Rubric, Violence, Alcohol, Drugs, TraumaOfAdult]),
        new(Moment.Close, BatteryPerson.Child4To6, [CheckIn, Symptoms]),
        new(Moment.Close, BatteryPerson.Child7To10, [CheckIn, Symptoms]),
        new(Moment.Close, BatteryPerson.Child11To13, [Young]),
        new(Moment.Close, BatteryPerson.Child14To17, [YoungOrMood]),
        new(Moment.Close, BatteryPerson.Parent, [Core]),
    ];

    /// <summary>A part's name by its id; the id itself of one that has left the table.</summary>
    public static string NameOf(string part) =>
        Rows.SelectMany(r => r.Parts).FirstOrDefault(p => p.Id == part)?.Name ?? part;

    /// <summary>The ages of a band, where nobody's own age is known; of an adult none.</summary>
    public static Ages? AgesOf(BatteryPerson person) =>
        person switch
        {
            BatteryPerson.Child4To6 => new(4, 6),
            BatteryPerson.Child7To10 => new(7, 10),
            BatteryPerson.Child11To13 => new(11, 13),
            BatteryPerson.Child14To17 => new(14, 17),
            _ => null,
        };

    /// <summary>The band that an age proposes; the therapist's word on development goes before it.</summary>
    public static BatteryPerson Proposed(int age) =>
        age switch
        {
            < 7 => BatteryPerson.Child4To6,
            < 11 => BatteryPerson.Child7To10,
            < 14 => BatteryPerson.Child11To13,
            _ => BatteryPerson.Child14To17,
        };
}
