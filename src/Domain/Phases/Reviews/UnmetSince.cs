using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Reviews;

/// <summary>A requirement without override that is not so, and the day on which that was first seen.</summary>
public sealed record UnmetSince(string Id, DateOnly Since)
{
    /// <summary>What is unmet still keeps its day, what is new has today's, and what is so again has none any more.</summary>
    public static IReadOnlyList<UnmetSince> Seen(
        IReadOnlyList<UnmetSince> before,
        IEnumerable<RequirementState> states,
        DateOnly today
    ) =>
        [
            .. states
                .Where(s => s is { Kind: RequirementKind.Hard, Blocks: true })
                .Select(s => before.FirstOrDefault(b => b.Id == s.Id) ?? new UnmetSince(s.Id, today))
                .DistinctBy(s => s.Id)
                .OrderBy(s => s.Id, StringComparer.Ordinal),
        ];

    /// <summary>What stands before the work now, each with its own day; what nobody had seen yet began today at the earliest.</summary>
    public static IReadOnlyList<HeldBack> Held(
        IReadOnlyList<UnmetSince> seen,
        IEnumerable<RequirementState> states,
        DateOnly? lookedOn,
        DateOnly today,
        PathwaySettings settings
    ) =>
        [
            .. states
                .Select(s =>
                    Standstill.By(s, seen.FirstOrDefault(u => u.Id == s.Id)?.Since ?? today, settings, lookedOn)
                )
                .OfType<HeldBack>()
                .DistinctBy(h => h.Id),
        ];
}
