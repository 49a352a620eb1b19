using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Locks;

/// <summary>How lock LK.6 ends: nobody is to admit what was alleged alone; who looks into it says what was found.</summary>
internal static class AbuseLock
{
    /// <summary>Null where it ends by the commitment of whoever did it.</summary>
    public static (Curer By, Cause As)? CuredOtherwise(LockFacts facts) =>
        facts switch
        {
            { History: AbuseHistory.NotAsked } => (Curer.Therapist, Cause.Untold),
            { History: AbuseHistory.Open, AbuseIsOnlyAlleged: true } => (Curer.Agency, Cause.Untold),
            _ => null,
        };

    public static string HowFar(LockFacts facts) =>
        facts.History switch
        {
            AbuseHistory.NotAsked => "not everybody was asked",
            AbuseHistory.Open when facts.AbuseIsOnlyAlleged =>
                "alleged alone: the lock ends with the paper of a court or an agency that looked into it, or with evidence that it was addressed; the therapist puts it on record",
            AbuseHistory.Open => "open: it ends with evidence that it was addressed",
            _ => "",
        };
}
