using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>How somebody whose signature a release needs has answered.</summary>
public enum SignatureState
{
    Missing,
    Given,

    /// <summary>They said that they will not sign.</summary>
    Refused,
}

/// <summary>One signature that a release needs.</summary>
public readonly record struct SignatureFact(PersonId Person, SignatureState State);

/// <summary>Why a release does not count on a day.</summary>
public enum ReleaseDefect
{
    SignatureMissing,
    SignatureRefused,

    /// <summary>One signed and another refused: people who disagree.</summary>
    Disagreed,
    Expired,

    /// <summary>The event at which it was to end has happened.</summary>
    EventHappened,
    Revoked,
}

/// <summary>A release of information as the decision sees it.</summary>
/// <param name="Owner">Whose information; the default for the family's own.</param>
/// <param name="ExpiresOn">Last day on which it counts; null where an event ends it.</param>
/// <param name="CoversSubstanceUse">It names substance-use records, as 42 CFR 2.31 asks.</param>
public sealed record ReleaseFact(
    Guid Id,
    PersonId Owner,
    AudienceKind ToKind,
    PersonId To,
    CompartmentSet What,
    DateOnly? ExpiresOn,
    bool HasEventHappened,
    bool IsRevoked,
    bool CoversSubstanceUse,
    IReadOnlyList<SignatureFact> Signatures
)
{
    /// <summary>Whether it counts on this day: signed by all, neither over nor revoked.</summary>
    public bool IsInForce(DateOnly today) => !IsRevoked && !HasEventHappened && !(ExpiresOn < today) && IsSignedByAll();

    /// <summary>Asked anew each time: a copy with other signatures must not keep the old answer.</summary>
    private bool IsSignedByAll()
    {
        for (var n = 0; n < Signatures.Count; n++)
        {
            if (Signatures[n].State != SignatureState.Given)
            {
                return false;
            }
        }

        return Signatures.Count > 0;
    }

    /// <summary>All that is wrong with it on this day; 45 CFR 164.508(b)(2).</summary>
    public IReadOnlyList<ReleaseDefect> Defects(DateOnly today)
    {
        var defects = new List<ReleaseDefect>();
        var refused = Signatures.Any(s => s.State == SignatureState.Refused);
        if (refused && Signatures.Any(s => s.State == SignatureState.Given))
        {
            defects.Add(ReleaseDefect.Disagreed);
        }
        else if (refused)
        {
            defects.Add(ReleaseDefect.SignatureRefused);
        }

        if (Signatures.Count == 0 || Signatures.Any(s => s.State == SignatureState.Missing))
        {
            defects.Add(ReleaseDefect.SignatureMissing);
        }

        if (ExpiresOn < today)
        {
            defects.Add(ReleaseDefect.Expired);
        }

        if (HasEventHappened)
        {
            defects.Add(ReleaseDefect.EventHappened);
        }

        if (IsRevoked)
        {
            defects.Add(ReleaseDefect.Revoked);
        }

        return defects;
    }
}
