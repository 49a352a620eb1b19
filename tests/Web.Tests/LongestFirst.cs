using Reknit.Web.Tests.Journeys;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Reknit.Web.Tests.LongestFirst))]

namespace Reknit.Web.Tests;

/// <summary>Begins with the one test that takes minutes, so that no core waits for it at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderByDescending(c =>
                c.TestCollectionDisplayName.Contains(nameof(AccessibleTests), StringComparison.Ordinal)
            ),
        ];
}
