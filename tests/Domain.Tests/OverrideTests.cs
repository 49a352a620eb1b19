using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests;

/// <summary>A clinical requirement can be passed by two people; a hard one by nobody.</summary>
public sealed class OverrideTests
{
    private static readonly IReadOnlyList<Requirement<int>> Requirements =
    [
        new("X.1", RequirementKind.Hard, "It is positive.", "Test", n => n > 0) { CuredBy = Curer.Court },
        new("X.2", RequirementKind.Clinical, "It is even.", "Test", n => n % 2 == 0) { HowFar = n => $"{n % 2} over" },
    ];

    private static readonly Override Signed = new("X.2", Known.Ana, Known.Ruth, true, true, Known.Today);

    private static readonly OverrideFacts Facts = new(Signed, Requirements[1].On(3), Known.Today);

    [Fact]
    [Covers("OV.1", met: true), Covers("OV.2", met: true), Covers("OV.3", met: true)]
    [Covers("OV.4", met: true), Covers("OV.5", met: true), Covers("OV.6", met: true)]
    public void Two_clinicians_pass_a_clinical_requirement_with_a_reason()
    {
        Tables.AssertAllMet(OverrideRules.Requirements, Facts);
        var decision = Assert.IsType<Decision.Allowed>(Decision.On(Requirements, 3, [Signed]));
        var passed = decision.States[1];
        Assert.Equal(
            (RequirementStanding.Overridden, Signed, "1 over"),
            (passed.Standing, passed.PassedBy, passed.HowFar)
        );
        Assert.False(passed.IsMet);
    }

    [Fact]
    [Covers("OV.1", met: false), Covers("OV.2", met: false), Covers("OV.3", met: false)]
    [Covers("OV.4", met: false), Covers("OV.5", met: false), Covers("OV.6", met: false)]
    public void An_override_that_lacks_something_passes_nothing()
    {
        var hard = Signed with { Requirement = "X.1" };
        Tables.AssertUnmet(OverrideRules.Requirements, new(hard, Requirements[0].On(-1), Known.Today), "OV.1");
        Tables.AssertUnmet(OverrideRules.Requirements, Facts with { Of = null }, "OV.1", "OV.2");
        Tables.AssertUnmet(OverrideRules.Requirements, Facts with { Of = Requirements[1].On(2) }, "OV.2");
        Lacks("OV.3", Signed with { HasReason = false });
        Lacks("OV.4", Signed with { CosignedBy = Known.Ana });
        Lacks("OV.4", Signed with { CosignedBy = null });
        Lacks("OV.5", Signed with { IsCosignerLicensed = false });
        Tables.AssertUnmet(OverrideRules.Requirements, Facts with { Today = Known.Today.AddDays(-1) }, "OV.6");

        static void Lacks(string id, Override lacking)
        {
            Tables.AssertUnmet(OverrideRules.Requirements, Facts with { Override = lacking }, id);
            Assert.IsType<Decision.Refused>(Decision.On(Requirements, 3, [lacking]));
        }
    }

    [Fact]
    public void A_hard_requirement_is_passed_by_nobody()
    {
        var decision = Decision.On(Requirements, -2, [Signed with { Requirement = "X.1" }, Signed]);
        var unmet = Assert.Single(Assert.IsType<Decision.Refused>(decision).Unmet);
        Assert.Equal(("X.1", Curer.Court, RequirementStanding.Unmet), (unmet.Id, unmet.CuredBy, unmet.Standing));
    }

    [Fact]
    public void What_is_met_is_not_called_overridden() =>
        Assert.Equal(RequirementStanding.Met, Decision.On(Requirements, 2, [Signed]).States[1].Standing);

    [Fact]
    public void Who_can_cure_something_has_words() =>
        Assert.All(Enum.GetValues<Curer>(), curer => Assert.NotEmpty(CurerWords.Of(curer)));
}
