using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>Reads every version of one text, newest first; the shipped one stands last.</summary>
internal sealed class ReadTextVersions(CaseworkDb db)
{
    /// <param name="Number">0 for the shipped text.</param>
    /// <param name="EditedAt">Null for the shipped text.</param>
    public sealed record Version(
        int Number,
        string Text,
        string? Editor,
        DateTime? EditedAt,
        IReadOnlyList<Review> Reviews
    );

    public sealed record Review(string Reviewer, DateOnly On);

    public async Task<IReadOnlyList<Version>> Of(TextKey key, string language, CancellationToken ct)
    {
        var own = await db
            .PracticeTexts.Where(text => text.Key == key.Name && text.Language == language)
            .OrderByDescending(text => text.Number)
            .Select(text => new
            {
                text.Number,
                text.Text,
                text.EditedAt,
                Editor = db.People.Where(p => p.Id == text.EditorId).Select(p => p.Name).First(),
            })
            .ToListAsync(ct);
        var reviews = await db
            .TextReviews.Where(review => review.Key == key.Name && review.Language == language)
            .OrderBy(review => review.MarkedAt)
            .Select(review => new
            {
                review.Number,
                review.ShippedVersion,
                review.ReviewedOn,
                Reviewer = db.People.Where(p => p.Id == review.ReviewerId).Select(p => p.Name).First(),
            })
            .ToListAsync(ct);
        var versions = own.Select(text => new Version(
                text.Number,
                text.Text,
                text.Editor,
                text.EditedAt,
                ReviewsOf(text.Number, shippedVersion: 0)
            ))
            .ToList();
        if (ShippedTexts.Find(key, language) is { } shipped)
        {
            versions.Add(new(0, shipped.Text, null, null, ReviewsOf(0, shipped.Version)));
        }

        return versions;

        List<Review> ReviewsOf(int number, int shippedVersion) =>
            [
                .. reviews
                    .Where(review => review.Number == number && review.ShippedVersion == shippedVersion)
                    .Select(review => new Review(review.Reviewer, review.ReviewedOn)),
            ];
    }
}
