using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>One answer that was read to the child.</summary>
/// <param name="Question">Its id, or <see cref="PassOn"/>.</param>
/// <param name="Words">The child's corrected words; null where that is what they said.</param>
internal sealed record AnswerRead(string Question, string? Words)
{
    /// <summary>Instead of a question's id, for the thing that the child wants passed on.</summary>
    public const string PassOn = "pass-on";
}

/// <summary>What the child said, when it was read to them.</summary>
internal sealed record ReadBackOnFile(ReadBack Row, IReadOnlyList<AnswerRead> Answers);

/// <summary>Opens what children said to what was kept as their words; the caller has found that the reader may.</summary>
internal sealed class ReadBacksOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>By check-in, the earliest first.</summary>
    public async Task<ILookup<Guid, ReadBackOnFile>> Of(Actor actor, ChildAsked asked, CancellationToken ct)
    {
        var rows = await db
            .ReadBacks.AsNoTracking()
            .Where(r => r.CaseId == asked.Case && r.Child == asked.Child.Id)
            .OrderBy(r => r.ReadOn)
            .ThenBy(r => r.WrittenAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var read = new List<ReadBackOnFile>();
        foreach (var row in rows)
        {
            var place = TrustPlaces.ReadBack(actor.Practice, row.Id);
            var said = await vault.OpenBytes(row.Said, place, actor.Reader, ct);
            read.Add(new(row, CheckInJson.Read<IReadOnlyList<AnswerRead>>(said)));
        }

        return read.ToLookup(r => r.Row.CheckInId);
    }
}

/// <summary>What stands beside one answer since it was read to the child.</summary>
internal static class ReadAnswers
{
    /// <summary>What the child said to this answer, each time; the earliest first.</summary>
    public static IEnumerable<(DateOnly On, string? Words)> To(
        this IEnumerable<ReadBackOnFile> read,
        string question
    ) => read.SelectMany(r => r.Answers.Where(a => a.Question == question).Select(a => (r.Row.ReadOn, a.Words)));
}
