using System.CommandLine;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>Rotates the keys from the command line, also while the program runs.</summary>
internal static class RotateKeysCommand
{
    public static Command Create()
    {
        var add = new Option<bool>("--add-only")
        {
            Description = "Only add a generation to the key file, to copy it to other machines before it is used.",
        };
        var go = new Option<bool>("--continue")
        {
            Description = "Add none; wrap what is still under an older generation.",
        };
        var command = new Command("rotate-keys", "Add a generation to the key file and wrap all keys with it.")
        {
            add,
            go,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                var keys = await StartRules.KeysOfExisting(settings, ct);
                await using var app = Program.Build(settings, keys);
                var output = asked.InvocationConfiguration.Output;
                if (!asked.GetValue(go))
                {
                    await Add(app.Services, keys, settings, output, ct);
                }

                return asked.GetValue(add) ? 0 : await Wrap(app.Services, keys, output, ct);
            }
        );
        return command;
    }

    private static async Task Add(
        IServiceProvider services,
        KeyFile keys,
        Settings settings,
        TextWriter output,
        CancellationToken ct
    )
    {
        var isAdded = await services.GetRequiredService<NewGeneration>().Add(keys.Generation, ct);
        await output.WriteLineAsync(
            isAdded
                ? $"""
                The key file has a new generation, {keys.Generation}: {Path.GetFullPath(settings.KeyFile)}
                Copy it to its safe place now. Copies of before do not open what is written from now on;
                keep them only as long as you keep backups of before, which they still open.
                """
                : $"Somebody else rotated just now; generation {keys.Generation} is in use."
        );
    }

    private static async Task<int> Wrap(
        IServiceProvider services,
        KeyFile keys,
        TextWriter output,
        CancellationToken ct
    )
    {
        var wrap = services.GetRequiredService<WrapAgain>();
        var done = await wrap.Run(ct);
        await using var scope = services.CreateAsyncScope();
        var left = await wrap.Count(scope.ServiceProvider.GetRequiredService<CaseworkDb>(), ct);
        await output.WriteLineAsync(
            left.IsDone
                ? $"{done} keys were wrapped again. Nothing is left under an older generation than {keys.Generation}."
                : $"{done} keys were wrapped again; {left.All} do not open. Run verify-history."
        );
        return left.IsDone ? 0 : 1;
    }
}
