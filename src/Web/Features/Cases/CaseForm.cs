using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Web.Features.Cases;

/// <summary>What a person says of a case when opening it.</summary>
public sealed class CaseForm
{
    public CaseBasis Basis { get; set; }
    public string? Caption { get; set; }
    public string? Court { get; set; }
    public string? CourtNumber { get; set; }
    public string? CourtState { get; set; }
    public Guid? Therapist { get; set; }
    public List<PersonLine> People { get; set; } = [];

    /// <summary>Lines with a name; an empty one is left out.</summary>
    internal IReadOnlyList<PersonLine> Named => [.. People.Where(p => p.Key.Length > 0)];

    /// <summary>The person for whom counsel on <paramref name="line"/> speaks; null for all who are not counsel.</summary>
    internal PersonLine? SpokenForBy(PersonLine line) =>
        line is { Part: CasePart.Counsel, SpeaksFor: { } index }
        && People.ElementAtOrDefault(index) is { Key.Length: > 0 } client
        && client != line
            ? client
            : null;
}

/// <summary>One person of a case, as typed.</summary>
public sealed class PersonLine
{
    /// <summary>Chosen where the name is known but the person is another one.</summary>
    public const string Another = "another";

    public string? Name { get; set; }
    public CasePart? Part { get; set; }

    /// <summary>The order's word for the person.</summary>
    public string? Label { get; set; }
    public bool IsSelfRepresented { get; set; }

    /// <summary>Of counsel: the line of the person they speak for, counted from 0.</summary>
    public int? SpeaksFor { get; set; }

    /// <summary>Key of the known person this is, or <see cref="Another"/>; null while nobody has said.</summary>
    public string? Same { get; set; }

    internal string Key => PersonName.MatchKey(Name ?? "");
}
