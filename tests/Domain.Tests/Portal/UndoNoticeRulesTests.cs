using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

public sealed class UndoNoticeRulesTests
{
    private static readonly UndoNoticeFacts Left = new(
        IsNotice: true,
        WasTold: false,
        AnotherWasTold: true,
        MayStillGo: true,
        Because: ""
    );

    private static readonly UndoNoticeFacts Told = Left with { WasTold = true };

    [Fact, Covers("NU.1", met: false)]
    public void NU_1_a_notice_is_not_left_with_one_side()
    {
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Left, "NU.1");
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Left with { Because = "They asked for it." }, "NU.1");
    }

    [Fact, Covers("NU.1", met: true)]
    public void Words_of_a_hold_a_notice_that_nobody_was_told_and_one_that_may_not_go_are_undone()
    {
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { IsNotice = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { AnotherWasTold = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Left with { MayStillGo = false });
    }

    [Fact, Covers("NU.2", met: false)]
    public void NU_2_a_notice_is_not_taken_from_one_side_without_a_reason()
    {
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Told, "NU.2");
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Told with { Because = "  " }, "NU.2");
        // That it may not go any more is no reason that others read on record.
        Tables.AssertUnmet(UndoNoticeRules.Requirements, Told with { MayStillGo = false }, "NU.2");
    }

    [Fact, Covers("NU.2", met: true)]
    public void Words_of_a_hold_and_a_notice_that_nobody_keeps_are_taken_out_and_one_that_somebody_keeps_with_a_reason()
    {
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Told with { IsNotice = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Told with { AnotherWasTold = false });
        Tables.AssertAllMet(UndoNoticeRules.Requirements, Told with { Because = "A number in it was wrong." });
    }
}
