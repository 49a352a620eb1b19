using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>What somebody did with a release in the portal.</summary>
public enum PortalAnswerKind
{
    Given,
    Refused,
    TakenBack,
}

/// <summary>
/// One answer to a release, as its signer gave it in the portal; never changed, only followed by another. It says of
/// each signer what they did themselves, so that nobody's page has to look at what another did.
/// </summary>
public sealed class PortalAnswer : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required ReleaseId ReleaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required PortalAnswerKind Kind { get; init; }

    /// <summary>The name as it was typed; null where nothing was signed.</summary>
    public required string? TypedName { get; init; }

    /// <summary>SHA-256 of the text that was shown, 64 hexadecimal digits.</summary>
    public required string TextHash { get; init; }
    public required DateTime At { get; init; }

    public Strand Strand => CaseId.Strand;
}
