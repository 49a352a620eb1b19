using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

public sealed class ElectronicConsentTests
{
    private static readonly ConsentGiven Given = new(IsMeant: true, "abc", "abc", OpenedTheFile: true);

    [Fact, Covers("EC.1", met: true), Covers("EC.2", met: true), Covers("EC.3", met: true), Covers("EC.4", met: true)]
    public void Somebody_agrees_who_read_the_statement_and_opened_the_file() => Assert.Empty(Unmet(Given));

    [Fact, Covers("EC.1", met: false)]
    public void EC_1_nobody_agrees_by_saying_nothing() => Assert.Equal(["EC.1"], Unmet(Given with { IsMeant = false }));

    [Fact, Covers("EC.2", met: false)]
    public void EC_2_only_to_the_statement_that_they_read()
    {
        Assert.Equal(["EC.2"], Unmet(Given with { HashShown = "abd" }));
        Assert.Equal(["EC.2"], Unmet(Given with { HashShown = "", Hash = "" }));
    }

    [Fact, Covers("EC.3", met: false)]
    public void EC_3_who_cannot_open_the_file_stays_with_paper() =>
        Assert.Equal(["EC.3"], Unmet(Given with { OpenedTheFile = false }));

    [Fact, Covers("EC.4", met: false)]
    public void EC_4_nobody_agrees_with_a_sign_in_that_took_anothers_place_before_they_were_asked() =>
        Assert.Equal(["EC.4"], Unmet(Given with { IsSureWhoItIs = false }));

    private static IEnumerable<string> Unmet(ConsentGiven given) =>
        ElectronicConsentRules.Decide(given) is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}
