namespace Reknit.Domain.Orders.Reading;

/// <summary>Phrases to be found at a place, looked up by their first word.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="phrases">Phrases with commas between.</param>
    public PhraseSet(string phrases)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words =
            [
                .. phrase.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => WordForm.Of(w)),
            ];
            if (!_byFirst.TryGetValue(words[0], out var list))
            {
                _byFirst[words[0]] = list = [];
            }
            list.Add(words);
        }
    }

    public bool IsAt(List<Token> words, int at)
    {
        if (!_byFirst.TryGetValue(words[at].Form, out var phrases))
        {
            return false;
        }
        foreach (var phrase in phrases)
        {
            var k = 1;
            while (
                k < phrase.Length
                && at + k < words.Count
                && string.Equals(words[at + k].Form, phrase[k], StringComparison.Ordinal)
            )
            {
                k++;
            }
            if (k == phrase.Length)
            {
                return true;
            }
        }
        return false;
    }
}
