using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web;

/// <summary>What the program can be asked to do from the command line; without a command it serves.</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
        _ = args;
        var settings = new Settings();
        await using var app = Program.Build(settings, KeyFile.Make());
        await PrepareDatabase.Run(app.Services, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
