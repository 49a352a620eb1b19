using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>The paper that somebody signed, as a scan or photo; the file itself is kept sealed.</summary>
public sealed class SignedPaper : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required ReleaseId ReleaseId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose signature it bears.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>PDF, JPEG or PNG, told from its first bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Of the file, before sealing.</summary>
    public required int ByteCount { get; init; }

    /// <summary>Where the sealed bytes are kept.</summary>
    public required string FileAddress { get; init; }
    public required PersonId KeptBy { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => CaseId.Strand;

    /// <summary>What a file is by its first bytes; null where it is none of the three.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes.StartsWith(Jpeg) ? "image/jpeg"
        : bytes.StartsWith(Png) ? "image/png"
        : null;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
