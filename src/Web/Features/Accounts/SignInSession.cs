using Reknit.Domain;
using Reknit.Domain.People;

namespace Reknit.Web.Features.Accounts;

/// <summary>What somebody showed to prove who they are.</summary>
internal enum SignInProof
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
}

/// <summary>
/// One stay of one person in one practice, from signing in to leaving.
/// Every request asks this row whether the stay still goes on; the cookie only names it.
/// </summary>
internal sealed class SignInSession : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required Guid AccountId { get; init; }
    public required SignInProof Proof { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>The last request, to the minute.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>When it was ended by somebody; a stay that ran out of time has none.</summary>
    public DateTime? EndedAt { get; set; }
    public required string Address { get; init; }

    /// <summary>Browser and system in words, such as "Firefox on Windows".</summary>
    public required string Device { get; init; }
}
