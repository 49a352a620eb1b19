using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>What a form asks of one day: one line for each area, of which any may stay empty.</summary>
internal sealed class DayForm
{
    /// <summary>One area.</summary>
    public sealed class Line
    {
        public CareStanding? Standing { get; set; }

        /// <summary>"saw", or the person from whom it was heard.</summary>
        public string? How { get; set; }

        [Fits(CareLine.NoteLength, "The note")]
        public string? Note { get; set; }
    }

    public const string Saw = "saw";

    public DateOnly? On { get; set; }

    public List<Line> Lines { get; set; } = [.. Enum.GetValues<CareArea>().Select(_ => new Line())];

    /// <summary>What was said, area by area.</summary>
    /// <param name="others">From whom it can have been heard.</param>
    public IReadOnlyList<CareLine> Said(IReadOnlyCollection<PersonId> others) =>
        [
            .. Enum.GetValues<CareArea>()
                .Zip(Lines)
                .Where(l => l.Second.Standing is not null)
                .Select(l => new CareLine(
                    l.First,
                    l.Second.Standing!.Value,
                    l.Second.Standing != CareStanding.NotSeen && l.Second.How == Saw,
                    l.Second.Standing != CareStanding.NotSeen ? HeardFrom(l.Second.How, others) : null,
                    string.IsNullOrWhiteSpace(l.Second.Note) ? null : l.Second.Note.Trim()
                )),
        ];

    /// <summary>Words were written of something of which nothing else was said: they must not be lost.</summary>
    public bool HasLooseNote => Lines.Exists(l => l.Standing is null && !string.IsNullOrWhiteSpace(l.Note));

    private static PersonId? HeardFrom(string? how, IReadOnlyCollection<PersonId> others) =>
        Guid.TryParse(how, out var id) && others.Contains(new(id)) ? new PersonId(id) : null;
}

/// <summary>What staff read about a child's days.</summary>
internal static class NextDayWords
{
    public static readonly IReadOnlyList<Choice> Standings =
    [
        new("", "Nothing was told"),
        .. Enum.GetValues<CareStanding>().Select(s => new Choice(s.ToString(), Of(s))),
    ];

    public static string Of(CareArea area) =>
        area switch
        {
            CareArea.Sleep => "Sleep",
            CareArea.Eating => "Eating",
            CareArea.School => "School",
            CareArea.Play => "Play",
            CareArea.Body => "Body: aches, and being ill",
            CareArea.Younger => "Does what they had outgrown",
            _ => throw new ArgumentOutOfRangeException(nameof(area)),
        };

    public static string Of(CareStanding standing) =>
        standing switch
        {
            CareStanding.AsUsual => "As usual",
            CareStanding.Easier => "Easier than usual",
            CareStanding.NewTrouble => "New trouble",
            CareStanding.NotSeen => "Not seen",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };
}
