using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

/// <summary>What stands in the register of clinicians.</summary>
public sealed class ClinicianRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly LicenseTyped License = new(
        "Licensed Psychologist",
        "12",
        Today,
        Today,
        MayHaveCases: true,
        IsKnownState: true,
        IsOnRecord: false
    );

    private static readonly TrainingTyped Training = new(40, "A college", Today, MayHaveCases: true, Today);

    [Fact, Covers("LC.1", met: true), Covers("LC.2", met: true), Covers("LC.3", met: true), Covers("LC.4", met: true)]
    public void A_whole_license_stands_even_of_one_day() => Assert.Empty(Unmet(LicenseRules.Decide(License)));

    [
        Fact,
        Covers("LC.1", met: false),
        Covers("LC.2", met: false),
        Covers("LC.3", met: false),
        Covers("LC.4", met: false)
    ]
    public void A_license_that_cannot_be_looked_up_does_not()
    {
        Assert.Equal(["LC.1"], Unmet(LicenseRules.Decide(License with { MayHaveCases = false })));
        Assert.Equal(["LC.2"], Unmet(LicenseRules.Decide(License with { Number = "" })));
        Assert.Equal(["LC.2"], Unmet(LicenseRules.Decide(License with { Kind = "" })));
        Assert.Equal(["LC.2"], Unmet(LicenseRules.Decide(License with { IsKnownState = false })));
        Assert.Equal(["LC.3"], Unmet(LicenseRules.Decide(License with { LastDay = Today.AddDays(-1) })));
        Assert.Equal(["LC.4"], Unmet(LicenseRules.Decide(License with { IsOnRecord = true })));
    }

    [Fact, Covers("LC.5", met: true), Covers("LC.5", met: false)]
    public void One_license_is_one_persons()
    {
        Assert.Empty(Unmet(LicenseRules.Decide(License)));
        Assert.Equal(["LC.5"], Unmet(LicenseRules.Decide(License with { IsOfAnother = true })));
        Assert.Equal("LMFT0123", ClinicianLicense.NumberKey(" lmft-01 23."));
    }

    [Fact, Covers("TN.1", met: true), Covers("TN.2", met: true), Covers("TN.3", met: true)]
    public void A_training_that_is_over_stands() => Assert.Empty(Unmet(TrainingRules.Decide(Training)));

    [Fact, Covers("TN.1", met: false), Covers("TN.2", met: false), Covers("TN.3", met: false)]
    public void A_training_without_hours_or_still_to_come_does_not()
    {
        Assert.Equal(["TN.1"], Unmet(TrainingRules.Decide(Training with { MayHaveCases = false })));
        Assert.Equal(["TN.2"], Unmet(TrainingRules.Decide(Training with { Hours = 0 })));
        Assert.Equal(["TN.2"], Unmet(TrainingRules.Decide(Training with { Hours = 2001 })));
        Assert.Equal(["TN.2"], Unmet(TrainingRules.Decide(Training with { Provider = "" })));
        Assert.Equal(["TN.3"], Unmet(TrainingRules.Decide(Training with { EndedOn = Today.AddDays(1) })));
    }

    [Theory]
    [InlineData("CA", "CA")]
    [InlineData("", "NC")]
    [InlineData(null, "NC")]
    public void A_case_needs_a_license_of_its_courts_state_or_else_of_the_practices(string? court, string needed) =>
        Assert.Equal(needed, ClinicianLicense.StateOf(court, "NC"));

    private static IEnumerable<string> Unmet(Decision decision) =>
        decision is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}
