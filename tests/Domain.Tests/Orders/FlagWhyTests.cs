using System.Text.Json;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Each flag says in one sentence what called it up, and what lowered it.</summary>
public sealed class FlagWhyTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private const string Therapy = "IT IS ORDERED that the parties and the child attend reunification therapy. ";

    [Fact]
    public void Every_flag_of_every_labelled_text_says_why_in_words_that_fit_its_rule()
    {
        var seen = 0;
        foreach (var (text, i) in LabelledText.All.Select((t, i) => (t, i)))
        {
            var states = OrderCheck.StatesOnFile.Order(StringComparer.Ordinal).ToList();
            foreach (var state in states.Where((_, n) => n % 5 == i % 5))
            {
                var reading = OrderCheck.Read(text.Text, new(state, Day));
                var filed = OrderCheck.UnderFile(text.Text, reading, Day);
                foreach (var flag in reading.Flags)
                {
                    seen++;
                    Fits(flag, state, text.Name);
                }
                Assert.All(
                    filed.FileFlags,
                    f => Assert.Contains("practice's own record", f.Why, StringComparison.Ordinal)
                );
            }
        }
        Assert.True(seen > 2000, $"{seen}");
    }

    private static void Fits(OrderFlag flag, string state, string name)
    {
        var told = $"{name} {state} {flag.Code} {flag.Effect}: {flag.Why}";
        Assert.True(flag.Why.EndsWith('.') && flag.Why.Count(c => c == '.') == 1, told);
        var isOfSilence = flag.Why.StartsWith("Not found: ", StringComparison.Ordinal);
        Assert.True(isOfSilence || flag.Why.StartsWith("Found: ", StringComparison.Ordinal), told);
        Assert.True(flag.Quotes.Count > 0 || isOfSilence, told);
        Assert.True(
            flag.Code switch
            {
                "P1" or "P2" or "P3" or "P4" or "P5" or "P7" or "P9" => !isOfSilence,
                "P6" or "P10" or "P12" or "P13" => isOfSilence,
                "P8" => isOfSilence == (state == "SD"),
                _ => true,
            },
            told
        );
        if (flag.Code is "P8" or "P9" or "P10" || (flag.Code == "P12" && state is "SD" or "WA"))
        {
            Assert.True(flag.Why.Contains("speaks of violence", StringComparison.Ordinal), told);
        }
        Assert.True(
            flag.Effect == FlagEffect.Flag || !flag.Why.Contains("asks for a look only", StringComparison.Ordinal),
            told
        );
    }

    [Theory]
    [InlineData(
        "CO",
        Therapy,
        "P6",
        "valid proof of the treatment; it asks for a look only, because nothing in it speaks"
    )]
    [InlineData("TX", Therapy, "P13", "Not found: words on the therapist's licence.")]
    [InlineData("CA", Therapy, "P12", "a substantial danger to the child, nor words on the therapy as in")]
    [InlineData("CA", Therapy, "P11", "Not found: a day or a span by which it ends; it asks for a look only")]
    [InlineData(
        "WA",
        "The child says that Father choked her. Mother, Father and the child attend joint reunification sessions.",
        "P8",
        "a finding of it was not read"
    )]
    [InlineData(
        "TX",
        "IT IS ORDERED that the parties and the child shall attend counseling with Dr. Ana Reyes. Mother shall have no contact with the child for ninety days.",
        "P1",
        "nobody has said whether the paper is for this therapy"
    )]
    public void It_names_what_was_missed_and_what_lowered_it(string state, string text, string code, string why)
    {
        var flag = OrderCheck.Read(text, new(state, Day)).Flags.Single(f => f.Code == code);
        Assert.Contains(why, flag.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Consents_on_record_are_named_as_what_lowered_it()
    {
        const string Intensive =
            "Reunification therapy is ordered. The family shall attend a four-day intensive with the counselor. ";
        var now = OrderCheck.UnderConsents(
            Intensive,
            OrderCheck.Read(Intensive, new("AZ", Day)),
            [new("One parent", Day), new("The other parent", Day)]
        );
        Assert.Contains(
            "consents of both parents",
            now.Flags.Single(f => f.Code == "P2").Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reading_from_before_it_was_kept_is_still_read()
    {
        var kept = JsonSerializer
            .Serialize(OrderCheck.Read(Therapy, new("TX", Day)))
            .Replace("\"Why\":\"Not found", "\"WhyOnce\":\"Not found", StringComparison.Ordinal);

        Assert.Contains("WhyOnce", kept, StringComparison.Ordinal);
        Assert.All(JsonSerializer.Deserialize<OrderReading>(kept)!.Flags, f => Assert.Equal("", f.Why));
    }

    [Fact]
    public void A_flag_says_who_verified_its_rule_and_one_kept_before_says_nobody()
    {
        var flag = OrderCheck.Read(Therapy, new("CA", Day)).Flags[0];
        var verified = flag with { VerifiedBy = "Counsel" };
        Assert.Equal("Counsel", JsonSerializer.Deserialize<OrderFlag>(JsonSerializer.Serialize(verified))!.VerifiedBy);

        var kept = JsonSerializer
            .Serialize(verified)
            .Replace(",\"VerifiedBy\":\"Counsel\"", "", StringComparison.Ordinal);
        Assert.DoesNotContain("VerifiedBy", kept, StringComparison.Ordinal);
        Assert.Null(JsonSerializer.Deserialize<OrderFlag>(kept)!.VerifiedBy);
    }
}
