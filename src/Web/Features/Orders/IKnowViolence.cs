using Reknit.Domain;
using Reknit.Domain.Cases;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Whether the practice's own record of a case tells of violence; the history of harm and the screens come later and know
/// it. They say since when, and never what, of whom or who told it.
/// </summary>
internal interface IKnowViolence
{
    /// <summary>UTC, when each thing came on record; empty where there is none.</summary>
    Task<IReadOnlyList<DateTime>> Of(PracticeId practice, CaseId id, CancellationToken ct);
}

/// <summary>All that the practice's own record of a case tells of violence.</summary>
internal sealed class ViolenceOnFile(IEnumerable<IKnowViolence> known)
{
    /// <summary>Each case is looked through once, however many of one page ask.</summary>
    private readonly Dictionary<CaseId, IReadOnlyList<DateTime>> _read = [];

    /// <summary>UTC, when each thing came on record; empty where there is none.</summary>
    public async Task<IReadOnlyList<DateTime>> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        if (!_read.TryGetValue(id, out var came))
        {
            var found = new List<DateTime>();
            foreach (var each in known)
            {
                found.AddRange(await each.Of(practice, id, ct));
            }

            _read[id] = came = found;
        }

        return came;
    }
}
