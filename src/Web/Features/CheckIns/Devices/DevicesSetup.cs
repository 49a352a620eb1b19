using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Wires check-ins on devices of children's own.</summary>
internal static class DevicesSetup
{
    public static IServiceCollection AddDevices(this IServiceCollection services) =>
        services
            .AddSingleton(DeviceLimit.Rate)
            .AddSingleton(
                new BareProblem(
                    [DevicePlaces.Link.TrimEnd('/'), CheckInPlaces.Child, DevicePlaces.Blank],
                    "/Features/CheckIns/_OwnDeviceLayout.cshtml",
                    Closed
                )
            )
            .AddScoped<DevicesOnFile>()
            .AddScoped<MayUseDevice>()
            .AddScoped<DecideDevice>()
            .AddScoped<TakeBackDevice>()
            .AddScoped<MakeDeviceLink>()
            .AddScoped<EndDeviceLink>()
            .AddScoped<StartOnDevice>()
            .AddScoped<IDayTasks, DeviceTasks>();

    private static (string Title, string Words) Closed(string language)
    {
        var words = FamilyWords.Shipped(language);
        return (words.Say(OwnDeviceTexts.Title).Plain, words.Say(OwnDeviceTexts.Closed).Plain);
    }
}
