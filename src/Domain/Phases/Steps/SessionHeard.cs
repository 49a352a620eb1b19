using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;

namespace Reknit.Domain.Phases.Steps;

/// <summary>
/// Puts what the child said on their own page into what was written down of a session. The child's own answer counts
/// before one that somebody typed, and of two that differ the one that asks for more.
/// </summary>
public static class SessionHeard
{
    /// <param name="accounts">The earliest first.</param>
    public static IReadOnlyList<StepAccount> In(IReadOnlyList<StepAccount> accounts, CheckInsKnown said)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(said);
        return
        [
            .. accounts.Select((a, i) => said.About(a.HeldOn, After(accounts, i), a.Band) is { } s ? With(a, s) : a),
        ];
    }

    private static DateOnly? After(IReadOnlyList<StepAccount> accounts, int at) =>
        accounts
            .Skip(at + 1)
            .Select(a => a.HeldOn)
            .Where(on => on > accounts[at].HeldOn)
            .Cast<DateOnly?>()
            .FirstOrDefault();

    private static StepAccount With(StepAccount written, SessionSaid said) =>
        written with
        {
            Peak = said.Peak ?? written.Peak,
            End = said.End ?? written.End,
            NextDay = said.NextDay ?? written.NextDay,
            SomebodyPushed = written.SomebodyPushed == true ? true : said.SomebodyPushed ?? written.SomebodyPushed,
            TooMuch = written.TooMuch || said.TooMuch,
            Stop = StopOf(written.Stop, said.Stop),
            ReadyForMore = !said.AsksToGoDown && (said.ReadyForMore ?? written.ReadyForMore),
            AsksToGoDown = written.AsksToGoDown || said.AsksToGoDown,
        };

    private static StopOutcome StopOf(StopOutcome written, StopSaid said) =>
        (written, said) switch
        {
            (StopOutcome.NotAtOnce, _) or (_, StopSaid.NotAtOnce) => StopOutcome.NotAtOnce,
            (_, StopSaid.AtOnce) => StopOutcome.StoppedAtOnce,
            (_, StopSaid.NotUsed) => StopOutcome.NotUsed,
            _ => written,
        };
}
