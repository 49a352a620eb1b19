namespace Reknit.Domain.Disclosure;

/// <summary>
/// What a clinician outside the practice is shown, who is asked for one decision. The agreement on file is the only
/// way: no release, order or appointment widens it, and none narrows what it opens.
/// </summary>
internal static class ForConsultant
{
    /// <summary>Refused with all that is not so.</summary>
    public static DisclosureAnswer Decide(Telling telling, Ways ways, DisclosureFacts facts)
    {
        var reasons = new List<BarReason>();
        var asked = facts.Consultant is { } found && found.Consultant == telling.To.Person ? found : null;
        if (ways.Agreement != Way.Yes)
        {
            reasons.Add(new(Bar.NotForConsultants, null));
        }

        if (telling.IsSubstanceUse)
        {
            // Consultation is no ground of its own there: 42 CFR 2.31 and 2.33 ask for a consent that names it.
            reasons.Add(new(Bar.SubstanceUseNotNamed, null));
        }

        if (asked?.Agreement is null)
        {
            reasons.Add(new(Bar.NoAgreement, null));
        }

        if (asked is { IsLicensed: false })
        {
            reasons.Add(new(Bar.NotLicensed, null));
        }

        if (asked is { IsOfTheCase: true })
        {
            reasons.Add(new(Bar.OfTheCase, null));
        }

        return reasons.Count == 0
            ? new DisclosureAnswer.Allowed(Basis.Agreement, asked!.Agreement)
            : new DisclosureAnswer.Refused(reasons);
    }
}
