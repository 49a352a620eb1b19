namespace Reknit.Domain.Measures;

/// <summary>Scores that are sums: bands, cut-offs, and what unanswered items do.</summary>
internal static class Sums
{
    public static Outcome Score(
        Instrument instrument,
        Key.Sums key,
        Dictionary<int, int> given,
        About about,
        IReadOnlyList<Alert> alerts
    )
    {
        var asked = Asked(instrument, key, given);
        var missing = asked.Select(i => i.Number).Where(n => !given.ContainsKey(n)).ToList();
        if (missing.Count > Bearable(key.Missing))
        {
            return new Outcome.NotScored(missing, alerts);
        }

        var scales = instrument.Scales.Select(s => Of(s, instrument, key.Missing, asked, given, about)).ToList();
        var positive = Together(scales);
        var total = scales.Find(s => s.Scale == Scale.Total);
        var found =
            positive is Positive.Yes && instrument.WhenPositive is { } kind
                ? [.. alerts, new Alert(instrument.Id, null, kind)]
                : alerts;
        return new Outcome.Scored(scales, total?.Band, positive, missing, found);
    }

    /// <summary>The scored items, without those that an answer made needless.</summary>
    private static List<Item> Asked(Instrument instrument, Key.Sums key, Dictionary<int, int> given)
    {
        var skipped =
            key.Skip is { } skip && given.TryGetValue(skip.Item, out var value) && value == skip.Is ? skip.Skipped : [];
        return [.. instrument.Items.Where(i => !i.IsUnscored && !skipped.Contains(i.Number))];
    }

    private static int Bearable(Missing rule) =>
        rule switch
        {
            Missing.Prorated prorated => prorated.AtMost,
            Missing.LeftOpen open => open.AtMost,
            _ => 0,
        };

    private static ScaleScore Of(
        Scale scale,
        Instrument instrument,
        Missing rule,
        List<Item> asked,
        Dictionary<int, int> given,
        About about
    )
    {
        var items = asked.Where(i => scale.Items.Contains(i.Number)).ToList();
        var answered = items.Where(i => given.ContainsKey(i.Number)).ToList();
        decimal least = answered.Sum(i => i.Worth(given[i.Number]));
        var most = least;
        var isProrated = false;
        if (answered.Count < items.Count)
        {
            if (rule is Missing.Prorated { ToWhole: var toWhole })
            {
                isProrated = true;
                least = least * items.Count / answered.Count;
                least = toWhole ? Math.Round(least, MidpointRounding.AwayFromZero) : least;
                most = least;
            }
            else
            {
                var open = items.Except(answered).ToList();
                least += open.Sum(i => i.Least);
                most += open.Sum(i => i.Most);
            }
        }

        var band = scale.BandOf(least) == scale.BandOf(most) ? scale.BandOf(least)?.Name : null;
        return new(scale.Name, least, most, isProrated, band, Cuts.Ask(instrument, scale.Name, least, most, about));
    }

    private static Positive Together(List<ScaleScore> scales) =>
        scales.Exists(s => s.Positive is Positive.Yes) ? Positive.Yes
        : scales.Exists(s => s.Positive is Positive.CannotTell) ? Positive.CannotTell
        : scales.Exists(s => s.Positive is Positive.No) ? Positive.No
        : Positive.NoCut;
}
