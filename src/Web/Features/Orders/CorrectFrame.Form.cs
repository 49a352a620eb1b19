using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>What is typed into the page on an order's frame.</summary>
internal sealed partial class CorrectFramePage
{
    /// <summary>What the person says of one limit or day that stands.</summary>
    public sealed class Line
    {
        public Guid Id { get; set; }

        /// <summary>Of what holds: it does not. Of what was taken back: it holds after all.</summary>
        public bool IsOtherwise { get; set; }

        [Fits(TermInForce.BecauseLength, "The reason")]
        public string? Because { get; set; }
    }

    public sealed class PersonLine
    {
        public Guid Id { get; set; }
        public string? Named { get; set; }

        [Fits(TermInForce.BecauseLength, "The reason")]
        public string? Because { get; set; }
    }

    /// <summary>A day that the person puts down; nothing where all is empty.</summary>
    public sealed class NewDay
    {
        public DatedTermKind Kind { get; set; }
        public DateOnly? On { get; set; }
        public TimeOnly? At { get; set; }

        [Fits(CourtDate.WordsLength, "What the day is for")]
        public string? Words { get; set; }

        public bool IsEmpty => On is null && At is null && string.IsNullOrWhiteSpace(Words);
    }

    /// <summary>What the order forbids, in its own words; nothing where all is empty.</summary>
    public sealed class NewLimit
    {
        public TermKind? Kind { get; set; }

        /// <summary>A parent or caregiver; null where it binds everybody.</summary>
        public Guid? About { get; set; }

        [Fits(TermInForce.BecauseLength, "The order's words")]
        public string? Words { get; set; }

        public bool IsEmpty => Kind is null && string.IsNullOrWhiteSpace(Words);
    }
}
