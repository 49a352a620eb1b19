using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Subjects that stand together on the page.</summary>
internal sealed record SubjectGroup(string Anchor, string Title, IReadOnlyList<VisitSubject> About);

/// <summary>What staff read about the things that a child chooses, wants and asks.</summary>
internal static class VisitSubjects
{
    public static readonly IReadOnlyList<Choice> Seven =
    [
        new(nameof(VisitChoice.Place), "Place"),
        new(nameof(VisitChoice.WhoIsThere), "Who is there"),
        new(nameof(VisitChoice.Seat), "Seat"),
        new(nameof(VisitChoice.Length), "Length"),
        new(nameof(VisitChoice.FirstActivity), "What comes first"),
        new(nameof(VisitChoice.TopicsOff), "Topics that are off"),
        new(nameof(VisitChoice.HowItEnds), "How it ends"),
    ];

    public static readonly IReadOnlyList<Choice> ChosenHow =
    [
        new(nameof(Chosen.ByChild), "The child chose"),
        new(nameof(Chosen.LeftToTherapist), "“You choose”"),
        new(nameof(Chosen.DoesNotKnow), "“I don't know”"),
        new(nameof(Chosen.Skipped), "Skipped"),
    ];

    public static readonly IReadOnlyList<Choice> Topics =
    [
        new(nameof(TopicStanding.Ok), "OK"),
        new(nameof(TopicStanding.NotYet), "Not yet"),
        new(nameof(TopicStanding.Never), "Never"),
    ];

    public static readonly IReadOnlyList<SubjectGroup> Groups =
    [
        new("topics", "Topics", [VisitSubject.Topic]),
        new("bounds", "Touch, gifts, photos", [VisitSubject.Touch, VisitSubject.Gifts, VisitSubject.Photos]),
        new("names", "What the child calls them", [VisitSubject.Called]),
        new("body", "Senses and snack", [VisitSubject.Senses, VisitSubject.Snack]),
        new("tell", "What I want them to know", [VisitSubject.Tell]),
        new("questions", "Questions I have", [VisitSubject.Question]),
    ];

    public static string Of(VisitSubject about) =>
        about switch
        {
            VisitSubject.Choice => "A choice",
            VisitSubject.Topic => "A topic",
            VisitSubject.Touch => "Touch",
            VisitSubject.Gifts => "Gifts",
            VisitSubject.Photos => "Photos",
            VisitSubject.Called => "A name",
            VisitSubject.Senses => "Senses",
            VisitSubject.Snack => "Snack",
            VisitSubject.Tell => "To know",
            VisitSubject.Question => "A question",
            _ => throw new ArgumentOutOfRangeException(nameof(about)),
        };

    /// <summary>What the box for words is asked.</summary>
    public static string Asks(VisitSubject about) =>
        about switch
        {
            VisitSubject.Topic => "Which topic?",
            VisitSubject.Touch => "What is all right, and what is not?",
            VisitSubject.Gifts => "Which gifts are all right, if any?",
            VisitSubject.Photos => "Which photos are all right, and who sees them?",
            VisitSubject.Called => "What does the child call them?",
            VisitSubject.Senses => "What calms, and what is too much?",
            VisitSubject.Snack => "What does the child eat and drink, and what never?",
            VisitSubject.Tell => "What should they know?",
            _ => "What does the child want to know?",
        };

    public static string Lead(VisitSubject about) =>
        about switch
        {
            VisitSubject.Senses or VisitSubject.Snack =>
                "The child says it, or somebody who looks after the child. Allergies belong here.",
            VisitSubject.Tell =>
                "In the child's words, to one person. Talk it through with the child alone before you say any of it, on another day.",
            VisitSubject.Question =>
                "In the child's words. Write down who answers, and later what came back; a child who asks is owed an answer.",
            _ =>
                "In the child's words, said to you. What a parent says of the child's wish is never the child's answer.",
        };
}
