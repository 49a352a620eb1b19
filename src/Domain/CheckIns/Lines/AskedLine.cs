using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Domain.CheckIns.Lines;

/// <summary>A child's answers to one question that is asked on a scale, at one moment, in all bands.</summary>
/// <param name="Stretches">The earliest first; a change of band begins a new one.</param>
public sealed record AskedLine(Moment Moment, Topic Topic, IReadOnlyList<Stretch> Stretches)
{
    public Better Better => BetterOf(Topic);

    /// <summary>Those with an answer at least, in the order in which a visit asks them.</summary>
    /// <param name="inOrder">The earliest first.</param>
    public static IReadOnlyList<AskedLine> Of(IReadOnlyList<CheckIn> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        return
        [
            .. QuestionPool
                .All.Where(q => q.IsOnScale)
                .Select(q => (q.Moment, q.Topic))
                .Distinct()
                .OrderBy(q => q.Moment)
                .Select(q => new AskedLine(q.Moment, q.Topic, Stretch.Of(CheckIn.Line(inOrder, q.Topic, q.Moment))))
                .Where(l => l.Stretches.Count > 0),
        ];
    }

    /// <summary>More worry is harder; more safety, say, sleep and a well body are easier.</summary>
    public static Better BetterOf(Topic topic) =>
        topic switch
        {
            Topic.Feel or Topic.Worry or Topic.HowNow or Topic.MostWorried => Better.Less,
            _ => Better.More,
        };
}
