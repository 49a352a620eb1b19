namespace Reknit.Domain.Tests;

/// <summary>Whatever stops somebody says who can make it so.</summary>
public sealed class CurersTests
{
    private static readonly IReadOnlyList<Stated> Hard =
    [
        .. RequirementTables.All.Where(stated => stated.Kind == RequirementKind.Hard),
    ];

    [Fact]
    public void Every_hard_requirement_names_who_can_cure_it()
    {
        Assert.NotEmpty(Hard);
        Assert.Empty(Hard.Where(stated => stated.CuredBy is null).Select(stated => stated.Id));
        Assert.All(
            Hard.Select(stated => stated.CuredBy!.Value).Distinct(),
            curer => Assert.NotEmpty(CurerWords.Of(curer))
        );
    }

    /// <summary>What holds the work back is in no form: nobody cures it by filling something in.</summary>
    [Fact]
    public void What_holds_the_work_back_names_somebody()
    {
        var ofTheWork = Hard.Where(stated => stated.IsOfTheWork).ToList();
        Assert.True(ofTheWork.Count > 50);
        Assert.Empty(
            ofTheWork.Where(stated => stated.CuredBy is null or Curer.WhoFillsItIn).Select(stated => stated.Id)
        );
    }

    [Theory]
    [InlineData("CW.6")]
    [InlineData("OC.12")]
    [InlineData("SE.10")]
    [InlineData("LD.1")]
    public void A_license_on_record_is_the_owners_to_keep(string id) =>
        Assert.Equal(Curer.PracticeOwner, Assert.Single(Hard, stated => stated.Id == id).CuredBy);
}
