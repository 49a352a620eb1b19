namespace Reknit.Domain.People;

/// <summary>A person known to one practice: a parent, a child, counsel, a clinician.</summary>
public sealed class Person : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required PersonId Id { get; init; }

    /// <summary>As the person or the order writes it.</summary>
    public required string Name { get; set; }

    /// <summary><see cref="PersonName.MatchKey"/> of the name, for search and for recognising.</summary>
    public required string NameKey { get; set; }
    public required DateTime KnownSince { get; init; }
    public int Version { get; set; }

    public Strand Strand => Id.Strand;

    /// <summary>A person first met <paramref name="now"/>.</summary>
    public static Person Met(PracticeId practice, PersonId id, string name, DateTime now) =>
        new()
        {
            PracticeId = practice,
            Id = id,
            Name = PersonName.Tidy(name),
            NameKey = PersonName.MatchKey(name),
            KnownSince = now,
            Version = 1,
        };
}
