using Reknit.Domain.Measures;

namespace Reknit.Domain.Tests.Measures;

/// <summary>Filled-in forms for the tests.</summary>
internal static class Forms
{
    public static Instrument Of(string id) => Instruments.Find(id) ?? throw new ArgumentException(id);

    /// <summary>Answers to the items from the first on; null leaves one open.</summary>
    public static IReadOnlyList<Answer> Answers(params int?[] values) =>
        [
            .. values
                .Select((value, n) => (value, Item: n + 1))
                .Where(a => a.value is not null)
                .Select(a => new Answer(a.Item, a.value!.Value)),
        ];

    public static Outcome Score(string id, params int?[] values) => Score(id, About.NotKnown, values);

    public static Outcome Score(string id, About about, params int?[] values) =>
        Scoring.Score(Of(id), Answers(values), about);

    public static Outcome.Scored Scored(string id, params int?[] values) =>
        Assert.IsType<Outcome.Scored>(Score(id, values));

    public static ScaleScore Total(this Outcome outcome) =>
        Assert.Single(Assert.IsType<Outcome.Scored>(outcome).Scales, s => s.Scale == Scale.Total);

    public static IEnumerable<AlertKind> Kinds(this Outcome outcome) => outcome.Alerts.Select(a => a.Kind);
}
