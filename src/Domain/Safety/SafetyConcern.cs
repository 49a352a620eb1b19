using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>Somebody's fear of another one of the family, while nothing has resolved it; it says nothing of what it is about.</summary>
public sealed record SafetyConcern(PersonId Whose, DateOnly RaisedOn);
