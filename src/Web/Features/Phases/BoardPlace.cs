using System.Globalization;
using Reknit.Domain.Phases;

namespace Reknit.Web.Features.Phases;

/// <summary>Where on the board somebody was: its filters and its page, so that they come back to the same.</summary>
/// <param name="Within">In days, for papers that lapse.</param>
/// <param name="At">The page, from 1.</param>
internal sealed record BoardPlace(BoardFilter Show, Phase? Phase, int Within, int At)
{
    /// <summary>In one word, for the address of a page that is opened from the board.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Show}.{Phase}.{Within}.{At}");

    public string Url => Page(At.ToString(CultureInfo.InvariantCulture));

    /// <param name="at">A page, or the sign that stands for one.</param>
    public string Page(string at) => $"{WayPlaces.Board}?show={Show}&phase={Phase}&within={Within}&at={at}";

    /// <summary>The address of a page that is opened from here.</summary>
    public string From(string url) => $"{url}?board={Key}";

    /// <summary>Null where somebody came from elsewhere, or the word says nothing.</summary>
    public static BoardPlace? Of(string? key) =>
        key?.Split('.') is [var show, var phase, var within, var at]
        && Enum.TryParse<BoardFilter>(show, out var filter)
        && Enum.IsDefined(filter)
        && int.TryParse(within, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? new(filter, PhaseOf(phase), BoardWords.WithinOf(days), Math.Max(1, page))
            : null;

    private static Phase? PhaseOf(string words) =>
        Enum.TryParse<Phase>(words, out var phase) && Enum.IsDefined(phase) ? phase : null;
}
