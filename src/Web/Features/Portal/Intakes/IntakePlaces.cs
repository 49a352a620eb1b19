using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Addresses of the pages on intake, and where its sealed words stand.</summary>
internal static class IntakePlaces
{
    public static string Own(string handle) => $"/portal/intake/{handle}";

    /// <param name="step">From 1.</param>
    public static string Step(string handle, int step) => $"{Own(handle)}/{step}";

    public static string OfCase(CaseId id) => $"/cases/{id.Value:D}/intakes";

    public static string Desk(CaseId id, PersonId person) => $"{OfCase(id)}/{person.Value:D}/desk";

    /// <param name="step">From 1.</param>
    public static string DeskStep(CaseId id, PersonId person, int step) => $"{Desk(id, person)}/{step}";

    public static string Show(AdultIntakeId id) => $"/intakes/{id.Value:D}";

    public static Place Of(PracticeId practice, AdultIntakeId id, string column) =>
        new(practice, "AdultIntakes", id.Value, column);
}
