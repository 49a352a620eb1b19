using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Orders;

namespace Reknit.Web.Features.Measures;

/// <summary>Says when a screen that found violence was kept, and nothing of whose it is or what it says.</summary>
internal sealed class ViolenceInScreens(FindScreens screens) : IKnowViolence
{
    public async Task<IReadOnlyList<DateTime>> Of(PracticeId practice, CaseId id, CancellationToken ct) =>
        [.. (await screens.OfCase(practice, id, ct)).Facts.Where(IsOfViolence).Select(f => f.KeptAt)];

    private static bool IsOfViolence(ScreenFact fact) =>
        fact.Parts.Contains(BatteryTable.Violence.Id)
        && (
            fact.Outcome.Positive is Positive.Yes
            || fact.Outcome.Alerts.Any(a => a.Kind == AlertKind.ViolenceScreenPositive)
        );
}
