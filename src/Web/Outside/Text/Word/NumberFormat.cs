using System.Globalization;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>Writes a counter in the numerals that a list asks for; unknown kinds become plain numbers.</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Numeral)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Show(int number, string format) =>
        format switch
        {
            "none" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperLetter" when number is > 0 and <= 780 => Letters(number),
            "lowerLetter" when number is > 0 and <= 780 => Letters(number).ToLowerInvariant(),
            "upperRoman" when number is > 0 and < 4000 => ToRoman(number),
            "lowerRoman" when number is > 0 and < 4000 => ToRoman(number).ToLowerInvariant(),
            "ordinal" => number.ToString(CultureInfo.InvariantCulture) + OrdinalEnd(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    // Word goes on after Z with AA, BB, CC.
    private static string Letters(int number) => new((char)('A' + ((number - 1) % 26)), 1 + ((number - 1) / 26));

    private static string ToRoman(int number)
    {
        var numerals = "";
        foreach (var (value, numeral) in Roman)
        {
            for (; number >= value; number -= value)
                numerals += numeral;
        }
        return numerals;
    }

    private static string OrdinalEnd(int number) =>
        (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
}
