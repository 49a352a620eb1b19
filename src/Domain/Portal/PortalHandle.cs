using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>What a handle stands for.</summary>
public enum PortalThing
{
    Release,
    Paper,
    Agreement,
    Intake,
    Child,
}

/// <summary>
/// The random name of one thing for one person: it stands in the portal's addresses in place of an internal key.
/// Another person's handle of the same thing is another one.
/// </summary>
public sealed class PortalHandle : IOfPractice
{
    public const int Length = 32;

    public required PracticeId PracticeId { get; init; }
    public required string Handle { get; init; }

    /// <summary>For whom alone it stands for anything.</summary>
    public required PersonId PersonId { get; init; }
    public required PortalThing Thing { get; init; }
    public required Guid ThingId { get; init; }
    public required DateTime MadeAt { get; init; }
}
