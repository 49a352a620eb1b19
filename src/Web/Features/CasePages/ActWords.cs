using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Orders.Papers;

namespace Reknit.Web.Features.CasePages;

/// <summary>What history's acts are called on a page.</summary>
internal static class ActWords
{
    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(ReceiveOrder)] = "An order came in",
        [nameof(OpenCase)] = "The case was opened",
        [nameof(ConfirmFindings)] = "The order's findings were confirmed",
        [nameof(CorrectFrame)] = "The order's frame was corrected",
        [nameof(AttestPaper)] = "A paper was attested as the most recent",
        [nameof(CorrectOrder)] = "The order was read again",
        [nameof(SetStanding)] = "An order's standing changed",
        [nameof(ReceiveLaterOrder)] = "A later order or a plan came in",
        [nameof(MakeRelease)] = "A release was written",
        [nameof(SignRelease)] = "An answer to a release came in",
        [nameof(EndRelease)] = "A release ended",
        [nameof(ReviewFlag)] = "A flagged term was reviewed",
        [nameof(MakePaper)] = "A paper about an order was drafted",
        [nameof(MarkPaperSent)] = "A paper was said to have left the practice",
        [nameof(TakeBackMark)] = "A mark that a paper left was taken back",
        [nameof(SetAsideOrder)] = "The order was set aside",
    };

    public static string Of(string act) => Words.GetValueOrDefault(act, act);
}
