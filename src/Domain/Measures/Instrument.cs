namespace Reknit.Domain.Measures;

/// <summary>One published questionnaire or interview: what it screens, for whom, and under which licence it stands here.</summary>
/// <param name="Id">Stable for ever: results refer to it.</param>
/// <param name="Source">Where the wording, key or cut-offs were published, and what of it is not confirmed yet.</param>
public sealed record Instrument(
    string Id,
    string Name,
    Subject Screens,
    FilledBy FilledBy,
    Ages Ages,
    Licence Licence,
    string Source
)
{
    /// <summary>Goes up whenever words, key, bands or cut-offs change; a result keeps the version it was scored with.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The time the answers are about, in the form's own words; null where the form names none.</summary>
    public string? Window { get; init; }

    /// <summary>Words on the form before its items; null where there are none or they may not be shown.</summary>
    public string? Stem { get; init; }

    /// <summary>In the form's order. Empty where scores are only taken elsewhere.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Null where scores are only taken elsewhere.</summary>
    public Key? Key { get; init; }

    public IReadOnlyList<Scale> Scales { get; init; } = [];
    public IReadOnlyList<Cut> Cuts { get; init; } = [];
    public IReadOnlyList<AlertRule> Alerts { get; init; } = [];

    /// <summary>What follows when the result is positive and no single answer said so; null where it only informs.</summary>
    public AlertKind? WhenPositive { get; init; }

    /// <summary>The form's own words are in the product and may be shown; only ever under a licence that is free.</summary>
    public bool HasWording => Items.Count > 0 && Items.All(i => i.Words is not null);

    public bool IsScoredHere => Key is not null;
}

/// <summary>What an instrument screens.</summary>
public enum Subject
{
    PartnerViolence,
    Substances,
    Mood,
    Anxiety,
    Distress,
    Suicide,
    Trauma,
    ChildsSymptoms,
    Relationship,
    FamilyLife,
    Parenting,
    Alliance,
    Goals,
}

/// <summary>Who gives the answers. Where each adult answers about a child, no adult sees another's answers.</summary>
public enum FilledBy
{
    Self,
    EachAdult,
    Clinician,
}

/// <summary>Whole years of age, both ends included; open at the top where <paramref name="To"/> is null.</summary>
public readonly record struct Ages(int From, int? To = null)
{
    public bool Hold(int age) => age >= From && (To is not { } to || age <= to);

    /// <summary>There is an age that both hold.</summary>
    public bool Meet(Ages other) =>
        (other.To is not { } end || From <= end) && (To is not { } own || other.From <= own);
}

/// <summary>What a licence lets this product do.</summary>
public enum LicenceClass
{
    /// <summary>Words, key and scoring may be in the product.</summary>
    Free = 1,

    /// <summary>Free with conditions: the key only, words from the licensed form.</summary>
    WithConditions = 2,

    /// <summary>A score taken elsewhere, and nothing else.</summary>
    RecordOnly = 3,
}

/// <summary>The terms an instrument stands under, and the words that must be shown beside it.</summary>
public sealed record Licence(LicenceClass Class, string Terms, string? Attribution = null);
