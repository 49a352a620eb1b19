using Reknit.Web.Tests.Canary;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Journeys;
using Reknit.Web.Tests.Shape;
using Reknit.Web.Tests.Shape.Matrix;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Reknit.Web.Tests.LongestFirst))]

namespace Reknit.Web.Tests;

/// <summary>Begins with the tests that take a minute or more, so that no core waits for one of them at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(AccessibleTests),
        nameof(PracticesApartTests),
        nameof(WalkTests),
        nameof(AccessMatrixTests),
        nameof(ChildJourney),
        nameof(CanaryTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderByDescending(c =>
                Array.Exists(Long, name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal))
            ),
        ];
}
