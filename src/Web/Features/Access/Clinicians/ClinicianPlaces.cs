using Reknit.Domain.People;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Addresses and words of the register of clinicians.</summary>
internal static class ClinicianPlaces
{
    public const string All = "/practice/clinicians";

    public static readonly IReadOnlyList<Choice> Topics =
    [
        .. Enum.GetValues<TrainingTopic>().Select(t => new Choice(t.ToString(), Competence.Words(t))),
    ];

    public static readonly IReadOnlyList<Choice> Sides =
    [
        new(nameof(TrainingSide.Clinical), "Clinical", "For treating people"),
        new(nameof(TrainingSide.Forensic), "Forensic", "For answering a court's questions"),
    ];

    public static string Of(PersonId person) => $"{All}/{person.Value:D}";

    public static string Edit(PersonId person) => $"{Of(person)}/edit";

    /// <summary>How a license that ends on this day stands today.</summary>
    public static (Tone Tone, string Words) Standing(DateOnly lastDay, DateOnly today) =>
        lastDay < today ? (Tone.Danger, "lapsed")
        : lastDay <= today.AddDays(ClinicianLicense.DaysOfWarning) ? (Tone.Warning, "ends soon")
        : (Tone.Success, "holds");

    /// <summary>The hours of each topic that somebody has been trained in.</summary>
    public static IEnumerable<string> Hours(IEnumerable<Training> trainings) =>
        trainings
            .GroupBy(t => t.Topic)
            .OrderBy(g => g.Key)
            .Select(g => $"{Competence.Words(g.Key)}: {g.Sum(t => t.Hours)} hours");
}
