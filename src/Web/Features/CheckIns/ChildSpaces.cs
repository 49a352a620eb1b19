using System.Globalization;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What was said so far on a page that has not ended: working text, which history does not see.</summary>
/// <param name="Answers">By the question's id; by what was pressed too for what stands behind Help.</param>
internal sealed record SaidSoFar(
    IReadOnlyDictionary<string, KeptAnswer> Answers,
    PersonId? PassTo,
    string? PassOn,
    IReadOnlyList<DateTime> StoppedAt,
    DateTime? AlertAt
)
{
    public static SaidSoFar Nothing { get; } = new(new Dictionary<string, KeptAnswer>(), null, null, [], null);

    /// <summary>What each press of stop calls itself: a tablet that heard no answer sends it again.</summary>
    public IReadOnlyList<string> Presses { get; init; } = [];

    public bool IsEmpty => Answers.Count == 0 && PassTo is null && StoppedAt.Count == 0 && AlertAt is null;

    public SaidSoFar With(KeptAnswer answer) =>
        this with
        {
            Answers = new Dictionary<string, KeptAnswer>(Answers) { [answer.Slot] = answer },
        };

    public KeptSaid Whole(VisitPlan plan) =>
        new(
            plan,
            [.. Answers.Values],
            PassTo is { } to && !string.IsNullOrWhiteSpace(PassOn) ? new(to, PassOn) : null,
            StoppedAt,
            AlertAt
        );
}

/// <summary>Opens the plans of children's pages, and keeps what is said on one until it ends.</summary>
internal sealed class ChildSpaces(WorkingTexts texts, Vault vault)
{
    private const string Answered = "answer:";
    private const string PassTo = "pass-to";
    private const string PassOn = "pass-on";
    private const string Stops = "stops";
    private const string Presses = "presses";
    private const string Alert = "alert";

    public async Task<VisitPlan> Plan(ChildSpace space, Reader reader, CancellationToken ct) =>
        CheckInJson.Read<VisitPlan>(
            await vault.OpenBytes(space.Plan, CheckInPlaces.Plan(space.PracticeId, space.Id), reader, ct)
        );

    public async Task<SaidSoFar> SoFar(ChildSpace space, CancellationToken ct)
    {
        var found = await texts.Find(space.PracticeId, space.Child, CheckInPlaces.Draft(space.Id), ct);
        if (found is not { Fields: var kept })
        {
            return SaidSoFar.Nothing;
        }

        return new(
            kept.Where(field => field.Key.StartsWith(Answered, StringComparison.Ordinal))
                .Select(field => CheckInJson.ReadLine<KeptAnswer>(field.Value[0]))
                .ToDictionary(answer => answer.Slot),
            kept.TryGetValue(PassTo, out var to) ? new PersonId(Guid.Parse(to[0])) : null,
            kept.TryGetValue(PassOn, out var words) ? words[0] : null,
            kept.TryGetValue(Stops, out var stops) ? [.. stops.Select(Instant)] : [],
            kept.TryGetValue(Alert, out var alert) ? Instant(alert[0]) : null
        )
        {
            Presses = kept.TryGetValue(Presses, out var presses) ? presses : [],
        };
    }

    public Task Keep(ChildSpace space, SaidSoFar said, CancellationToken ct)
    {
        var fields = said.Answers.ToDictionary(a => Answered + a.Key, a => (string[])[CheckInJson.Line(a.Value)]);
        if (said.PassTo is { } to)
        {
            fields[PassTo] = [to.Value.ToString("D")];
        }

        if (said.PassOn is { } words)
        {
            fields[PassOn] = [words];
        }

        if (said.StoppedAt.Count > 0)
        {
            fields[Stops] = [.. said.StoppedAt.Select(Written)];
        }

        if (said.Presses.Count > 0)
        {
            fields[Presses] = [.. said.Presses];
        }

        if (said.AlertAt is { } alert)
        {
            fields[Alert] = [Written(alert)];
        }

        return texts.Keep(space.PracticeId, space.Child, CheckInPlaces.Draft(space.Id), fields, ct);
    }

    public Task Forget(ChildSpace space, CancellationToken ct) =>
        texts.Forget(space.PracticeId, space.Child, CheckInPlaces.Draft(space.Id), ct);

    private static string Written(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime Instant(string written) =>
        DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
