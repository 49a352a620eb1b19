using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>What stands under the pictures of a visit.</summary>
internal static class VisitPictures
{
    /// <param name="adult">As the child calls them; used only where somebody comes in or goes.</param>
    public static string Say(WordsOf words, VisitPart part, string adult) =>
        part is VisitPart.AdultComesIn or VisitPart.AdultGoes
            ? words.Say(VisitTexts.Parts[part], ("adult", adult)).Plain
            : words.Say(VisitTexts.Parts[part]).Plain;
}
