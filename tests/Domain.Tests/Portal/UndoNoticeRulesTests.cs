using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

public sealed class UndoNoticeRulesTests
{
    private static readonly UndoNoticeFacts Left = new(IsNotice: true, AnotherWasTold: true, MayStillGo: true);

    [Fact, Covers("NU.1", met: false)]
    public void NU_1_a_notice_is_not_left_with_one_side() =>
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Left, "NU.1");

    [Fact, Covers("NU.1", met: true)]
    public void Words_of_a_hold_a_notice_that_nobody_was_told_and_one_that_may_not_go_are_undone()
    {
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { IsNotice = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { AnotherWasTold = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { MayStillGo = false });
    }
}
