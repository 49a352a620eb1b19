namespace Reknit.Web.Features.Accounts;

/// <summary>What came of one try to sign in.</summary>
internal enum SignInOutcome
{
    WrongPassword,
    WrongCode,

    /// <summary>After too many wrong tries: not even looked at.</summary>
    Locked,

    /// <summary>The password was right; the second step was not taken.</summary>
    HalfWay,
    SignedIn,
    NoPractice,

    /// <summary>Refused: somebody changed the account, or its second factor, past the program.</summary>
    Tampered,

    /// <summary>An owner, or somebody at the machine, made a link to choose a new password.</summary>
    ResetLinkMade,
    ResetLinkUsed,
}

/// <summary>One try to sign in, kept for the account's owner to look through. What was typed is never kept.</summary>
internal sealed class SignInAttempt
{
    public required Guid Id { get; init; }

    /// <summary>Null where no account has the login name that was tried.</summary>
    public required Guid? AccountId { get; init; }
    public required DateTime At { get; init; }
    public required SignInOutcome Outcome { get; set; }
    public required string Address { get; init; }
    public required string Device { get; init; }
}

/// <summary>How often signing in went wrong lately, and until when it waits.</summary>
internal sealed class AccountGuard
{
    public required Guid AccountId { get; init; }
    public int Failures { get; set; }

    /// <summary>Locks since the last full sign-in; each lasts twice as long as the one before.</summary>
    public int Locks { get; set; }
    public DateTime? LockedUntil { get; set; }
    public int Version { get; set; }
}
