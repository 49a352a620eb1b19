using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Wires check-ins on devices of children's own.</summary>
internal static class DevicesSetup
{
    public static IServiceCollection AddDevices(this IServiceCollection services) =>
        services
            .AddSingleton(DeviceLimit.Rate)
            .AddScoped<DevicesOnFile>()
            .AddScoped<MayUseDevice>()
            .AddScoped<DecideDevice>()
            .AddScoped<TakeBackDevice>()
            .AddScoped<MakeDeviceLink>()
            .AddScoped<EndDeviceLink>()
            .AddScoped<StartOnDevice>()
            .AddScoped<IDayTasks, DeviceTasks>();
}
