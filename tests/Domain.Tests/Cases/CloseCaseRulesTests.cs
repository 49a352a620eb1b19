using Reknit.Domain.Cases;

namespace Reknit.Domain.Tests.Cases;

/// <summary>When a case is closed as a whole, and opened again.</summary>
public sealed class CloseCaseRulesTests
{
    private static readonly CloseCaseFacts Open = new(CaseState.Open, 0, 0, 0, 0, "Both children see him at weekends.");
    private static readonly CloseCaseFacts Closed = Open with { State = CaseState.Closed, WaysNotClosed = 1 };

    [Fact]
    [Covers("CC.1", met: true), Covers("CC.2", met: true), Covers("CC.3", met: true), Covers("CC.4", met: true)]
    [Covers("CC.5", met: true), Covers("CC.6", met: true), Covers("CC.7", met: true), Covers("CC.8", met: true)]
    public void A_case_whose_work_is_closed_can_be_closed_and_opened_again()
    {
        Tables.AssertAllMet(CloseCaseRules.Closing, Open);
        Tables.AssertAllMet(CloseCaseRules.Reopening, Closed);
    }

    [Fact]
    [Covers("CC.1", met: false), Covers("CC.2", met: false), Covers("CC.3", met: false), Covers("CC.4", met: false)]
    [Covers("CC.5", met: false), Covers("CC.6", met: false), Covers("CC.7", met: false), Covers("CC.8", met: false)]
    public void It_stays_as_it_is_while_something_is_missing()
    {
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { State = CaseState.Closed }, "CC.1");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { WaysNotClosed = 1 }, "CC.2");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { WithoutReportDecision = 1 }, "CC.3");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { WaitForSecond = 1 }, "CC.4");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { Because = " " }, "CC.5");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { Because = new('x', 2001) }, "CC.5");
        Tables.AssertUnmet(CloseCaseRules.Closing, Open with { PagesOfChildren = 1 }, "CC.8");
        Tables.AssertUnmet(CloseCaseRules.Reopening, Closed with { State = CaseState.Open }, "CC.6");
        Tables.AssertUnmet(CloseCaseRules.Reopening, Closed with { Because = "" }, "CC.7");
    }
}
