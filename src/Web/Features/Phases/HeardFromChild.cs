namespace Reknit.Web.Features.Phases;

/// <summary>Requirements that the child's own check-ins answer, so that a gate leads to the child's page.</summary>
internal static class HeardFromChild
{
    private static readonly HashSet<string> Requirements =
    [
        "G3.6",
        "G5.12",
        "G7.2",
        "GI.3",
        "G5s.2",
        "G5s.3",
        "G5s.4",
        "G5s.5",
        "G5s.6",
        "G5s.7",
        "G5s.9",
    ];

    public static bool Asks(string requirement) => Requirements.Contains(requirement);
}
