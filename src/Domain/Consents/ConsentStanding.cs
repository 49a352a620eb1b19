using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Consents;

/// <summary>How one agreement stands with one adult.</summary>
public enum ConsentState
{
    NotAsked,
    GivenOut,

    /// <summary>They signed it.</summary>
    Agreed,
    SaidNo,
    TakenBack,

    /// <summary>Something changed since it was given out: a signature on it does not count any more.</summary>
    MustBeAskedAgain,
}

/// <summary>What made an agreement one that must be asked for again.</summary>
public enum AgainBecause
{
    Role,
    Order,
    Payer,

    /// <summary>Newer words were given out in this case.</summary>
    Text,
}

/// <summary>The latest agreement of one kind that one adult was given.</summary>
public sealed record AgreementFact(
    AgreementKind Kind,
    string TextHash,
    DateTime GivenOutAt,
    SignatureState Answer,
    bool IsTakenBack,
    AskAgainReason? AskedAgain,
    Understanding? Heard = null
)
{
    public static AgreementFact Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new(
            agreement.Kind,
            agreement.TextHash,
            agreement.GivenOutAt,
            agreement.Answer,
            agreement.TakenBackOn is not null,
            agreement.AskedAgain,
            agreement.Heard
        );
    }
}

/// <summary>What of the case an agreement is held against.</summary>
/// <param name="LatestOrderAt">When the latest order came in; null where there is none.</param>
/// <param name="NewestText">
/// Hash of the words of this kind that were given out last in the case, to whomever. Null for a page that its adult
/// reads: what others were given is not told there.
/// </param>
/// <param name="NewestTherapistAt">When the newest of the therapists who work on the case now first came to it.</param>
public sealed record CaseAround(DateTime? LatestOrderAt, string? NewestText, DateTime? NewestTherapistAt = null)
{
    /// <summary>In which roles they work, and who pays.</summary>
    public EngagementFacts Engagement { get; init; } = EngagementFacts.None;
}

/// <summary>How an agreement stands, by what happened to it and around it.</summary>
/// <param name="Because">Only where it must be asked for again.</param>
/// <param name="IsInForce">
/// Signed on the newest words, not taken back, not to be asked again, and not one of which a clinician heard that it
/// needs another talk: consent that was not understood is none.
/// </param>
public sealed record ConsentStanding(ConsentState State, AgainBecause? Because, bool IsInForce)
{
    public static readonly ConsentStanding NotAsked = new(ConsentState.NotAsked, null, IsInForce: false);

    /// <summary>Whether its adult may sign it as it lies before them; who said no may change their mind.</summary>
    public bool CanSign => State is ConsentState.GivenOut or ConsentState.SaidNo;

    /// <param name="latest">Null where they were given none of this kind.</param>
    public static ConsentStanding Of(AgreementFact? latest, CaseAround around)
    {
        ArgumentNullException.ThrowIfNull(around);
        if (latest is null)
        {
            return NotAsked;
        }

        // What the person did themselves stands above what changed around it.
        if (latest.IsTakenBack)
        {
            return new(ConsentState.TakenBack, null, IsInForce: false);
        }

        if (Again(latest, around) is { } because)
        {
            return new(ConsentState.MustBeAskedAgain, because, IsInForce: false);
        }

        return latest.Answer switch
        {
            SignatureState.Given => new(
                ConsentState.Agreed,
                null,
                IsInForce: latest.Heard != Understanding.NeedsAnotherTalk
            ),
            SignatureState.Refused => new(ConsentState.SaidNo, null, IsInForce: false),
            _ => new(ConsentState.GivenOut, null, IsInForce: false),
        };
    }

    private static AgainBecause? Again(AgreementFact latest, CaseAround around) =>
        latest.AskedAgain switch
        {
            AskAgainReason.Role => AgainBecause.Role,
            AskAgainReason.Order => AgainBecause.Order,
            AskAgainReason.Payer => AgainBecause.Payer,
            _ when AskAgainReason.Order.Reaches(latest.Kind) && around.LatestOrderAt > latest.GivenOutAt =>
                AgainBecause.Order,
            // They agreed to work with others than those who work with them now.
            _ when AskAgainReason.Role.Reaches(latest.Kind) && around.NewestTherapistAt > latest.GivenOutAt =>
                AgainBecause.Role,
            _ when AskAgainReason.Role.Reaches(latest.Kind) && around.Engagement.HasAnotherRole(latest.GivenOutAt) =>
                AgainBecause.Role,
            _ when AskAgainReason.Payer.Reaches(latest.Kind) && around.Engagement.HasAnotherPayer(latest.GivenOutAt) =>
                AgainBecause.Payer,
            _ when around.NewestText is { } newest && newest != latest.TextHash => AgainBecause.Text,
            _ => null,
        };
}
