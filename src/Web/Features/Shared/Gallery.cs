namespace Reknit.Web.Features.Shared;

/// <summary>Where the gallery of parts is open: in development, and where the demonstration is switched on.</summary>
internal static class Gallery
{
    public static bool IsOpen(IHostEnvironment environment, Settings settings) =>
        environment.IsDevelopment() || settings.IsDemo;
}
