using Reknit.Domain.Portal;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What families read of where the work stands: the same words for everybody, no days, and nothing of what a child
/// said. None has been reviewed by a clinician yet.
/// </summary>
internal static class WhereTexts
{
    private const string Short = "One short line.";
    private const string Plain = "Short sentences and everyday words; about grade 6.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey Title = Text("where.title", "Where we are: its title", "Where we are", Short);

    public static readonly TextKey Lead = Text(
        "where.lead",
        "Where we are: what the page is",
        "This is where the practice's own work stands. Each parent who has a page here reads the same words.",
        Plain
    );

    public static readonly TextKey Of = Text(
        "where.of",
        "Where we are: for which child and which adult",
        "{child} and {adult}",
        Short
    );

    public static readonly TextKey Here = Text(
        "where.here",
        "Where we are: mark at the place",
        "The work is here",
        Short
    );

    public static readonly TextKey Pace = Text(
        "where.pace",
        "Where we are: on days and on going back",
        "There are no dates here. The practice decides what comes next, and the work may stay, go on or go back. Nobody has to ask the child about it, and please do not.",
        Plain
    );

    public static readonly TextKey Order = Text(
        "where.order",
        "Where we are: what it does not touch",
        "Time together that a court order gives is not part of this, and goes on as the order says.",
        Plain
    );

    public static readonly TextKey None = Text(
        "where.none",
        "Where we are: title where nothing was told",
        "Nothing stands here yet",
        Short
    );

    public static readonly TextKey NoneBody = Text(
        "where.none.body",
        "Where we are: words where nothing was told",
        "When the practice has something to say about where the work stands, you read it here.",
        Plain
    );

    public static readonly TextKey Section = Text(
        "where.section",
        "The portal's first page: title above where we are",
        "The work",
        Short
    );

    private static readonly Dictionary<WherePlace, (TextKey Name, TextKey Body)> Places = new()
    {
        [WherePlace.GettingToKnow] = Place(
            "know",
            "Getting to know everybody",
            "The therapist meets each person alone, reads the papers and asks about safety."
        ),
        [WherePlace.Planning] = Place(
            "plan",
            "Finding out what helps",
            "The therapist thinks about whether this kind of work fits, and makes a plan with each of you."
        ),
        [WherePlace.Preparing] = Place(
            "prepare",
            "Getting ready, and small steps",
            "Everybody works with the therapist on their own: each parent, and the child. The therapist plans small steps and prepares each of them with each person alone.",
            version: 2
        ),
        [WherePlace.OtherPlaces] = Place(
            "places",
            "Further on",
            "Where the papers and the plan allow it, the therapist goes along to places outside the practice. Later, sessions become fewer, and everybody agrees on what to do if things get hard again.",
            version: 2
        ),
        [WherePlace.Ended] = Place(
            "end",
            "The work has ended",
            "The practice's work has ended. It asks how everybody is after some time. You can always call."
        ),
    };

    public static IReadOnlyList<ShippedText> English => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key);

    public static TextKey Name(WherePlace place) => Places[WherePlaces.Read(place)].Name;

    public static TextKey Body(WherePlace place) => Places[WherePlaces.Read(place)].Body;

    private static (TextKey, TextKey) Place(string name, string words, string body, int version = 1) =>
        (
            Text($"where.{name}", $"Where we are, a place: {words}", words, Short, version),
            Text($"where.{name}.body", $"Where we are, what it means: {words}", body, Plain, version)
        );

    private static TextKey Text(string name, string where, string words, string note, int version = 1)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, version, words, note));
        return key;
    }
}
