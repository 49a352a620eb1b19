using Reknit.Domain.Measures;

namespace Reknit.Domain.Tests.Measures;

public sealed class InstrumentsTests
{
    /// <summary>The only ones whose licence lets anybody reproduce the words, and the practice's own questions.</summary>
    private static readonly string[] WithWords =
    [
        "asq",
        "auditc",
        "core10",
        "gad7",
        "k6",
        "nida1",
        "phq9",
        "phqa",
        "psc17",
        "trauma_talk",
        "ypcore",
    ];

    [Fact]
    public void Words_of_a_form_are_here_only_where_its_licence_is_free()
    {
        Assert.Equal(
            WithWords,
            Instruments.All.Where(i => i.HasWording).Select(i => i.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(
            Instruments.All.Where(i => i.Licence.Class != LicenceClass.Free),
            i =>
            {
                Assert.Null(i.Stem);
                Assert.All(i.Items, item => Assert.Null(item.Words));
                Assert.All(i.Items.SelectMany(item => item.Options), o => Assert.True(int.TryParse(o.Label, out _)));
            }
        );
    }

    [Fact]
    public void What_may_only_be_recorded_has_no_items_and_no_key() =>
        Assert.All(
            Instruments.All.Where(i => i.Licence.Class is LicenceClass.RecordOnly),
            i =>
            {
                Assert.Empty(i.Items);
                Assert.False(i.IsScoredHere);
            }
        );

    [Fact]
    public void Words_under_a_licence_that_asks_for_it_name_whose_they_are() =>
        Assert.All(
            (string[])["core10", "ypcore", "k6", "asq", "psc17", "phq9", "phqa", "gad7"],
            id => Assert.NotNull(Forms.Of(id).Licence.Attribution)
        );

    [Fact]
    public void Every_instrument_says_its_terms_and_its_source_and_has_an_id_of_its_own()
    {
        Assert.Distinct(Instruments.All.Select(i => i.Id), StringComparer.Ordinal);
        Assert.All(
            Instruments.All,
            i => Assert.True(i.Licence.Terms.Length > 0 && i.Source.Length > 0 && i.Version > 0)
        );
    }

    [Fact]
    public void No_instrument_scores_alienation()
    {
        string[] never = ["alien", "parq-gap", "parq gap", "strategies questionnaire", "five-factor"];
        var names = Instruments
            .All.SelectMany(i => (string[])[i.Id, i.Name, .. i.Scales.Select(s => s.Name), .. Bands(i)])
            .ToList();
        Assert.True(names.Count > 80);
        Assert.DoesNotContain(names, n => never.Any(w => n.Contains(w, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(Enum.GetNames<Subject>(), n => n.Contains("Alien", StringComparison.Ordinal));
    }

    [Fact]
    public void Scales_bands_cut_offs_and_alerts_fit_their_instrument() =>
        Assert.All(
            Instruments.All,
            i =>
            {
                Assert.Equal(Enumerable.Range(1, i.Items.Count), i.Items.Select(item => item.Number));
                Assert.All(
                    i.Alerts,
                    a => Assert.Contains(i.Items, item => item.Number == a.Item && item.Takes(a.AtLeast))
                );
                Assert.All(i.Cuts, c => Assert.Contains(i.Scales, s => s.Name == c.Scale && c.AtLeast <= s.Most));
                Assert.All(
                    i.Scales,
                    s =>
                    {
                        Assert.Equal(s.Bands.OrderBy(b => b.From), s.Bands);
                        Assert.True(s.Bands.Count == 0 || s.Bands[0].From == s.Least);
                    }
                );
            }
        );

    [Fact]
    public void The_ends_of_a_scale_are_what_its_items_can_come_to() =>
        Assert.All(
            Instruments.All.Where(i => i.Key is Key.Sums),
            i =>
                Assert.All(
                    i.Scales,
                    s =>
                    {
                        var items = s.Items.Select(n => i.Items.Single(item => item.Number == n)).ToList();
                        Assert.Equal(s.Least, items.Sum(item => item.Least));
                        Assert.Equal(s.Most, items.Sum(item => item.Most));
                        Assert.Distinct(s.Items);
                    }
                )
        );

    [Fact]
    public void The_lowest_answer_of_GAD_7_reads_not_at_all() =>
        Assert.All(Forms.Of("gad7").Items, i => Assert.Equal("Not at all", i.Options[0].Label));

    private static IEnumerable<string> Bands(Instrument instrument) =>
        instrument.Scales.SelectMany(s => s.Bands).Select(b => b.Name);
}
