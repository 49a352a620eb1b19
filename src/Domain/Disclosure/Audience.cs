using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>What somebody outside the practice's staff is, when something is told to them.</summary>
public enum AudienceKind
{
    Parent,
    Child,
    ChildsTherapist,
    Provider,
    Counsel,
    Guardian,
    Court,
    Agency,
    Payer,

    /// <summary>A clinician outside the practice, under agreement with it, who is asked for one decision.</summary>
    Consultant,
}

/// <summary>One named audience; a court or an agency has no person.</summary>
/// <param name="SpeaksFor">Of counsel: whom they speak for. Of a parent without counsel: themselves.</param>
public readonly record struct Audience(AudienceKind Kind, PersonId Person, PersonId? SpeaksFor = null)
{
    public static Audience Court { get; } = new(AudienceKind.Court, default);

    /// <summary>Whose side hears it: a parent, or the parent whom counsel speaks for; null for anybody else.</summary>
    public PersonId? Side => Kind == AudienceKind.Parent ? Person : SpeaksFor;

    /// <summary>Counsel of whom nobody knows for whom they speak: they may be anybody's.</summary>
    public bool IsOfUnknownSide => Kind == AudienceKind.Counsel && SpeaksFor is null;

    /// <summary>Whether it is, or may be, somebody else's side.</summary>
    public bool IsOtherSideThan(PersonId owner) => IsOfUnknownSide || (Side is { } side && side != owner);
}
