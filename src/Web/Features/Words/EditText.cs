using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Words;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>Gives a text the practice's own wording: a new version beside the old ones, reviewed by nobody yet.</summary>
internal sealed class EditText(CaseworkDb db, History history, ReadTextStandings standings, TimeProvider clock)
{
    /// <param name="SeenNumber">Number of the practice's own wording that the form showed; 0 for none.</param>
    public sealed record Input(Guid FormId, TextKey Key, string Language, int SeenNumber, string Text);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(string Url) : Outcome;

        public sealed record Wrong(IReadOnlyList<string> Problems) : Outcome;

        /// <summary>Somebody else changed it meanwhile; nothing was saved.</summary>
        public sealed record Conflict : Outcome;
    }

    public static string UrlOf(TextKey key, string language) =>
        $"/words/{key.Name}?language={Uri.EscapeDataString(language)}";

    public async Task<Outcome> Run(Actor actor, Input input, CancellationToken ct)
    {
        var text = input.Text.ReplaceLineEndings("\n").Trim();
        var problems = WordingRules.Problems(text, ShippedTexts.PlaceholdersOf(input.Key));
        if (problems.Count > 0)
        {
            return new Outcome.Wrong(problems);
        }

        var url = UrlOf(input.Key, input.Language);
        if (await db.FormPosts.AnyAsync(post => post.FormId == input.FormId, ct))
        {
            return new Outcome.Done(url);
        }

        var standing = await standings.Of(input.Key, input.Language, ct);
        if (standing.Number != input.SeenNumber)
        {
            return new Outcome.Conflict();
        }

        if (standing.Text == text)
        {
            return new Outcome.Wrong(["Nothing was changed: this is the text that families read now."]);
        }

        Add(actor, input, text, standing);
        return await Save(new("EditText", actor.Practice, actor.Person, new(input.FormId, url)), input, ct);
    }

    private void Add(Actor actor, Input input, string text, TextStanding standing) =>
        db.PracticeTexts.Add(
            new()
            {
                PracticeId = actor.Practice,
                Key = input.Key.Name,
                Language = input.Language,
                Number = input.SeenNumber + 1,
                Text = text,
                ShippedVersion = standing.Shipped?.Version ?? 0,
                EditorId = actor.Person,
                EditedAt = clock.GetUtcNow().UtcDateTime,
            }
        );

    private async Task<Outcome> Save(Act act, Input input, CancellationToken ct)
    {
        try
        {
            return await history.Save(act, ct) switch
            {
                Saved.Conflict => new Outcome.Conflict(),
                Saved.Repeated(var url) => new Outcome.Done(url),
                _ => new Outcome.Done(act.Form!.ResultUrl),
            };
        }
        catch (DbUpdateException)
        {
            // Two people saved at the same moment: the number is the key, so only one of them could.
            db.ChangeTracker.Clear();
            if ((await standings.Of(input.Key, input.Language, ct)).Number != input.SeenNumber)
            {
                return new Outcome.Conflict();
            }

            throw;
        }
    }
}
