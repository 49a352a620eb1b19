using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What staff read about asking children.</summary>
internal static class CheckInWords
{
    public static readonly IReadOnlyList<Choice> Languages = [new("en", "English"), new("es", "Spanish")];

    public static string Of(Moment moment) =>
        moment switch
        {
            Moment.Before => "Before a session",
            Moment.After => "After a session",
            Moment.NextDay => "The next day",
            _ => throw new ArgumentOutOfRangeException(nameof(moment)),
        };

    /// <summary>A drawing, to somebody who cannot see it.</summary>
    public const string Drawing = "A drawing by the child";

    /// <summary>What a question asks, to stand by itself.</summary>
    public static string Of(Question question) => char.ToUpperInvariant(question.Meaning[0]) + question.Meaning[1..];

    public static string Of(PassOnStanding standing) =>
        standing switch
        {
            PassOnStanding.Named => "Named by the child",
            PassOnStanding.TalkedThrough => "Talked through, alone",
            PassOnStanding.TakenBack => "Taken back",
            PassOnStanding.PassedOn => "Said on",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    /// <summary>What was done, inside a line.</summary>
    public static string Of(PassOnStepKind step) =>
        step switch
        {
            PassOnStepKind.TalkedThrough => "talked through, alone",
            PassOnStepKind.TakenBack => "taken back by the child",
            PassOnStepKind.PassedOn => "said on",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    public static string Of(AgeBand band) =>
        band switch
        {
            AgeBand.FourToSix => "4 to 6: three faces, beside the therapist",
            AgeBand.SevenToTen => "7 to 10: five faces, therapist in the room",
            AgeBand.ElevenToThirteen => "11 to 13: nought to ten",
            AgeBand.FourteenAndOver => "14 and over: nought to ten, and own words",
            _ => throw new ArgumentOutOfRangeException(nameof(band)),
        };

    /// <summary>One answer as staff read it: the child's own words stay as they are.</summary>
    public static string Of(Answer answer) =>
        answer.Said switch
        {
            Said.OnScale scale => $"{scale.Raw} of {AgeBands.Highest(answer.Question.Band)}",
            Said.Chose chose => Choices.GetValueOrDefault(chose.Option, chose.Option),
            Said.InWords words => $"“{words.Words}”",
            Said.Drew { Words: { } beside } => $"A drawing, and “{beside}”",
            Said.Drew => "A drawing",
            Said.DoesNotKnow => "“I don't know”",
            _ => "Skipped",
        };

    /// <summary>What the child said is wrong.</summary>
    public static string Of(Danger danger) =>
        danger switch
        {
            Danger.HurtByAnother => "The child says that somebody hurts them",
            Danger.MightGetHurt => "The child says that they are in danger",
            Danger.HurtingSelf => "The child says that they want to hurt themselves",
            Danger.SomebodyElse => "The child says that somebody else might get hurt",
            Danger.Pushed => "The child says that somebody pushed them",
            Danger.BoundaryBroken => "The child says that something agreed was not kept",
            _ => throw new ArgumentOutOfRangeException(nameof(danger)),
        };

    private static readonly Dictionary<string, string> Choices = new()
    {
        ["yes"] = "Yes",
        ["no"] = "No",
        ["a-little"] = "OK to try a little",
        ["not-sure"] = "Not sure",
        ["not-today"] = "Not today",
        ["at-once"] = "Yes, at once",
        ["not-at-once"] = "Not at once",
        ["not-used"] = "Did not say stop",
        ["broken"] = "Something agreed was not kept",
        ["somebody-hurts-me"] = "Someone is hurting me",
        ["i-might-get-hurt"] = "I am in danger",
        ["i-want-to-hurt-myself"] = "I want to hurt myself",
        ["somebody-else-might-get-hurt"] = "Someone else might get hurt",
        ["i-will-tell-you"] = "“Don't ask again. I will tell you.”",
        ["same"] = "The same",
        ["more"] = "A bit more",
        ["less"] = "Less",
        ["stop"] = "Stop for now",
    };
}
