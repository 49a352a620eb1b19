using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>How one text stands in one language at one practice today.</summary>
/// <param name="Text">What families read; null where the language has no such text.</param>
/// <param name="Number">Number of the practice's own wording; 0 while it has none.</param>
/// <param name="Review">Who stands behind this very version; null while nobody does.</param>
internal sealed record TextStanding(
    TextKey Key,
    string Language,
    ShippedText? Shipped,
    string? Text,
    int Number,
    bool IsShippedNewer,
    TextStanding.Mark? Review
)
{
    public sealed record Mark(string Reviewer, DateOnly On);

    public bool IsMissing => Text is null;
    public bool IsChanged => Number > 0;
    public bool IsReviewed => Review is not null;

    /// <summary>Version of the shipped text where families read that one; 0 where they read the practice's own.</summary>
    public int ShippedVersionRead => IsChanged ? 0 : Shipped?.Version ?? 0;
}

/// <summary>Reads how all texts stand in one language.</summary>
internal sealed class ReadTextStandings(CaseworkDb db)
{
    public async Task<IReadOnlyList<TextStanding>> In(string language, CancellationToken ct)
    {
        var own = await db
            .PracticeTexts.AsNoTracking()
            .Newest()
            .Where(text => text.Language == language)
            .ToDictionaryAsync(text => text.Key, ct);
        var reviews = await db
            .TextReviews.Where(review => review.Language == language)
            .OrderBy(review => review.MarkedAt)
            .Join(
                db.People,
                review => review.ReviewerId,
                person => person.Id,
                (review, person) =>
                    new
                    {
                        review.Key,
                        review.Number,
                        review.ShippedVersion,
                        review.ReviewedOn,
                        person.Name,
                    }
            )
            .ToListAsync(ct);
        return [.. TextKeys.All.Select(Standing)];

        TextStanding Standing(TextKey key)
        {
            var shipped = ShippedTexts.Find(key, language);
            var edited = own.GetValueOrDefault(key.Name);
            var (number, version) = edited is null ? (0, shipped?.Version ?? 0) : (edited.Number, 0);
            var review = reviews.LastOrDefault(r =>
                r.Key == key.Name && r.Number == number && r.ShippedVersion == version
            );
            var mark = review is not null
                ? new TextStanding.Mark(review.Name, review.ReviewedOn)
                : ShippedMark(shipped);
            return new(
                key,
                language,
                shipped,
                edited?.Text ?? shipped?.Text,
                number,
                edited is not null && edited.ShippedVersion < (shipped?.Version ?? 0),
                edited is null || review is not null ? mark : null
            );
        }
    }

    public async Task<TextStanding> Of(TextKey key, string language, CancellationToken ct) =>
        (await In(language, ct)).Single(standing => standing.Key == key);

    private static TextStanding.Mark? ShippedMark(ShippedText? shipped) =>
        shipped is { Reviewer: { } reviewer, ReviewedOn: { } on } ? new(reviewer, on) : null;
}
