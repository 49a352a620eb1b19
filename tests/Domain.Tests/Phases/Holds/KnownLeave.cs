using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.Phases.Holds;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>Two clinicians decide that a push calls for no hold, and nothing speaks against it.</summary>
internal static class KnownLeave
{
    public static readonly LeaveHoldFacts Facts = new()
    {
        Said = new(5, 0, 0, new byte[8]),
        Danger = Danger.Pushed,
        SaidOn = Known.Today.AddDays(-1),
        Therapist = Known.Ana,
        SecondClinician = Known.Ruth,
        BothAreLicensed = true,
        HasReasons = true,
        IsUnanswered = true,
        DisclosuresWithoutDecision = 0,
        RiskIsOpen = false,
        Today = Known.Today,
    };
}
