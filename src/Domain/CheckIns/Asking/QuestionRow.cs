namespace Reknit.Domain.CheckIns.Asking;

/// <summary>One line of the pool, for all bands that it is for.</summary>
/// <param name="KindFor">How a band answers it.</param>
internal sealed record QuestionRow(Moment Moment, Topic Topic, string Meaning, Func<AgeBand, AnswerKind> KindFor)
{
    /// <summary>The youngest band that is asked.</summary>
    public AgeBand From { get; init; } = AgeBand.FourToSix;

    /// <summary>The oldest band that is asked.</summary>
    public AgeBand To { get; init; } = AgeBand.FourteenAndOver;

    public IReadOnlyList<Option> Options { get; init; } = [];
    public GateFact? Fills { get; init; }
    public bool IsOptional { get; init; }
    public bool IsPainful { get; init; }
    public bool IsAlwaysThere { get; init; }

    public IEnumerable<Question> InEachBand() =>
        Enum.GetValues<AgeBand>()
            .Where(band => band >= From && band <= To)
            .Select(band => new Question(Topic, band, Moment, KindFor(band), Meaning)
            {
                Options = Options,
                Fills = Fills,
                IsOptional = IsOptional,
                IsPainful = IsPainful,
                IsAlwaysThere = IsAlwaysThere,
            });

    /// <summary>On the child's own scale: three faces, five faces, or nought to ten.</summary>
    public static QuestionRow Scaled(Moment moment, Topic topic, string meaning) =>
        new(
            moment,
            topic,
            meaning,
            band =>
                band switch
                {
                    AgeBand.FourToSix => AnswerKind.Faces3,
                    AgeBand.SevenToTen => AnswerKind.Faces5,
                    _ => AnswerKind.Thermometer,
                }
        );

    public static QuestionRow YesNo(Moment moment, Topic topic, string meaning, Danger? yes = null) =>
        new(moment, topic, meaning, _ => AnswerKind.YesNo) { Options = [new("yes", yes), new("no")] };

    public static QuestionRow Choice(Moment moment, Topic topic, string meaning, params Option[] options) =>
        new(moment, topic, meaning, _ => AnswerKind.Choice) { Options = options };

    /// <summary>The youngest draw; whoever writes may draw too.</summary>
    public static QuestionRow Free(Moment moment, Topic topic, string meaning) =>
        new(moment, topic, meaning, band => band == AgeBand.FourToSix ? AnswerKind.Drawing : AnswerKind.Words)
        {
            IsOptional = true,
        };
}
