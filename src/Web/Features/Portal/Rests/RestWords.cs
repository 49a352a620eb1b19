using System.Globalization;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>What pages on a rest call things.</summary>
internal static class RestWords
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        new("", "Choose"),
        .. WayTelling.Ways.Select(w => new Choice(w.ToString(), TellingWords.Of(w))),
    ];

    public static readonly IReadOnlyList<Choice> Silences =
    [
        new(nameof(AgencySilence.NotAsked), "No agency asked for it"),
        new(nameof(AgencySilence.Stands), "Yes, and it stands", "Then nobody is told until it is lifted."),
        new(nameof(AgencySilence.Lifted), "Yes, and it was lifted"),
    ];

    public static string Of(AgencySilence? silence) =>
        Silences.FirstOrDefault(s => s.Value == silence?.ToString())?.Words ?? "nobody has said it yet";

    public static string Of(TellingOccasion occasion) =>
        occasion switch
        {
            TellingOccasion.Hold => "That no step is planned",
            TellingOccasion.Notice => "A notice of what holds the work back",
            _ => "A notice of count and pace",
        };

    /// <summary>The button that lets it go says what it does.</summary>
    public static string Go(TellingWay way) =>
        way switch
        {
            TellingWay.Portal => "Lay it into their portal",
            TellingWay.Telephone or TellingWay.InPerson => "I told them in these words",
            _ => "I gave or sent them this paper",
        };

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
