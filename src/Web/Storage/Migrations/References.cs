using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Foreign keys at a table's birth, named as the model names them.</summary>
internal static class References
{
    /// <summary>Every table of a practice refers to its practice.</summary>
    public static void OfPractice<T>(
        this CreateTableBuilder<T> table,
        string name,
        Expression<Func<T, object>> practice
    ) => table.Refers(name, practice, "Practices", ["PracticeId"]);

    public static void Refers<T>(
        this CreateTableBuilder<T> table,
        string name,
        Expression<Func<T, object>> columns,
        string principal,
        string[] principalColumns
    ) =>
        table.ForeignKey(
            $"FK_{name}_{principal}_{string.Join('_', Names(columns.Body))}",
            columns,
            principal,
            principalColumns,
            onDelete: ReferentialAction.Restrict
        );

    private static IEnumerable<string> Names(Expression body) =>
        body switch
        {
            NewExpression made => made.Members!.Select(member => member.Name),
            UnaryExpression converted => Names(converted.Operand),
            MemberExpression member => [member.Member.Name],
            _ => throw new NotSupportedException($"{body} does not name columns."),
        };
}
