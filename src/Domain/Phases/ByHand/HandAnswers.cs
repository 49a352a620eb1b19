using System.Globalization;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>What was written down by hand for one child and one adult; what was not counts as what asks for more.</summary>
/// <param name="Said">The newest answer to each question that has one, by its key.</param>
public sealed record HandAnswers(IReadOnlyDictionary<string, string> Said)
{
    public static HandAnswers None { get; } = new(new Dictionary<string, string>());

    public bool Yes(string key) => Of(key) == HandQuestion.Yes;

    /// <summary>Somebody wrote it down in so many words.</summary>
    public bool Says(string key, string answer) => Said.GetValueOrDefault(key) == answer;

    public int Count(string key) => int.Parse(Of(key)!, CultureInfo.InvariantCulture);

    /// <summary>Null where nobody wrote a number down and none stands in its place.</summary>
    public int? CountOrNone(string key) => Of(key) is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : null;

    /// <summary>Null where nobody chose.</summary>
    public TChoice? Choice<TChoice>(string key)
        where TChoice : struct, Enum => Of(key) is { } said ? Enum.Parse<TChoice>(said) : null;

    private string? Of(string key) => Said.GetValueOrDefault(key) ?? HandQuestions.Of(key).Unsaid;
}
