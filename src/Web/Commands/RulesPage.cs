using System.Collections;
using System.Reflection;
using Reknit.Domain;

namespace Reknit.Web.Commands;

/// <summary>The tables of requirements as a page of the documentation, read from the Domain itself.</summary>
internal static class RulesPage
{
    public static string Text()
    {
        var tables = typeof(Requirement<>).Assembly.GetExportedTypes().SelectMany(TablesOf).ToList();
        return string.Join(
            '\n',
            [
                "# The rules",
                "",
                "Made by `./dev docs` from the tables of requirements in `src/Domain`. *Hard* has no override; *clinical* can be",
                "passed with a reason and a second licensed clinician; *advisory* is shown and never blocks.",
                .. tables,
                "",
            ]
        );
    }

    private static IEnumerable<string> TablesOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType.IsGenericType && IsTable(field.FieldType))
            .SelectMany(field => Table(type, (IEnumerable)field.GetValue(null)!));

    private static bool IsTable(Type type) =>
        type.GetGenericArguments() is [{ IsGenericType: true } row]
        && row.GetGenericTypeDefinition() == typeof(Requirement<>);

    private static IEnumerable<string> Table(Type type, IEnumerable rows) =>
        [
            "",
            $"## {Spaced(type.Name)}",
            "",
            "| id | must hold | kind | source |",
            "|---|---|---|---|",
            .. rows.Cast<object>().Select(Row),
        ];

    private static string Row(object requirement)
    {
        string Of(string property) => requirement.GetType().GetProperty(property)!.GetValue(requirement)!.ToString()!;
        return $"| {Of("Id")} | {Of("Words")} | {Of("Kind").ToLowerInvariant()} | {Of("Source")} |";
    }

    /// <summary>OpenCaseRules as "Open case".</summary>
    private static string Spaced(string name)
    {
        var words = string.Concat(
            name.Replace("Rules", "", StringComparison.Ordinal)
                .Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")
        );
        return char.ToUpperInvariant(words[1]) + words[2..];
    }
}
