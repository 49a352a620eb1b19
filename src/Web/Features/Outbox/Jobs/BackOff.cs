namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>How long to wait after a failed attempt: twice as long each time, and never all at the same moment.</summary>
internal static class BackOff
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="attempts">Attempts so far, 1 after the first.</param>
    /// <param name="chance">0 to 1; moves the pause by up to a fifth either way.</param>
    public static TimeSpan After(int attempts, double chance)
    {
        var doubled = First.TotalSeconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return TimeSpan.FromSeconds(Math.Min(doubled, Longest.TotalSeconds) * (0.8 + (0.4 * chance)));
    }
}
