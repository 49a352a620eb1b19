namespace Reknit.Domain.Tests.Measures;

/// <summary>Scores worked out by hand from the published keys, one line for each.</summary>
internal static class Vectors
{
    public static readonly IReadOnlyList<Vector> All =
    [
        new("phq9", "all zero", [.. Enumerable.Repeat(0, 9)], [("total", 0)]),
        new("phq9", "max", [.. Enumerable.Repeat(3, 9)], [("total", 27)]),
        new("phq9", "=10 cut, item 9 flag", [2, 2, 1, 1, 1, 1, 1, 0, 1], [("total", 10)]),
        new("phq9", "=4 minimal upper edge", [1, 1, 1, 1, 0, 0, 0, 0, 0], [("total", 4)]),
        new("phq9", "=5 mild lower edge", [1, 1, 1, 1, 1, 0, 0, 0, 0], [("total", 5)]),
        new("gad7", "=10 cut", [2, 2, 2, 1, 1, 1, 1], [("total", 10)]),
        new("k6", "=13 cut", [3, 2, 2, 2, 2, 2], [("total", 13)]),
        new("auditc", "=3", [2, 1, 0], [("total", 3)]),
        new("auditc", "=4", [2, 1, 1], [("total", 4)]),
        new(
            "psc17",
            "int=5 only",
            [0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0],
            [("internalizing", 5), ("attention", 0), ("externalizing", 0), ("total", 5)]
        ),
        new(
            "psc17",
            "max",
            [.. Enumerable.Repeat(2, 17)],
            [("internalizing", 10), ("attention", 10), ("externalizing", 14), ("total", 34)]
        ),
        new(
            "psc17",
            "15 total, no item 16/17",
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0],
            [("internalizing", 5), ("attention", 4), ("externalizing", 6), ("total", 15)]
        ),
        new("ypcore", "all 'Not at all' = 12 because 3 reversed items", [.. Enumerable.Repeat(0, 10)], [("total", 12)]),
        new("ypcore", "best = 0", [0, 0, 4, 0, 4, 0, 0, 0, 0, 4], [("total", 0)]),
        new("ypcore", "worst = 40", [4, 4, 0, 4, 0, 4, 4, 4, 4, 0], [("total", 40)]),
        new("core10", "all 'Not at all' = 8", [.. Enumerable.Repeat(0, 10)], [("total", 8)]),
        new("core10", "best = 0", [0, 4, 4, 0, 0, 0, 0, 0, 0, 0], [("total", 0)]),
        new(
            "scared",
            "all 1",
            [.. Enumerable.Repeat(1, 41)],
            [
                ("panic or somatic", 13),
                ("generalized", 9),
                ("separation", 8),
                ("social", 7),
                ("school avoidance", 4),
                ("total", 41),
            ]
        ),
        new("cprs_sf", "all 1", [.. Enumerable.Repeat(1, 15)], [("conflict", 8), ("closeness", 7)]),
        new("cprs_sf", "all 5", [.. Enumerable.Repeat(5, 15)], [("conflict", 40), ("closeness", 35)]),
        new(
            "ippa_parent28",
            "all 1",
            [.. Enumerable.Repeat(1, 28)],
            [("trust", 18), ("communication", 22), ("distance", 8)]
        ),
        new(
            "ippa_parent28",
            "all 5",
            [.. Enumerable.Repeat(5, 28)],
            [("trust", 42), ("communication", 38), ("distance", 40)]
        ),
        new("dast10", "all No = 1 (item 3 reversed)", [.. Enumerable.Repeat(0, 10)], [("total", 1)]),
        new("dast10", "no problems = 0", [0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [("total", 0)]),
        new("cageaid", "=2 cut", [1, 0, 1, 0], [("total", 2)]),
    ];
}

/// <summary>Answers to the items from the first on, and what each scale must come to.</summary>
internal sealed record Vector(
    string Instrument,
    string Case,
    IReadOnlyList<int> Answers,
    IReadOnlyList<(string Scale, decimal Score)> Expected
);
