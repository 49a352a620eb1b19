namespace Reknit.Domain.Portal;

/// <summary>A help line in a practice's own words: in place of a shipped one, or beside them.</summary>
public sealed class HelpLine : IRecorded
{
    public const int KeyLength = 40;
    public const int NameLength = 120;
    public const int ForLength = 300;
    public const int NumberLength = 40;
    public const int TextLength = 120;

    public required PracticeId PracticeId { get; init; }

    /// <summary>Of a shipped line, whose place it takes; otherwise random.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }

    /// <summary>Whom it is for, in neutral words.</summary>
    public required string For { get; set; }

    /// <summary>As people read it; its digits are dialled.</summary>
    public required string Number { get; set; }

    /// <summary>How to reach it by text message, in words; empty where that is not possible.</summary>
    public required string Text { get; set; }

    /// <summary>The day on which somebody of the practice made sure that it is right.</summary>
    public required DateOnly? CheckedOn { get; set; }

    /// <summary>Families do not see it while it is hidden.</summary>
    public required bool IsHidden { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;

    /// <summary>Whether nobody has made sure of it for a year; said to staff, never to families.</summary>
    public static bool IsStale(DateOnly? checkedOn, DateOnly today) =>
        checkedOn is not { } day || day.AddYears(1) < today;

    /// <summary>What a telephone dials: digits, and a plus before them.</summary>
    public static string Dialled(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number.TrimStart().StartsWith('+') ? "+" + digits : digits;
    }
}

/// <summary>A help line that ships with the program.</summary>
public sealed record ShippedHelpLine(string Key, string Name, string For, string Number, string Text);

/// <summary>The help lines that ship: of the United States, free of charge, in the order in which they are shown.</summary>
public static class ShippedHelpLines
{
    /// <summary>Emergency; stands first and is never hidden.</summary>
    public const string Emergency = "emergency";

    public static readonly IReadOnlyList<ShippedHelpLine> All =
    [
        new(Emergency, "Emergency", "For anybody who is in danger now.", "911", ""),
        new(
            "crisis",
            "988 Suicide & Crisis Lifeline",
            "For anybody who thinks of ending their life, or cannot bear it alone right now. Day and night.",
            "988",
            "Text to 988"
        ),
        new(
            "violence",
            "National Domestic Violence Hotline",
            "For adults who are hurt, threatened, watched or controlled by somebody close to them, or who see it. Day and night.",
            "1-800-799-7233",
            "Text START to 88788"
        ),
        new(
            "child",
            "Childhelp National Child Abuse Hotline",
            "For children and teens who are hurt or afraid at home, and for adults who worry about a child.",
            "1-800-422-4453",
            ""
        ),
        new(
            "substance",
            "SAMHSA National Helpline",
            "For support with alcohol or drugs, for oneself or for somebody close.",
            "1-800-662-4357",
            ""
        ),
    ];
}
