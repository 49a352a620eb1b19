using System.ComponentModel.DataAnnotations;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Cases;

/// <summary>What a person says of a case when opening it.</summary>
public sealed class CaseForm : IValidatableObject
{
    public const int MostPeople = 40;

    internal static readonly string NoRoom =
        $"A case has room for {MostPeople} people. Leave out who is not needed to begin.";

    public CaseBasis Basis { get; set; }

    [Fits(Case.CaptionLength, "The caption")]
    public string? Caption { get; set; }

    [Fits(Case.CourtLength, "The court's name")]
    public string? Court { get; set; }

    [Fits(Case.NumberLength, "The case number")]
    public string? CourtNumber { get; set; }
    public string? CourtState { get; set; }
    public Guid? Therapist { get; set; }
    public List<PersonLine> People { get; set; } = [];

    /// <summary>Lines with a name; an empty one is left out.</summary>
    internal IReadOnlyList<PersonLine> Named => [.. People.Where(p => p.Key.Length > 0)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(CourtState) && UsStates.Name(CourtState) is null)
        {
            yield return new("Choose the court's state from the list.", [nameof(CourtState)]);
        }

        if (People.Count > MostPeople)
        {
            yield return new(NoRoom);
        }
    }

    /// <summary>One more empty line; false where there is no room.</summary>
    internal bool AddLine()
    {
        if (People.Count >= MostPeople)
        {
            return false;
        }

        People.Add(new());
        return true;
    }

    /// <summary>What was typed in one line, as it is kept; null where nothing was.</summary>
    internal static string? Said(string? typed) => PersonName.Tidy(typed ?? "") is { Length: > 0 } said ? said : null;

    /// <summary>Whether somebody of this name stands in a line before.</summary>
    internal bool IsNamesake(PersonLine line) => Named.TakeWhile(p => p != line).Any(p => p.Key == line.Key);

    /// <summary>
    /// For whom counsel, a guardian or minor's counsel on <paramref name="line"/> speaks, or whom a child's own therapist
    /// treats; null for all others.
    /// </summary>
    internal PersonLine? SpokenForBy(PersonLine line) =>
        line is { Part: CasePart.Counsel or CasePart.GuardianAdLitem or CasePart.ChildsTherapist, SpeaksFor: { } index }
        && People.ElementAtOrDefault(index) is { Key.Length: > 0 } client
        && client != line
        && (line.Part != CasePart.ChildsTherapist || client.Part == CasePart.Child)
            ? client
            : null;
}

/// <summary>One person of a case, as typed.</summary>
public sealed class PersonLine : IValidatableObject
{
    /// <summary>Chosen where the name is known but the person is another one.</summary>
    public const string Another = "another";

    [Fits(PersonName.Length, "A name")]
    public string? Name { get; set; }
    public CasePart? Part { get; set; }

    /// <summary>The order's word for the person.</summary>
    [Fits(CasePerson.LabelLength, "The order's word for a person")]
    public string? Label { get; set; }
    public bool IsSelfRepresented { get; set; }

    /// <summary>Of counsel, the line of the person they speak for, and of a therapist whom they treat; counted from 0.</summary>
    public int? SpeaksFor { get; set; }

    /// <summary>Key of the known person this is, or <see cref="Another"/>; null while nobody has said.</summary>
    public string? Same { get; set; }

    internal string Key => PersonName.MatchKey(Name ?? "");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield break;
        }

        if (Key.Length == 0)
        {
            yield return new("Write the name with its letters, or leave it empty.", [nameof(Name)]);
        }
        else if (Key.Length > PersonName.KeyLength)
        {
            yield return new("This name is too long to be kept. Please shorten it.", [nameof(Name)]);
        }

        if (Part is null)
        {
            yield return new($"Choose what part {PersonName.Tidy(Name)} has in the case.", [nameof(Part)]);
        }
    }
}
