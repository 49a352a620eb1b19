namespace Reknit.Domain.Tests;

/// <summary>What a table of requirements says to facts, id by id.</summary>
internal static class Tables
{
    public static void AssertAllMet<TFacts>(IReadOnlyList<Requirement<TFacts>> table, TFacts facts)
    {
        Assert.NotEmpty(table);
        Assert.Empty(table.Where(r => !r.IsMet(facts)).Select(r => r.Id));
    }

    /// <summary>These and no others are unmet.</summary>
    public static void AssertUnmet<TFacts>(
        IReadOnlyList<Requirement<TFacts>> table,
        TFacts facts,
        params string[] ids
    ) => Assert.Equal(ids, table.Where(r => !r.IsMet(facts)).Select(r => r.Id));
}
