using Reknit.Domain.Words;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Tests.Features.Words;

public sealed class ShippedTextsTests
{
    [Fact]
    public void Every_key_has_an_English_text_and_no_text_lacks_a_key()
    {
        Assert.NotEmpty(TextKeys.All);
        // Of the last five, some keys stand in tables of their own and not in fields.
        Assert.Equal(
            Declared(typeof(TextKeys), typeof(PortalTexts), typeof(ConsentTexts))
                .Concat(WhereTexts.Keys)
                .Concat(IntakeTexts.Keys)
                .Concat(RestTexts.Keys)
                .Concat(ChildTexts.Keys)
                .Concat(ChildQuestionTexts.Keys)
                .Concat(ChildStepTexts.Keys)
                .Concat(OwnDeviceTexts.Keys)
                .Concat(VisitTexts.Keys)
                .Concat(ConfidentialityTexts.Keys)
                .Concat(NextDayTexts.Keys)
                .Concat(OrderTexts.Keys),
            TextKeys.All
        );
        Assert.Empty(
            Declared(typeof(WhereTexts), typeof(IntakeTexts), typeof(RestTexts), typeof(ChildTexts))
                .Except(TextKeys.All)
        );
        Assert.Equal(
            TextKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal),
            English
                .Texts.Concat(PortalTexts.English)
                .Concat(ConsentTexts.English)
                .Concat(WhereTexts.English)
                .Concat(IntakeTexts.English)
                .Concat(RestTexts.English)
                .Concat(ChildTexts.Texts.Where(text => text.Language == "en"))
                .Concat(ChildQuestionTexts.Texts.Where(text => text.Language == "en"))
                .Concat(ChildStepTexts.Texts.Where(text => text.Language == "en"))
                .Concat(OwnDeviceTexts.Texts.Where(text => text.Language == "en"))
                .Concat(VisitTexts.Texts.Where(text => text.Language == "en"))
                .Concat(ConfidentialityTexts.Texts.Where(text => text.Language == "en"))
                .Concat(NextDayTexts.Texts.Where(text => text.Language == "en"))
                .Concat(OrderTexts.Texts.Where(text => text.Language == "en"))
                .Select(text => text.Key.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<TextKey> Declared(params Type[] tables) =>
        tables
            .SelectMany(table => table.GetFields())
            .Where(field => field.FieldType == typeof(TextKey))
            .Select(field => (TextKey)field.GetValue(null)!);

    [Fact]
    public void Placeholders_are_the_same_in_every_language() =>
        Assert.All(
            ShippedTexts.All,
            text =>
            {
                Assert.Equal(
                    ShippedTexts.PlaceholdersOf(text.Key).Order(StringComparer.Ordinal),
                    Placeholders.In(text.Text).Order(StringComparer.Ordinal)
                );
                Assert.False(Placeholders.HasLoneBrace(text.Text), text.Key.Name);
            }
        );

    [Fact]
    public void No_text_takes_a_side()
    {
        Assert.Equal(["rejected"], WordingRules.Forbidden("He feels Rejected."));
        Assert.All(ShippedTexts.All, text => Assert.Empty(WordingRules.Forbidden(text.Text)));
    }

    [Fact]
    public void Every_text_obeys_the_rules_that_edits_obey() =>
        Assert.All(
            ShippedTexts.All,
            text => Assert.Empty(WordingRules.Problems(text.Text, ShippedTexts.PlaceholdersOf(text.Key)))
        );

    [Fact]
    public void Subjects_are_one_short_line_and_name_nobody() =>
        Assert.All(
            ShippedTexts.All.Where(text => text.Key.Name.EndsWith(".subject", StringComparison.Ordinal)),
            text =>
            {
                Assert.DoesNotContain('\n', text.Text);
                Assert.True(text.Text.Length <= 60, text.Text);
                Assert.DoesNotContain("name", Placeholders.In(text.Text));
            }
        );

    [Fact]
    public void A_text_that_names_a_reviewer_says_when() =>
        Assert.All(ShippedTexts.All, text => Assert.Equal(text.Reviewer is null, text.ReviewedOn is null));

    [Fact]
    public void The_two_parents_are_named_as_the_practice_names_them()
    {
        Assert.Equal("the parent you feel closest to", ShippedTexts.Find(TextKeys.ClosestParent, "en")!.Text);
        Assert.Equal(
            "the parent working to rebuild the relationship",
            ShippedTexts.Find(TextKeys.RebuildingParent, "en")!.Text
        );
    }

    [Theory]
    [InlineData("es-MX", "es-MX es en")]
    [InlineData("en-US", "en-US en")]
    [InlineData("en", "en")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW zh-Hant zh en")]
    public void Words_are_looked_for_in_shorter_tags_and_then_in_English(string language, string expected) =>
        Assert.Equal(expected.Split(' '), ShippedTexts.FallbacksOf(language));
}
