using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

/// <summary>What the work asks of a therapist's training, by kind.</summary>
public sealed class CompetenceTests
{
    private static readonly TrainingTopic[] All = [.. Competence.Asked];

    [Fact]
    public void One_training_of_any_kind_is_not_all_that_is_asked()
    {
        Assert.Empty(Competence.Missing(All));
        Assert.Equal(All, Competence.Missing([TrainingTopic.Tbri, TrainingTopic.DomesticViolence]));
        Assert.All(All, topic => Assert.Equal([topic], Competence.Missing(All.Except([topic]))));
    }

    [Fact]
    public void What_one_of_two_therapists_lacks_is_missing_and_nobody_has_nothing()
    {
        Assert.Empty(Competence.MissingOfAny([All, All]));
        Assert.Equal([All[^1]], Competence.MissingOfAny([All, All[..^1]]));
        // Two halves are no whole: each works alone with the family.
        Assert.Equal(All, Competence.MissingOfAny([All[..2], All[2..]]));
        Assert.Equal(All, Competence.MissingOfAny([]));
    }

    [Fact]
    public void Every_kind_has_words()
    {
        Assert.All(Enum.GetValues<TrainingTopic>(), topic => Assert.NotEmpty(Competence.Words(topic)));
        Assert.Equal("family work, trauma", Competence.Words([TrainingTopic.FamilyWork, TrainingTopic.Trauma]));
    }
}
