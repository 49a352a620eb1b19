namespace Reknit.Domain.People;

/// <summary>How a practice shows itself on its paper: its own name and ways to reach it, never a family's.</summary>
public sealed class PracticeLetterhead : IRecorded
{
    public const int AddressLength = 400;
    public const int LineLength = 120;

    public required PracticeId PracticeId { get; init; }

    /// <summary>As it stands on paper, which may be longer than on pages.</summary>
    public required string Name { get; set; }

    /// <summary>Lines under the name, each on its own.</summary>
    public required string Address { get; set; }
    public required string Phone { get; set; }
    public required string Mail { get; set; }

    /// <summary>Such as whose license, in which state and under which number.</summary>
    public required string License { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;

    /// <summary>What stands under the name, from top to bottom.</summary>
    public IReadOnlyList<string> Below =>
        [
            .. AddressLines(Address),
            .. ((string[])[string.Join(" · ", ((string[])[Phone, Mail]).Where(s => s.Length > 0)), License]).Where(s =>
                s.Length > 0
            ),
        ];

    public static IReadOnlyList<string> AddressLines(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return [.. address.Split('\n').Select(PersonName.Tidy).Where(line => line.Length > 0)];
    }
}
