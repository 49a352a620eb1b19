using Reknit.Domain;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>The hidden id that a form carries, and where its result will stand.</summary>
internal sealed record PostedForm(Guid Id, string ResultUrl);

/// <summary>A form that was posted and saved; posted again, it leads to the first result.</summary>
internal sealed class FormPost : IOfPractice
{
    public required Guid FormId { get; init; }
    public required PracticeId PracticeId { get; init; }
    public required PersonId? PersonId { get; init; }

    /// <summary>What the form did; the same id with another act is a mistake, never a repetition.</summary>
    public required string Act { get; init; }
    public required DateTime PostedAt { get; init; }
    public required string ResultUrl { get; init; }
}

/// <summary>
/// What a person typed and has not sent: outside history, sealed under the writer's own key,
/// read by the writer only, and gone once it is sent or its time is over.
/// </summary>
internal sealed class WorkingText : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>The page it was typed on: path and query.</summary>
    public required string Page { get; init; }
    public required Sealed Fields { get; set; }
    public required DateTime SavedAt { get; set; }
    public required DateTime GoneAt { get; set; }
}
