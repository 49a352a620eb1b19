using System.CommandLine;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>Lists the accounts that this program did not write, and on the operator's word takes them as they stand.</summary>
internal static class SealAccountsCommand
{
    public static Command Create()
    {
        var confirm = new Option<bool>("--confirm")
        {
            Description = "Seal them as they stand. Only after an upgrade, and when you know each name.",
        };
        var command = new Command("seal-accounts", "List accounts that lack this program's seal, or seal them.")
        {
            confirm,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                await using var app = Program.Build(settings, await StartRules.KeysOfExisting(settings, ct));
                await using var scope = app.Services.CreateAsyncScope();
                var accounts = scope.ServiceProvider.GetRequiredService<SealAccounts>();
                var (found, output) = (await accounts.Find(ct), asked.InvocationConfiguration.Output);
                foreach (var name in found)
                {
                    await output.WriteLineAsync(name);
                }

                if (found.Count == 0 || !asked.GetValue(confirm))
                {
                    await output.WriteLineAsync($"{found.Count} accounts lack this program's seal.");
                    return found.Count == 0 ? 0 : 1;
                }

                await accounts.Seal(ct);
                await output.WriteLineAsync($"{found.Count} accounts are sealed as they stand.");
                return 0;
            }
        );
        return command;
    }
}
