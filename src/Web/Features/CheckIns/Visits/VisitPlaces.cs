using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Where the sealed entries for a child's visits stand, and addresses of the pages about them.</summary>
internal static class VisitPlaces
{
    public const string Table = "VisitEntries";

    public static Place Said(PracticeId practice, Guid id) => new(practice, Table, id, "Said");

    public static Place Because(PracticeId practice, Guid id) => new(practice, Table, id, "StruckBecause");

    public static string StopSignal(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/stop-signal";

    public static string StopSeen(CaseId id, PersonId child) => $"{StopSignal(id, child)}/used";

    public static string Visit(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/visit";

    public static string Choose(CaseId id, PersonId child, PersonId with) =>
        $"{Visit(id, child)}/choose?with={with.Value:D}";

    public static string Say(CaseId id, PersonId child, VisitSubject about) => $"{Visit(id, child)}/say?about={about}";

    public static string SayInstead(CaseId id, PersonId child, VisitWord of) =>
        $"{Say(id, child, of.About)}&instead={of.Id:D}";

    public static string Schedule(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/schedule";

    public static string Arrange(CaseId id, PersonId child) => $"{Schedule(id, child)}/arrange";
}
