using Reknit.Web.Features.Consents.Engagements;

namespace Reknit.Web.Features.CasePages;

/// <summary>Acts on the frame of the work: in which role, and who pays.</summary>
internal static class FrameActs
{
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(RecordRole)] = "A therapist's role was put on record",
        [nameof(RecordPayers)] = "It was put on record who pays",
    };
}
