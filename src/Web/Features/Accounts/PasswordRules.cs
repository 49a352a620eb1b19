using System.Reflection;
using System.Text;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Which passwords are taken: long ones that are not easily guessed, whatever they are made of (NIST SP 800-63B).
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;
    private const string Common = "This password is among the first that anybody would try. Take another one.";

    /// <summary>Our own list; lines that start with * are stems, refused also with digits and signs around them.</summary>
    private static readonly Lazy<(HashSet<string> Whole, HashSet<string> Stems)> List = new(Read);

    private static readonly char[] Signs = [.. "0123456789!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~ "];

    private static readonly string[] Walks =
    [
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "abcdefghijklmnopqrstuvwxyz",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0",
        "qazwsxedcrfvtgbyhnujmikolp",
        "01234567890",
    ];

    /// <summary>Why it cannot be the password, as a sentence to the person; null where it can.</summary>
    public static string? Problem(string? password, string loginName)
    {
        if (password is null || password.Length < Shortest)
        {
            return $"A password has at least {Shortest} characters. A few words that only you would put together are good.";
        }

        if (password.Length > Longest)
        {
            return $"A password has at most {Longest} characters.";
        }

        var lower = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return IsGuessable(lower, loginName.ToLowerInvariant()) ? Common : null;
    }

    private static bool IsGuessable(string password, string loginName)
    {
        var (whole, stems) = List.Value;
        string[] own = ["reknit", Letters(loginName)];
        return whole.Contains(password)
            || password.Distinct().Count() < 5
            || IsRepeated(password)
            || IsWalk(password)
            || (loginName.Length > 0 && password.Replace(loginName, "", StringComparison.Ordinal).Length < 4)
            || IsCommonWords(Letters(password), stems, own)
            || IsCommonWords(Letters(Unmasked(password.TrimEnd(Signs))), stems, own)
            || IsCommonWords(Letters(Unmasked(password.Trim(Signs))), stems, own);
    }

    /// <summary>One short piece over and over: aaaaaaaaaaaa, abcabcabcabc, 2024 2024 2024.</summary>
    private static bool IsRepeated(string password) =>
        Enumerable
            .Range(1, Math.Max(1, password.Length / 3))
            .Any(size => password.Index().All(at => at.Item == password[at.Index % size]));

    /// <summary>Most of it runs along a row of keys or the alphabet, to either side.</summary>
    private static bool IsWalk(string password)
    {
        var walked = 0;
        for (var at = 0; at < password.Length; )
        {
            var run = Enumerable
                .Range(1, password.Length - at)
                .TakeWhile(length => IsPartOfWalk(password.Substring(at, length)))
                .LastOrDefault();
            walked += run >= 4 ? run : 0;
            at += Math.Max(1, run);
        }

        return walked >= password.Length - 3;
    }

    private static bool IsPartOfWalk(string part)
    {
        var back = new string([.. part.Reverse()]);
        return Array.Exists(
            Walks,
            walk =>
                walk.Contains(part, StringComparison.Ordinal)
                || walk.Contains(back, StringComparison.Ordinal)
                || (walk + walk).Contains(part, StringComparison.Ordinal)
        );
    }

    /// <summary>One or two common words, whatever digits and signs stand around them; own words come for free.</summary>
    private static bool IsCommonWords(string letters, HashSet<string> stems, string[] own)
    {
        var rest = own.Where(word => word.Length >= LoginName.Shortest)
            .Aggregate(letters, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return letters.Length >= 4 && (rest.Length < 4 || WordsIn(rest, stems) <= 2);
    }

    /// <summary>The fewest common words that make up these letters, or a very large number.</summary>
    private static int WordsIn(string letters, HashSet<string> stems)
    {
        var fewest = Enumerable.Repeat(int.MaxValue / 2, letters.Length + 1).ToArray();
        fewest[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                if (stems.Contains(letters[start..end]))
                {
                    fewest[end] = Math.Min(fewest[end], fewest[start] + 1);
                }
            }
        }

        return fewest[^1];
    }

    private static string Letters(string password) => new([.. password.Where(char.IsLetter)]);

    /// <summary>Undoes the usual masks: p4$$w0rd is password.</summary>
    private static string Unmasked(string password) =>
        new([
            .. password.Select(c =>
                "0134578@$!|".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "oieastbasil"[at] : c
            ),
        ]);

    private static (HashSet<string>, HashSet<string>) Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CommonPasswords.txt")!;
        using var lines = new StreamReader(stream);
        var (whole, stems) = (new HashSet<string>(), new HashSet<string>());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('*'))
            {
                stems.Add(line[1..]);
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                whole.Add(line);
            }
        }

        return (whole, stems);
    }
}
