using System.CommandLine;
using Reknit.Web.Commands;
using Reknit.Web.Features.Orders;
using Reknit.Web.Outside;

namespace Reknit.Web;

/// <summary>What the program can be asked to do from the command line; without a command it serves.</summary>
internal static class CommandLine
{
    private const int NotPossible = 2;

    /// <param name="output">Null is the console's, as is <paramref name="error"/>.</param>
    /// <returns>0 done, 1 something was found wrong, 2 the command could not be carried out.</returns>
    public static async Task<int> Run(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        // A belt: no words that anybody hands in may hold a worker longer than this.
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));
        var asked = Root().Parse(args);
        var console = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The web host answers signals itself, and stops only when every request is done.
            ProcessTerminationTimeout = null,
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
        };
        try
        {
            var result = await asked.InvokeAsync(console);
            return asked.Errors.Count > 0 ? NotPossible : result;
        }
        catch (Exception e) when (Mendable.Words(e) is { } words)
        {
            await console.Error.WriteLineAsync(words);
            return NotPossible;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Reknit, the working tool of a practice that does reunification therapy.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            VerifyHistoryCommand.Create(),
            SealAccountsCommand.Create(),
            RotateKeysCommand.Create(),
            CheckOrderCommand.Create(asked => OutsideSetup.ReaderOfOwnFiles(GivenSettings.Read(asked))),
            ResetOwnerCommand.Create(),
            DocsCommand.Create(),
        };
        GivenSettings.AddTo(root);
        root.SetAction(ServeCommand.Run);
        return root;
    }
}
