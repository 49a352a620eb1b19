using System.CommandLine;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>Says whether anybody changed the record from outside; the practice can go on working meanwhile.</summary>
internal static class VerifyHistoryCommand
{
    public static Command Create()
    {
        var command = new Command(
            "verify-history",
            "Check that no line of history was changed, removed or put in later."
        );
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                var keys = await StartRules.KeysOfExisting(settings, ct);
                await using var app = Program.Build(settings, keys);
                await using var scope = app.Services.CreateAsyncScope();
                var report = await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(ct);
                var output = asked.InvocationConfiguration.Output;
                foreach (var fault in report.Faults)
                {
                    await output.WriteLineAsync($"{fault.Kind}: {fault.Words}");
                }

                await output.WriteLineAsync(report.ToString());
                return report.IsWhole ? 0 : 1;
            }
        );
        return command;
    }
}
