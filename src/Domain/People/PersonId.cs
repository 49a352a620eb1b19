namespace Reknit.Domain.People;

/// <summary>Key of a person known to a practice.</summary>
public readonly record struct PersonId(Guid Value)
{
    public Strand Strand => new(StrandKind.Person, Value);
}
