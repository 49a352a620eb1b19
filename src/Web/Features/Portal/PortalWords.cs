using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal;

/// <summary>The portal's words in the reader's language, as the practice says them.</summary>
internal sealed class PortalWords(FamilyWords words, Frame frame)
{
    public Task<WordsOf> Now(CancellationToken ct = default) => words.In(frame.Language, ct);

    public static TextKey Of(DraftKind kind) =>
        kind switch
        {
            DraftKind.LetterToSide => PortalTexts.PaperLetter,
            DraftKind.RoleLetter => PortalTexts.PaperRole,
            DraftKind.Addendum => PortalTexts.PaperAddendum,
            DraftKind.SampleOrder => PortalTexts.PaperSample,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static TextKey Of(PaperForm form) => form == PaperForm.Pdf ? PortalTexts.PaperPdf : PortalTexts.PaperWord;
}
