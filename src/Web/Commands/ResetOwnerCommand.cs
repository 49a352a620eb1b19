using System.CommandLine;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Commands;

/// <summary>For an owner whom no other owner can help: prints a link to choose a new password, on the machine itself.</summary>
internal static class ResetOwnerCommand
{
    public static Command Create()
    {
        var login = new Argument<string>("LOGIN") { Description = "The owner's login name." };
        var command = new Command("reset-owner", "Print a link by which an owner who cannot sign in gets in again.")
        {
            login,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var settings = GivenSettings.Read(asked);
                await using var app = Program.Build(settings, await StartRules.KeysOfExisting(settings, ct));
                await using var scope = app.Services.CreateAsyncScope();
                var link = await scope
                    .ServiceProvider.GetRequiredService<ResetOwner>()
                    .Handle(asked.GetRequiredValue(login), ct);
                await asked.InvocationConfiguration.Output.WriteLineAsync(
                    $"""
                    Everybody who was signed in as {asked.GetRequiredValue(login)} is signed out.
                    This link works once, for 24 hours. Whoever has it can sign in as the owner:
                    {link}
                    """
                );
                return 0;
            }
        );
        return command;
    }
}
