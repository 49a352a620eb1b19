using System.Globalization;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Safety;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Names what calls for a hold and leads to where it is kept; who may read it there is asked there. Of a screen it is
/// never said whose it is.
/// </summary>
internal static class HoldCallWords
{
    /// <summary>Where it comes from, and the day; a sentence without its full stop.</summary>
    /// <param name="child">Of the way that it is shown on.</param>
    public static string Whence(HoldCall call, PersonId child)
    {
        var on = call.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return call.From switch
        {
            HoldCallFrom.ChildsWord when call.Child == child => $"It was said on a page of the child's own, on {on}",
            HoldCallFrom.ChildsWord => $"Another child of the family said it on a page of their own, on {on}",
            HoldCallFrom.Disclosure => $"A clinician was told of it on {on}",
            HoldCallFrom.WrittenDown => $"It was written down by hand on {on}",
            _ => $"On record since {on}",
        };
    }

    /// <summary>The same, short, for the words of a decision.</summary>
    public static string Shortly(HoldCall call, PersonId child)
    {
        var on = call.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return call.From == HoldCallFrom.ChildsWord
            ? $"Said on {on}" + (call.Child == child ? "." : ", by another child of the family.")
            : Whence(call, child) + ".";
    }

    public static string Url(HoldCall call, CaseId id) =>
        call.From switch
        {
            HoldCallFrom.ChildsWord => CheckInPlaces.Voice(id, call.Child!.Value),
            HoldCallFrom.Disclosure => SafetyPlaces.Disclosures(id),
            HoldCallFrom.WrittenDown => WayPlaces.OfCase(id),
            _ => ScreenPlaces.List(id),
        };

    public static string Link(HoldCall call) =>
        call.From switch
        {
            HoldCallFrom.ChildsWord => "Read what was said",
            HoldCallFrom.Disclosure => "Read what was disclosed",
            HoldCallFrom.WrittenDown => "Look at the ways",
            _ => "Look at the screens",
        };

    /// <summary>What somebody did before two decide that none is called for.</summary>
    public static string Looked(HoldCall call) =>
        call.From switch
        {
            HoldCallFrom.ChildsWord => "Somebody talked with the child about it, alone.",
            HoldCallFrom.Disclosure => "Somebody talked about it, alone, with who told it.",
            HoldCallFrom.WrittenDown => "Somebody asked who investigates, or who wrote it down, what it is about.",
            _ => "Whose screen it is was asked again, alone.",
        };

    /// <summary>Before several of them.</summary>
    public static string Title(IReadOnlyList<HoldProposal> proposed) =>
        proposed.All(p => p.Call.From == HoldCallFrom.ChildsWord)
            ? "What a child said waits"
            : "What calls for a hold waits";
}
