using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;

namespace Reknit.Domain.Tests.Phases.ByHand;

/// <summary>What was called severe, nobody calls less alone.</summary>
public sealed class LessThanSevereTests
{
    private static readonly HandFactDraft Less = new(
        HandQuestions.Of(nameof(Severity)),
        nameof(Severity.Mild),
        "Call of that day",
        ByLead: false
    )
    {
        Before = nameof(Severity.Severe),
    };

    [Fact, Covers("HF.5", met: true)]
    public void The_lead_writes_it_and_anybody_writes_what_takes_nothing_back()
    {
        Tables.AssertAllMet(HandFactRules.Requirements, Less with { ByLead = true });
        Tables.AssertAllMet(HandFactRules.Requirements, Less with { Answer = nameof(Severity.Severe) });
        Tables.AssertAllMet(HandFactRules.Requirements, Less with { Before = nameof(Severity.Moderate) });
        Tables.AssertAllMet(HandFactRules.Requirements, Less with { Before = null });
    }

    [Fact, Covers("HF.5", met: false)]
    public void A_therapist_alone_does_not()
    {
        Tables.AssertUnmet(HandFactRules.Requirements, Less, "HF.5");
        Tables.AssertUnmet(HandFactRules.Requirements, Less with { Answer = nameof(Severity.Moderate) }, "HF.5");
    }
}
