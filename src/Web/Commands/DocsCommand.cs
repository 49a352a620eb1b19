using System.CommandLine;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Oversight;

namespace Reknit.Web.Commands;

/// <summary>Writes those pages of the documentation that are made from the program itself.</summary>
internal static class DocsCommand
{
    public static readonly IReadOnlyList<(string FileName, Func<string> Text)> Pages =
    [
        ("settings.md", SettingsPage.Text),
        ("permissions.md", PermissionsDocument.Markdown),
        ("rules.md", RulesPage.Text),
        ("tables.md", WhereRecordsLie.Markdown),
    ];

    public static Command Create()
    {
        var folder = new Option<string>("--out")
        {
            Description = "Folder to write them to.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "docs",
        };
        var command = new Command("docs", "Write the generated pages of the documentation.") { folder };
        command.SetAction(
            async (asked, ct) =>
            {
                var into = Directory.CreateDirectory(asked.GetRequiredValue(folder));
                foreach (var (name, text) in Pages)
                {
                    var path = Path.Combine(into.FullName, name);
                    await File.WriteAllTextAsync(path, text(), ct);
                    await asked.InvocationConfiguration.Output.WriteLineAsync(path);
                }

                return 0;
            }
        );
        return command;
    }
}
