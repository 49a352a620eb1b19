using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>Whether a typed name is somebody's full name: without regard to case, accents or the order of its words.</summary>
public static class TypedName
{
    /// <summary>A name kept in two scripts, such as "Layla Haddad ليلى حداد", may be typed in either.</summary>
    public static bool IsOf(string typed, string name)
    {
        var given = PersonName.MatchKey(typed ?? "");
        var words = PersonName.MatchKey(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return given.Length > 0
            && (given == string.Join(' ', words) || words.GroupBy(IsLatin).Any(g => given == string.Join(' ', g)));
    }

    private static bool IsLatin(string word) => word[0] <= '\u024F';
}
