using Reknit.Domain.Cases;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Sessions;

/// <summary>What became of somebody's part in a session: the attendance and, where it was called off, by whom.</summary>
internal readonly record struct PartAnswer(Attendance Attendance, CalledOffBy? CalledOffBy);

/// <summary>Sessions in words, for staff.</summary>
internal static class SessionWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(SessionKind.Individual), "Individual", "One person alone with the therapist."),
        new(nameof(SessionKind.Indirect), "Toward contact", "The child, without the adult in the room. Rungs 0 to 7."),
        new(nameof(SessionKind.Joint), "Joint", "The child and one adult. Rungs 8 to 14."),
        new(nameof(SessionKind.CoParenting), "Co-parenting", "The adults, without the child."),
    ];

    public static readonly IReadOnlyList<Choice> Places =
    [
        new(nameof(SessionPlace.Clinic), "At the practice"),
        new(nameof(SessionPlace.Remote), "By video"),
        new(nameof(SessionPlace.Outside), "At a neutral place"),
        new(nameof(SessionPlace.Home), "At somebody's home"),
    ];

    /// <summary>Of a child or an adult alone; of everybody where it says neither.</summary>
    private static readonly IReadOnlyList<(string Key, PartAnswer Answer, string Words, bool? OfChildren)> Parts =
    [
        ("Came", new(Attendance.Came, null), "Came", null),
        ("ChoseNotToJoin", new(Attendance.CameChoseNotToJoin, null), "Came and chose not to join", true),
        ("NotAsked", new(Attendance.DidNotComeInNotAsked, null), "Did not come in; not asked", true),
        ("OffSelf", new(Attendance.CalledOff, CalledOffBy.Themselves), "Called off, by themselves", null),
        (
            "OffBringer",
            new(Attendance.CalledOff, CalledOffBy.WhoeverBringsThem),
            "Called off, by whoever brings them",
            true
        ),
        ("OffPractice", new(Attendance.CalledOff, CalledOffBy.Practice), "Called off, by the practice", null),
        (
            "OffCircumstances",
            new(Attendance.CalledOff, CalledOffBy.Circumstances),
            "Called off: illness, weather",
            null
        ),
        ("DidNotCome", new(Attendance.DidNotCome, null), "Did not come", null),
        ("NotThere", new(Attendance.NotToBeThere, null), "Was not to be there: the child worked toward them", false),
        ("NotOffered", new(Attendance.NotOffered, null), "Not offered, for safety", null),
    ];

    public static IReadOnlyList<Choice> Answers(CasePart part) =>
        [
            new("", "Not part of this session"),
            .. Parts
                .Where(p => p.OfChildren is null || p.OfChildren == (part == CasePart.Child))
                .Select(p => new Choice(p.Key, p.Words)),
        ];

    /// <summary>Null for a key that the form does not offer.</summary>
    public static PartAnswer? Read(string? key) =>
        Parts.Where(p => p.Key == key).Select(p => (PartAnswer?)p.Answer).SingleOrDefault();

    public static string Of(PartAnswer answer) => Parts.First(p => p.Answer == answer).Words;

    public static string Of(SessionKind kind) => Kinds.First(k => k.Value == kind.ToString()).Words;

    public static string Of(SessionPlace place) => Places.First(p => p.Value == place.ToString()).Words;
}
