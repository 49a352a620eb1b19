namespace Reknit.Domain.CheckIns.Asking;

/// <summary>What a question is about; the same topic asks the same thing in every band.</summary>
public enum Topic
{
    Feel,
    Worry,
    Want,

    /// <summary>Whether a yes is what somebody wants from the child; decision 18.</summary>
    WantedByOthers,
    StopSignal,
    Private,
    Ask,
    MostWorried,
    HowNow,
    FeltSafe,
    Stopped,
    Pushed,
    HadASay,
    Listened,
    InTheMiddle,
    NextTime,
    OkThing,
    NobodyAsked,
    Sleep,
    Body,
    TellSomeone,

    /// <summary>Somebody is hurting the child, or somebody may get hurt.</summary>
    SomethingWrong,

    /// <summary>What was agreed was not kept; one tap, decision 22.</summary>
    BoundaryBroken,
}

/// <summary>How a child answers. "I don't know" and "skip" stand beside every kind.</summary>
public enum AnswerKind
{
    Faces3,
    Faces5,
    Thermometer,
    YesNo,
    Choice,
    Words,
    Drawing,
}

/// <summary>What an answer tells the gates.</summary>
public enum GateFact
{
    /// <summary>Kept as the child's assent by the rules for that, never here alone.</summary>
    Assent,
    ExpectedWorry,
    PeakWorry,
    EndWorry,
    NextDayWorry,
    FeltSafe,
    HadASay,
    SomebodyPushed,
    StoppedAtOnce,

    /// <summary>Ready for more, wants smaller, or wants to stop.</summary>
    NextTime,
}

/// <summary>One answer to choose.</summary>
/// <param name="Key">Stable for ever: answers refer to it.</param>
/// <param name="Danger">What it opens; null where it opens nothing.</param>
public sealed record Option(string Key, Danger? Danger = null);

/// <summary>One question of the pool, as it is put to one band at one moment. The words are the practice's.</summary>
/// <param name="Meaning">What it asks, in one phrase for those who write the words.</param>
public sealed record Question(Topic Topic, AgeBand Band, Moment Moment, AnswerKind Kind, string Meaning)
{
    /// <summary>Empty where the answer is a scale, words or a drawing. None is ever chosen beforehand.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public GateFact? Fills { get; init; }

    /// <summary>Nice to hear, and never asked for.</summary>
    public bool IsOptional { get; init; }

    /// <summary>It hurts to say it twice: where it is known it is shown, not asked.</summary>
    public bool IsPainful { get; init; }

    /// <summary>It stands on every screen of its moment and counts as no question.</summary>
    public bool IsAlwaysThere { get; init; }

    /// <summary>Stable for ever: check-ins refer to it.</summary>
    public string Id => $"{Words(Moment)}.{Words(Topic)}.{BandWords(Band)}";

    /// <summary>It is asked of one step, with one adult, at one place.</summary>
    public bool IsOfStep => Topic is Topic.Want or Topic.WantedByOthers;

    /// <summary>Answered with words or a drawing, as the child likes.</summary>
    public bool IsFree => Kind is AnswerKind.Words or AnswerKind.Drawing;

    public bool IsOnScale => Kind is AnswerKind.Faces3 or AnswerKind.Faces5 or AnswerKind.Thermometer;

    private static string BandWords(AgeBand band) =>
        band switch
        {
            AgeBand.FourToSix => "4-6",
            AgeBand.SevenToTen => "7-10",
            AgeBand.ElevenToThirteen => "11-13",
            _ => "14-up",
        };

    /// <summary>FeltSafe as "felt-safe".</summary>
    private static string Words<TName>(TName name)
        where TName : struct, Enum =>
        string.Concat($"{name}".Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()))
            .TrimStart('-');
}
