using System.Globalization;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Note marks as raised figures, so that they are not read as part of a number or a word.</summary>
internal static class Superscript
{
    private const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Of(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Figures[digit - '0']));
}
