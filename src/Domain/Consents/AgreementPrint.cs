using Reknit.Domain.Disclosure.Protections;

namespace Reknit.Domain.Consents;

/// <summary>
/// Whether an agreement may be printed for its adult. As of releases: paper is made anew, so what was given out before
/// somebody was protected from them is given out anew first, and nothing by which somebody could be found goes out.
/// </summary>
public static class AgreementPrint
{
    /// <param name="by">Protections of the case from its adult that stand.</param>
    /// <param name="tellsWhereabouts">Its text holds what nobody protected may be found by.</param>
    public static bool MayGo(DateTime givenOutAt, IReadOnlyCollection<Shutting> by, bool tellsWhereabouts)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Count == 0 || (!tellsWhereabouts && by.All(p => givenOutAt >= p.MadeAt));
    }
}
