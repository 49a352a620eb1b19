namespace Reknit.Domain;

/// <summary>Key of a practice.</summary>
public readonly record struct PracticeId(Guid Value)
{
    public Strand Strand => new(StrandKind.Practice, Value);
}
