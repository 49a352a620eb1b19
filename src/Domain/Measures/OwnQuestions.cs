namespace Reknit.Domain.Measures;

/// <summary>Questions of the practice's own, without a number: one yes says "look closer", and what was passed over is no "no".</summary>
internal static class OwnQuestions
{
    private const int Yes = 1;
    private const int PassedOver = 2;

    public static Outcome Read(
        Instrument instrument,
        Key.AnyOf key,
        Dictionary<int, int> given,
        About about,
        IReadOnlyList<Alert> alerts
    )
    {
        var skipped = given.TryGetValue(key.Skip.Item, out var first) && first == key.Skip.Is ? key.Skip.Skipped : [];
        var asked = instrument.Items.Where(i => !i.IsUnscored).Select(i => i.Number).Except(skipped).ToList();
        var missing = asked.Where(n => !given.ContainsKey(n)).ToList();
        if (about.IsJudgedPositive || key.Items.Any(n => given.GetValueOrDefault(n) == Yes))
        {
            return new Outcome.Scored([], null, Positive.Yes, missing, [.. alerts, .. WhenPositive(instrument)]);
        }

        return missing.Count > 0
            ? new Outcome.NotScored(missing, alerts)
            : new Outcome.Scored(
                [],
                null,
                asked.Exists(n => given[n] == PassedOver) ? Positive.CannotTell : Positive.No,
                [],
                alerts
            );
    }

    private static IEnumerable<Alert> WhenPositive(Instrument instrument) =>
        instrument.WhenPositive is { } kind ? [new(instrument.Id, null, kind)] : [];
}
