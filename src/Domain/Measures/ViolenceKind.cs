namespace Reknit.Domain.Measures;

/// <summary>The kinds of domestic violence that are each asked about.</summary>
public enum ViolenceKind
{
    Physical,
    Emotional,
    Verbal,
    Financial,
    Sexual,
    Spiritual,
    Digital,
    Mental,
    Stalking,
}

/// <summary>One kind, with words that help the clinician to ask; they are prompts for a talk and no test.</summary>
public sealed record KindOfViolence(ViolenceKind Kind, string Name, string AskAbout);

/// <summary>All nine kinds, in the order in which they are asked.</summary>
public static class KindsOfViolence
{
    public const string Source = "Practice standard 1, S27; prompts are own wording";

    private static readonly KindOfViolence[] Rows =
    [
        new(
            ViolenceKind.Physical,
            "Physical",
            "being hit, pushed, choked, held down, hurt with a thing, or kept from leaving"
        ),
        new(ViolenceKind.Emotional, "Emotional", "being humiliated, threatened, kept away from people, made afraid"),
        new(ViolenceKind.Verbal, "Verbal", "being shouted at, insulted, called names"),
        new(ViolenceKind.Financial, "Financial", "money kept back or watched, debts made in their name, work stopped"),
        new(ViolenceKind.Sexual, "Sexual", "anything sexual that was not wanted, or pregnancy used as a means"),
        new(ViolenceKind.Spiritual, "Spiritual", "faith used to rule or shame them, or its practice prevented"),
        new(ViolenceKind.Digital, "Digital", "phones, accounts, cameras or places watched; pictures used as a threat"),
        new(ViolenceKind.Mental, "Mental", "being made to doubt what they saw and know, or being worn down on purpose"),
        new(ViolenceKind.Stalking, "Stalking", "being followed, waited for, contacted again and again"),
    ];

    /// <summary>In the order of <see cref="ViolenceKind"/>.</summary>
    public static IReadOnlyList<KindOfViolence> All { get; } = Rows;

    public static KindOfViolence Of(ViolenceKind kind) => Rows[(int)kind];
}
