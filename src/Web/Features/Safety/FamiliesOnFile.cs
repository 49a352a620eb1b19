using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety;

/// <summary>The family of an open case that the reader may see, on the practice's present day.</summary>
internal sealed record FamilyOnFile(
    CaseId Id,
    string Caption,
    IReadOnlyList<CaseMember> Everybody,
    DateOnly Today,
    PracticeZone Zone,
    DateTime Now
)
{
    /// <summary>Stands where somebody of the case could: a paper says it.</summary>
    public const string ARecord = "record";

    public IReadOnlyList<CaseMember> Family { get; } =
    [.. Everybody.Where(m => m.OwnsRecord).OrderBy(m => m.Part != CasePart.Child)];

    public IReadOnlyList<CaseMember> Children { get; } = [.. Everybody.Where(m => m.Part == CasePart.Child)];

    public IReadOnlyList<CaseMember> Adults { get; } = [.. Everybody.Where(m => m.IsAdultParty)];

    public IReadOnlyList<Choice> Choices => Listed(Family);

    /// <summary>Everybody of the case, and a record.</summary>
    public IReadOnlyList<Choice> Reporters =>
        [.. Listed(Everybody), new(ARecord, "A record: a report, a file, an order")];

    public string NameOf(PersonId? id) => Everybody.FirstOrDefault(m => m.Id == id)?.Name ?? "Somebody";

    public bool IsChild(PersonId? id) => Children.Any(c => c.Id == id);

    public bool IsAdult(PersonId? id) => Adults.Any(a => a.Id == id);

    public bool IsOfFamily(PersonId? id) => Family.Any(m => m.Id == id);

    public bool AreTwo(PersonId? one, PersonId? other) => IsOfFamily(one) && IsOfFamily(other) && one != other;

    public bool Reports(string? reporter) => reporter == ARecord || Reporter(reporter) is not null;

    /// <summary>Null for a record, and for whoever is not of the case.</summary>
    public PersonId? Reporter(string? reporter) =>
        Everybody.Where(m => m.Id.Value.ToString("D") == reporter).Select(m => (PersonId?)m.Id).FirstOrDefault();

    /// <summary>The pairs of a child with an adult, and of two adults, about whom everybody is asked.</summary>
    public IEnumerable<(PersonId One, PersonId Other)> Pairs =>
        [
            .. Children.SelectMany(c => Adults.Select(a => (c.Id, a.Id))),
            .. Adults.SelectMany((a, n) => Adults.Skip(n + 1).Select(b => (a.Id, b.Id))),
        ];

    /// <summary>Null where a part is missing or cannot be so.</summary>
    public DateTime? Instant(DateOnly? day, TimeOnly? time) =>
        day is { Year: > 1900 } on && on <= Today.AddDays(1) && time is { } at ? Zone.InstantOf(on, at) : null;

    /// <summary>Of what has happened; null where it lies ahead too.</summary>
    public DateTime? PastInstant(DateOnly? day, TimeOnly? time) =>
        Instant(day, time) is { } at && at <= Now ? at : null;

    private static IReadOnlyList<Choice> Listed(IEnumerable<CaseMember> members) =>
        [.. members.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];
}

/// <summary>Finds the family that a page or a use case of the history is about.</summary>
internal sealed class FamiliesOnFile(CaseAccess access, CaseAudiences audiences, LocalTime local, TimeProvider clock)
{
    /// <summary>Null where there is no open case that this person may see.</summary>
    public async Task<FamilyOnFile?> Find(Actor actor, CaseId id, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return null;
        }

        var (zone, now) = (await local.Zone(ct), clock.GetUtcNow().UtcDateTime);
        return new(id, caption, await audiences.Members(id, ct), zone.DayOf(now), zone, now);
    }
}
