using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>One check-in on a device of the child's own, about to be made or opened.</summary>
/// <param name="Band">How the child is asked today; null where nobody has set it.</param>
/// <param name="Decided">The latest decision; null where there is none.</param>
internal sealed record DeviceUse(
    CaseId Case,
    PersonId Child,
    AgeBand? Band,
    DeviceDecided? Decided,
    VisitPlan Plan,
    DateOnly SessionOn
);

/// <summary>Decides whether a link may be made, and again whether it opens, by the rules of each check-in and those of links.</summary>
internal sealed class MayUseDevice(DevicesOnFile devices, GateNumbers numbers)
{
    /// <param name="told">Whether the child knows what is private.</param>
    public async Task<IEnumerable<RequirementState>> States(
        DeviceUse use,
        Decision told,
        bool isOpened,
        CancellationToken ct
    )
    {
        var today = await devices.Today(ct);
        var stands = use.Decided is { Row: var row } && row.Stands(today) ? use.Decided : null;
        var link = new DeviceLinkFacts(
            stands?.Row.SafeUntil,
            use.Decided is { } decided && await devices.SaidWrongSince(decided.Row, ct),
            use.Plan,
            use.SessionOn,
            isOpened,
            today
        );
        var facts = new CheckInFacts
        {
            // A child who was set back to a younger band is asked as that, whatever the link was made for.
            CheckIn = use.Plan.With(use.Child, today, [], isFinished: false) with
            {
                Band = use.Band ?? AgeBand.FourToSix,
                Asked = [],
            },
            ChildsAge = use.Band == AgeBand.FourteenAndOver ? stands?.Said.Years ?? 0 : 0,
            OwnDeviceAge = (await numbers.Now(ct))[PathwayNumber.OwnDeviceAge],
            OwnDevice = new(stands is not null, IsOpenedBefore: false, OwnDeviceLink.LastDayOf(use.SessionOn)),
            ParentIsSignedIn = false,
            LimitsAreKnown = told is Decision.Allowed,
            Today = today,
        };
        return DeviceLinkRules.Decide(link).States.Concat(CheckInRules.Decide(facts).States);
    }
}
