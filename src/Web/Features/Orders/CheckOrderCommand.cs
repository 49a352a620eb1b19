using System.CommandLine;
using System.Globalization;
using Reknit.Domain.Orders;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Features.Orders;

/// <summary>Checks a court order from the command line: <c>check-order FILE</c>.</summary>
internal static class CheckOrderCommand
{
    private const int WasRead = 0;
    private const int CouldNotBeRead = 2;

    /// <param name="readerFor">Null reads with the default limits, and hides nothing from the program that reads PDFs.</param>
    /// <param name="standardInput">What "-" stands for; null takes the console's.</param>
    public static Command Create(
        Func<ParseResult, DocumentReader>? readerFor = null,
        Func<Stream>? standardInput = null
    )
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The order as .txt, .docx or .pdf; - is standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var evaluate = new Option<string?>("--evaluate") { Description = CheckOrderLabels.Format, HelpName = "FOLDER" };
        var state = new Option<string?>("--state") { Description = "The issuing court's state, in two letters." };
        var dated = new Option<string?>("--dated") { Description = "The date of the order, such as 2026-01-15." };
        var proceeding = new Option<string?>("--proceeding")
        {
            Description = "The kind of case: privateCustody, childWelfare or notKnown; else it is left to the text.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a report." };
        var withText = new Option<bool>("--with-text") { Description = "With --json: print the text as it was read." };
        var command = new Command("check-order", "Read a court order and show what it says and what is missing.")
        {
            file,
            state,
            dated,
            proceeding,
            json,
            withText,
            evaluate,
        };
        command.SetAction(
            async (asked, ct) =>
            {
                var output = asked.InvocationConfiguration.Output;
                var input = new Input(
                    asked.GetValue(file),
                    asked.GetValue(evaluate),
                    asked.GetValue(state),
                    asked.GetValue(dated),
                    asked.GetValue(proceeding),
                    asked.GetValue(json),
                    asked.GetValue(withText)
                );
                using var reader = readerFor?.Invoke(asked) ?? new DocumentReader(DocumentLimits.Default, []);
                var (text, problem) = await RunSafely(input, reader, standardInput ?? Console.OpenStandardInput, ct);
                await (problem is null ? output.WriteAsync(text) : Error(asked).WriteLineAsync(problem));
                return problem is null ? WasRead : CouldNotBeRead;
            }
        );
        return command;

        static TextWriter Error(ParseResult asked) => asked.InvocationConfiguration.Error;
    }

    private sealed record Input(
        string? File,
        string? Folder,
        string? State,
        string? Dated,
        string? Proceeding,
        bool AsJson,
        bool WithText
    );

    // Whoever checks an order at a terminal gets a sentence, whatever goes wrong.
    private static async Task<(string Output, string? Problem)> RunSafely(
        Input input,
        DocumentReader reader,
        Func<Stream> standardInput,
        CancellationToken ct
    )
    {
        try
        {
            return await Run(input, reader, standardInput, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ("", $"The order could not be checked because of a fault in this program ({e.GetType().Name}).");
        }
    }

    private static async Task<(string Output, string? Problem)> Run(
        Input input,
        DocumentReader reader,
        Func<Stream> standardInput,
        CancellationToken ct
    )
    {
        var (context, problem) = ContextOf(input);
        if (context is null)
            return ("", problem);
        if (input.File is null == input.Folder is null)
            return ("", "Name one FILE to check, or a folder with --evaluate.");
        if (input.Folder is { } folder)
            return await CheckOrderEvaluation.Run(folder, reader, context, ct);
        // At a terminal there is no practice; its day is the machine's.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var file = input.File!;
        var (words, why) = await CheckOrderFile.Read(file, reader, standardInput, ct);
        if (words is null)
            return ("", $"{CheckOrderReport.Printable(file)}: {why}");
        var reading = OrderCheck.Read(words.Text, context with { Today = today });
        var output = input.AsJson
            ? CheckOrderJson.Write(reading, words, input.WithText)
            : CheckOrderReport.Write(reading, file == "-" ? "standard input" : file, words);
        return (output, null);
    }

    private static (OrderContext? Context, string? Problem) ContextOf(Input input)
    {
        var state = input.State?.Trim().ToUpperInvariant();
        if (state is not null && !CheckOrderStates.All.Contains(state))
            return (null, "--state: give a state's two letters, such as TX.");
        ProceedingKind? proceeding = null;
        if (input.Proceeding is { } said)
        {
            // A number is none of the names, though it would be read as one.
            if (!Enum.TryParse<ProceedingKind>(said, ignoreCase: true, out var kind) || !said.All(char.IsLetter))
                return (null, "--proceeding: give privateCustody, childWelfare or notKnown.");
            proceeding = kind;
        }
        if (input.Dated is null)
            return (new(state, null) { Proceeding = proceeding }, null);
        return DateOnly.TryParseExact(input.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var dated)
            ? (new(state, dated) { Proceeding = proceeding }, null)
            : (null, "--dated: give the date as year-month-day, such as 2026-01-15.");
    }
}
