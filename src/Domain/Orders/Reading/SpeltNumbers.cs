namespace Reknit.Domain.Orders.Reading;

/// <summary>Labels that spell their number: FOURTH:, Second., TWENTY-FIRST.</summary>
internal static class SpeltNumbers
{
    private static readonly HashSet<string> Ordinals = WordForm.Set(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth firstly secondly thirdly fourthly fifthly lastly
        """
    );

    public static Label? Read(List<Token> tokens, int at)
    {
        var last = tokens[at].Form is "twenty" or "thirty" ? at + 1 : at;
        if (
            last + 2 >= tokens.Count
            || !tokens[at].Capital
            || !Ordinals.Contains(tokens[last].Form)
            || (tokens[at].AllCapitals ? Label.BreaksOff(tokens, at) : !Label.HasEnded(tokens, at))
        )
        {
            return null;
        }
        var mark = tokens[last + 1];
        var isSetOff =
            mark.IsMark(':') || mark.IsMark('.') || mark.IsMark('-') || (mark.IsMark(',') && tokens[last].AllCapitals);
        return isSetOff && Label.Opens(tokens[last + 2]) ? new('o', ':', tokens[last].Form, last - at + 2) : null;
    }
}
