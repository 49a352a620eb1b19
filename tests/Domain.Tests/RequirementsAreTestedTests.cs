using System.Reflection;

namespace Reknit.Domain.Tests;

/// <summary>No requirement enters a table without a test where it is met and one where it is not.</summary>
public sealed class RequirementsAreTestedTests
{
    private static readonly bool[] MetAndNot = [true, false];

    private static readonly IReadOnlyList<CoversAttribute> Covered =
    [
        .. typeof(CoversAttribute)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(method => method.GetCustomAttributes<CoversAttribute>()),
    ];

    [Fact]
    public void Every_requirement_has_a_test_where_it_is_met_and_one_where_it_is_not()
    {
        Assert.NotEmpty(RequirementTables.All);
        var missing =
            from stated in RequirementTables.All
            from met in MetAndNot
            where !Covered.Any(c => c.Requirement == stated.Id && c.Met == met)
            select $"{stated.Id} {(met ? "met" : "not met")}";
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_covered_requirement_stands_in_a_table() =>
        Assert.All(Covered, c => Assert.Contains(RequirementTables.All, stated => stated.Id == c.Requirement));

    [Fact]
    public void Ids_are_given_once() =>
        Assert.Distinct(RequirementTables.All.Select(stated => stated.Id), StringComparer.Ordinal);

    /// <summary>What follows on a no once had the ids of the steps of a referral.</summary>
    [Fact]
    public void No_line_of_any_table_has_the_id_of_another()
    {
        Assert.Contains(RequirementTables.Named, stated => stated.Table == "Refusal.Steps");
        Assert.Contains(RequirementTables.Named, stated => stated.Table == "StepDownSigns.All");
        Assert.True(RequirementTables.Named.Count > RequirementTables.All.Count);
        Assert.Distinct(RequirementTables.Named.Select(stated => stated.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_requirement_is_a_claim_with_a_source() =>
        Assert.All(
            RequirementTables.All,
            stated =>
            {
                Assert.EndsWith(".", stated.Words, StringComparison.Ordinal);
                Assert.NotEmpty(stated.Source);
            }
        );
}
