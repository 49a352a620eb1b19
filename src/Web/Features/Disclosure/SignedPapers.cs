using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Keeps scans of releases that were signed on paper, and gives them as they were kept.</summary>
internal sealed class SignedPapers(CaseworkDb db, Vault vault, SealedFiles files, TimeProvider clock)
{
    public const int MostBytes = 25 * 1000 * 1000;

    /// <summary>Null where the file can be kept.</summary>
    public static string? Problem(byte[] bytes) =>
        bytes.Length > MostBytes ? "This file is larger than 25 MB. Save it smaller."
        : SignedPaper.MediaTypeOf(bytes) is null ? "Choose a PDF, a JPEG or a PNG of the signed paper."
        : null;

    /// <summary>One byte more than may be kept tells that it is too large; null where nothing was chosen.</summary>
    public static async Task<byte[]?> Read(IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
        {
            return null;
        }

        var bytes = new byte[Math.Min(file.Length, MostBytes + 1)];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    /// <summary>Saved with the signature itself.</summary>
    public async Task Add(Actor actor, Release release, PersonId signer, byte[] bytes, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var place = ReleasePlaces.SignedFile(actor.Practice, id);
        db.SignedPapers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                ReleaseId = release.Id,
                CaseId = release.CaseId,
                PersonId = signer,
                MediaType = SignedPaper.MediaTypeOf(bytes)!,
                ByteCount = bytes.Length,
                FileAddress = await files.Keep((await vault.Seal(bytes, place, release.Strand, ct)).Bytes, ct),
                KeptBy = actor.Person,
                KeptAt = now.UtcDateTime,
            }
        );
    }

    [Requires(Permission.ManageReleases)]
    public static async Task<IResult> Get(
        Guid id,
        Guid paper,
        HttpContext context,
        CaseworkDb db,
        CaseAccess access,
        SealedFiles files,
        Vault vault,
        CancellationToken ct
    )
    {
        var actor = context.User.Actor();
        var found = await (
            from c in access.CasesOf(actor)
            join p in db.SignedPapers.AsNoTracking() on c.Id equals p.CaseId
            where p.Id == paper && p.ReleaseId == new ReleaseId(id)
            select p
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return Results.NotFound();
        }

        var place = ReleasePlaces.SignedFile(actor.Practice, paper);
        var bytes = await vault.OpenBytes(new(await files.Read(found.FileAddress, ct)), place, actor.Reader, ct);
        return Results.File(bytes, found.MediaType, "signed" + Ending(found.MediaType));
    }

    public static string Ending(string mediaType) =>
        mediaType switch
        {
            "application/pdf" => ".pdf",
            "image/png" => ".png",
            _ => ".jpg",
        };
}
