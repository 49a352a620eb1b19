namespace Reknit.Domain.Measures;

/// <summary>The two suicide screens, whose result is a band and never a sum.</summary>
internal static class SuicideTriage
{
    public const string Negative = "negative";
    public const string NotAcute = "positive, not acute";
    public const string Acute = "positive, acute";

    /// <summary>Nobody asked, or nobody answered, whether the thoughts are there now: acute until somebody knows.</summary>
    public const string AcuityOpen = "positive, not known whether acute";

    private const int Acuity = 5;
    private const int No = 0;
    private const int Yes = 1;
    private static readonly int[] First = [1, 2, 3, 4];

    /// <summary>NIMH: any yes or refusal among the first four is positive; the fifth says whether it is acute.</summary>
    public static Outcome AnyYes(Dictionary<int, int> given, About about, IReadOnlyList<Alert> alerts)
    {
        var missing = First.Where(n => !given.ContainsKey(n)).ToList();
        if (IsPositive(given.Select(g => new Answer(g.Key, g.Value)), about))
        {
            var band = given.TryGetValue(Acuity, out var now)
                ? now switch
                {
                    No => NotAcute,
                    Yes => Acute,
                    _ => AcuityOpen,
                }
                : AcuityOpen;
            return new Outcome.Scored([], band, Positive.Yes, missing, alerts);
        }

        return missing.Count > 0
            ? new Outcome.NotScored(missing, alerts)
            : new Outcome.Scored([], Negative, Positive.No, [], alerts);
    }

    /// <summary>The alerts that no single answer gives: the clinician's own worry, and a fifth question still open.</summary>
    public static IEnumerable<Alert> Unasked(Instrument instrument, IReadOnlyList<Answer> answers, About about)
    {
        if (about.IsJudgedPositive)
        {
            yield return new(instrument.Id, null, AlertKind.SuicideScreenPositive);
        }

        if (IsPositive(answers, about) && !answers.Any(a => a.Item == Acuity))
        {
            yield return new(instrument.Id, Acuity, AlertKind.SuicideScreenAcute);
        }
    }

    /// <summary>Columbia: 1 or 2 low; 3, or 6 longer ago, moderate; 4, 5, or 6 within three months, high.</summary>
    public static Outcome Highest(Dictionary<int, int> given, IReadOnlyList<Alert> alerts)
    {
        bool SaysYes(int item) => given.GetValueOrDefault(item) == Yes;
        int[] asked = [1, 2, .. SaysYes(2) ? (int[])[3, 4, 5] : [], 6, .. SaysYes(6) ? (int[])[7] : []];
        var missing = asked.Where(n => !given.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            return new Outcome.NotScored(missing, alerts);
        }

        var band =
            SaysYes(4) || SaysYes(5) || SaysYes(7) ? "high"
            : SaysYes(3) || SaysYes(6) ? "moderate"
            : SaysYes(1) || SaysYes(2) ? "low"
            : "none";
        return new Outcome.Scored([], band, band == "none" ? Positive.No : Positive.Yes, [], alerts);
    }

    private static bool IsPositive(IEnumerable<Answer> answers, About about) =>
        about.IsJudgedPositive || answers.Any(a => a.Item <= Acuity && a.Value is not No);
}
