using System.Linq.Expressions;
using Reknit.Domain;

namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>
/// A piece of work that a practice owes: saved together with what caused it, done later by one worker at a time.
/// It names a row and nothing else, so that it cannot hold anybody's words.
/// </summary>
internal sealed class Job : IOfPractice
{
    public const int KindLength = 100;
    public const int ReasonLength = 200;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string Kind { get; init; }

    /// <summary>Key of the row that the work is about.</summary>
    public required Guid About { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateTime RunAfter { get; set; }

    /// <summary>How often it was taken. It only ever grows, and so tells each taking from every other.</summary>
    public int Attempts { get; set; }
    public required int AttemptsAllowed { get; set; }
    public DateTime? LeasedUntil { get; set; }
    public string? LeasedBy { get; set; }
    public DateTime? DoneAt { get; set; }
    public DateTime? FailedAt { get; set; }

    /// <summary>Plain words for staff, never an exception's own: those may quote a person.</summary>
    public string? LastError { get; set; }

    /// <summary>Waiting, due, and in nobody's hands; a worker whose lease ran out counts as nobody.</summary>
    public static Expression<Func<Job, bool>> IsDue(DateTime now) =>
        job =>
            job.DoneAt == null
            && job.FailedAt == null
            && job.RunAfter <= now
            && (job.LeasedUntil == null || job.LeasedUntil < now);

    public void Take(string worker, DateTime until)
    {
        Attempts++;
        (LeasedBy, LeasedUntil) = (worker, until);
    }

    /// <param name="attempts">How often its kind is tried, which says how long the pause has grown.</param>
    public void Settle(JobOutcome outcome, DateTime now, int attempts)
    {
        (LeasedBy, LeasedUntil) = (null, null);
        switch (outcome)
        {
            case JobOutcome.Done:
                DoneAt = now;
                break;
            case JobOutcome.Again(var reason):
                LastError = reason;
                RunAfter = now + BackOff.After(attempts - (AttemptsAllowed - Attempts), Random.Shared.NextDouble());
                break;
            case JobOutcome.Later(var wait):
                AttemptsAllowed++;
                RunAfter = now + wait;
                break;
            case JobOutcome.GiveUp(var reason):
                LastError = reason;
                FailedAt = now;
                break;
        }
    }

    /// <summary>Somebody wants a failed job tried once more, as often as a new one would be.</summary>
    public void TryAgain(DateTime now, int attempts)
    {
        FailedAt = null;
        RunAfter = now;
        AttemptsAllowed = Attempts + attempts;
    }
}
