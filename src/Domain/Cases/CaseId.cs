namespace Reknit.Domain.Cases;

/// <summary>Key of a case.</summary>
public readonly record struct CaseId(Guid Value)
{
    public Strand Strand => new(StrandKind.Case, Value);
}
