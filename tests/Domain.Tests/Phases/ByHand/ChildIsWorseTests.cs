using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Measured;

namespace Reknit.Domain.Tests.Phases.ByHand;

/// <summary>A child is worse by what a form shows or by what a clinician says: neither silences the other.</summary>
public sealed class ChildIsWorseTests
{
    [Theory]
    [InlineData(MeasuredChange.NotKnown, null, true)]
    [InlineData(MeasuredChange.NotKnown, HandQuestion.Yes, true)]
    [InlineData(MeasuredChange.NotKnown, HandQuestion.No, false)]
    [InlineData(MeasuredChange.NotWorse, null, false)]
    [InlineData(MeasuredChange.NotWorse, HandQuestion.Yes, true)]
    [InlineData(MeasuredChange.NotWorse, HandQuestion.No, false)]
    [InlineData(MeasuredChange.Worse, null, true)]
    [InlineData(MeasuredChange.Worse, HandQuestion.No, true)]
    public void A_clinicians_word_counts_beside_the_forms(MeasuredChange measured, string? said, bool isWorse)
    {
        var answers = new Dictionary<string, string>();
        if (said is not null)
        {
            answers["ChildIsWorse"] = said;
        }

        var known = HandQuestionTests.Unknown with { Measured = measured, Hand = new(answers) };
        Assert.Equal(isWorse, known.ChildIsWorse);
    }
}
