namespace Reknit.Domain.Safety;

/// <summary>What one person is said to have done to another; practice standard S21 and the law's own kinds.</summary>
public enum HarmKind
{
    PhysicalAbuse,
    SexualAbuse,
    EmotionalAbuse,
    Neglect,

    /// <summary>Hurting, threats or weapons at home.</summary>
    Violence,

    /// <summary>The person saw or heard violence against somebody else.</summary>
    ViolenceSeen,
    Stalking,
    Abandonment,
    Manipulation,
    Gaslighting,
    Favoritism,
    Other,
}

/// <summary>One kind with its words, and what it counts for.</summary>
/// <param name="IsAbuse">An entry of an adult toward a child is abuse or neglect: it has to be addressed before they meet.</param>
/// <param name="IsViolence">It is family violence or sexual abuse in the sense of the states' rules on shared sessions.</param>
public sealed record KindOfHarm(HarmKind Kind, string Words, bool IsAbuse, bool IsViolence);

/// <summary>All kinds, in the order in which they are offered.</summary>
public static class KindsOfHarm
{
    private static readonly KindOfHarm[] Rows =
    [
        new(HarmKind.PhysicalAbuse, "Physical abuse", IsAbuse: true, IsViolence: true),
        new(HarmKind.SexualAbuse, "Sexual abuse", IsAbuse: true, IsViolence: true),
        new(HarmKind.EmotionalAbuse, "Emotional abuse", IsAbuse: true, IsViolence: false),
        new(HarmKind.Neglect, "Neglect", IsAbuse: true, IsViolence: false),
        new(HarmKind.Violence, "Violence or threats at home", IsAbuse: true, IsViolence: true),
        new(HarmKind.ViolenceSeen, "Saw or heard violence against another", IsAbuse: true, IsViolence: false),
        new(HarmKind.Stalking, "Following, watching, stalking", IsAbuse: true, IsViolence: true),
        new(HarmKind.Abandonment, "Purposeful and lasting abandonment", IsAbuse: true, IsViolence: false),
        // These three are put on record and lock nothing by themselves: what amounts to emotional abuse is entered as that.
        new(HarmKind.Manipulation, "Manipulation", IsAbuse: false, IsViolence: false),
        new(HarmKind.Gaslighting, "Gaslighting", IsAbuse: false, IsViolence: false),
        new(HarmKind.Favoritism, "Favoritism", IsAbuse: false, IsViolence: false),
        new(HarmKind.Other, "Another unhealthy or abusive behavior", IsAbuse: true, IsViolence: false),
    ];

    /// <summary>In the order of <see cref="HarmKind"/>.</summary>
    public static IReadOnlyList<KindOfHarm> All { get; } = Rows;

    public static KindOfHarm Of(HarmKind kind) => Rows[(int)kind];
}
