using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Where a mail stands.</summary>
internal enum MailState
{
    Waiting,

    /// <summary>Given to the carrier, who has not answered. After a crash nobody knows whether it left.</summary>
    Sending,
    Sent,
    Failed,
}

/// <summary>A mail that leaves or has left the practice: kept as it was sent, sealed.</summary>
internal sealed class OutgoingMail : IOfPractice
{
    public const int KindLength = 100;
    public const int AudienceLength = 100;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Whom it is for; null while the practice does not know the person yet.</summary>
    public required PersonId? PersonId { get; init; }

    /// <summary>What it is, such as <c>AppointmentRequestReceived</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The audience that it was made for; the decision of what may leave is about this name.</summary>
    public required string Audience { get; init; }

    /// <summary>BCP 47 tag of subject and body.</summary>
    public required string Language { get; init; }

    /// <summary>Constant over all attempts, so that a mail sent twice can be known as one.</summary>
    public required string MessageId { get; init; }
    public required Sealed Recipient { get; init; }
    public required Sealed Subject { get; init; }
    public required Sealed Body { get; init; }
    public required MailState State { get; set; }

    /// <summary>How often it was given to a carrier.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it was not sent, in plain words that name nobody.</summary>
    public string? Reason { get; set; }
    public required DateTime WrittenAt { get; init; }
    public DateTime? SentAt { get; set; }
    public int Version { get; set; }

    /// <summary>Whose key seals it: the person's, or the practice's while there is none.</summary>
    public static Strand HolderOf(PracticeId practice, PersonId? person) => person?.Strand ?? practice.Strand;

    public static Place PlaceOf(PracticeId practice, Guid id, string column) =>
        new(practice, "OutgoingMail", id, column);

    public void Becomes(MailState state, string? reason = null)
    {
        (State, Reason) = (state, reason);
        Version++;
    }
}
