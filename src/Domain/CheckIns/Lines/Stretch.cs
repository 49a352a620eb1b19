namespace Reknit.Domain.CheckIns.Lines;

/// <summary>Which way on a scale is better for the child: less worry, more safety.</summary>
public enum Better
{
    Less,
    More,
}

/// <summary>What a child said to one question on one day.</summary>
/// <param name="Raw">On the scale of the band.</param>
public sealed record LinePoint(DateOnly On, AgeBand Band, int Raw)
{
    /// <summary>Between 0 and 10; exact, so that equal answers stay equal.</summary>
    public decimal OnTen => AgeBands.OnTen(Band, Raw);
}

/// <summary>A child's answers to one question while the child was asked in one band.</summary>
/// <param name="Points">The earliest first.</param>
public sealed record Stretch(AgeBand Band, IReadOnlyList<LinePoint> Points)
{
    /// <summary>Where the child pointed to a face, a place between 0 and 10 is no more than near.</summary>
    public bool IsApproximate => AgeBands.Highest(Band) < 10;

    /// <summary>A change of band begins a new stretch: the scales cannot be laid over each other.</summary>
    public static IReadOnlyList<Stretch> Of(IEnumerable<LinePoint> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        var stretches = new List<Stretch>();
        var points = new List<LinePoint>();
        foreach (var point in inOrder)
        {
            if (points.Count > 0 && points[^1].Band != point.Band)
            {
                stretches.Add(new(points[^1].Band, points));
                points = [];
            }
            points.Add(point);
        }
        return points.Count == 0 ? stretches : [.. stretches, new(points[^1].Band, points)];
    }
}
