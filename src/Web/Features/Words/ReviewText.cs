using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>Marks the version of a text that families read now as reviewed, by a person and on a day.</summary>
internal sealed class ReviewText(
    CaseworkDb db,
    History history,
    ReadTextStandings standings,
    LocalTime time,
    TimeProvider clock
)
{
    /// <param name="SeenNumber">Number of the practice's own wording that was read; 0 for the shipped text.</param>
    /// <param name="SeenShippedVersion">Version of the shipped text that was read; 0 for the practice's own.</param>
    public sealed record Input(
        Guid FormId,
        TextKey Key,
        string Language,
        int SeenNumber,
        int SeenShippedVersion,
        DateOnly ReviewedOn
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(string Url) : Outcome;

        /// <summary>Families read another version by now, which nobody has looked at here.</summary>
        public sealed record OtherVersion : Outcome;

        public sealed record InFuture(DateOnly Today) : Outcome;
    }

    public async Task<Outcome> Run(Actor actor, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = (await time.Zone(ct)).DayOf(now.UtcDateTime);
        if (input.ReviewedOn > today)
        {
            return new Outcome.InFuture(today);
        }

        var standing = await standings.Of(input.Key, input.Language, ct);
        if (
            standing.IsMissing
            || standing.Number != input.SeenNumber
            || standing.ShippedVersionRead != input.SeenShippedVersion
        )
        {
            return new Outcome.OtherVersion();
        }

        db.TextReviews.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                Key = input.Key.Name,
                Language = input.Language,
                Number = input.SeenNumber,
                ShippedVersion = input.SeenShippedVersion,
                ReviewerId = actor.Person,
                ReviewedOn = input.ReviewedOn,
                MarkedAt = now.UtcDateTime,
            }
        );
        var url = EditText.UrlOf(input.Key, input.Language);
        await history.Save(new("ReviewText", actor.Practice, actor.Person, new(input.FormId, url)), ct);
        return new Outcome.Done(url);
    }
}
