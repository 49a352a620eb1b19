using Reknit.Domain.Phases.OnFile;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Addresses of the pages on which work is taken over, rests, is given back, and ends.</summary>
internal static class EndPlaces
{
    public static string TakeOver(WayId id) => $"/ways/{id.Value:D}/take-over";

    public static string Owed(WayId id) => $"/ways/{id.Value:D}/owed";

    public static string Rest(WayId id) => $"/ways/{id.Value:D}/rest";

    public static string Return(WayId id) => $"/ways/{id.Value:D}/return";

    public static string Close(WayId id) => $"/ways/{id.Value:D}/closing";

    public static string FollowUps(WayId id) => $"/ways/{id.Value:D}/follow-ups";
}
