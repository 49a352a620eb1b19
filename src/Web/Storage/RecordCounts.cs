using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>How many records of one table lie in one compartment of a family's file.</summary>
/// <param name="IsSealed">Whether what is told there is sealed words or a stored file.</param>
internal sealed record RecordCount(string Table, Compartment Compartment, long Rows, bool IsSealed);

/// <summary>
/// Counts a family's records by compartment. Tables and compartments are taken from the mappings, so that a new table
/// is counted from its first day; one query, however many tables there are.
/// </summary>
internal sealed class RecordCounts(CaseworkDb db)
{
    public async Task<IReadOnlyList<RecordCount>> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var parts = db.Model.GetEntityTypes().SelectMany(Parts).ToList();
        var sql = string.Join("\nUNION ALL\n", parts.Select((part, n) => part.Sql(n)));
        var rows = await db.Database.SqlQueryRaw<Counted>(sql, practice.Value, id.Value).ToListAsync(ct);
        return
        [
            .. rows.Where(row => row.Rows > 0)
                .Select(row => (Part: parts[row.Part], row.Rows))
                .Select(found => new RecordCount(
                    found.Part.Type.GetTableName()!,
                    found.Part.Compartment,
                    found.Rows,
                    found.Part.Fields.Exists(IsSealed)
                )),
        ];
    }

    /// <summary>Of history, which is sealed whole: what lies in each compartment of the family's strand.</summary>
    public async Task<IReadOnlyDictionary<Compartment, int>> OfHistory(CaseId id, CancellationToken ct) =>
        await db
            .History.Where(link => link.StrandKind == StrandKind.Case && link.StrandId == id.Value)
            .GroupBy(link => link.Compartment)
            .Select(links => new { links.Key, Count = links.Count() })
            .ToDictionaryAsync(links => links.Key, links => links.Count, ct);

    /// <summary>Whether anything of a kind of row, in this compartment, is kept in this program at all.</summary>
    public IReadOnlyList<string> TablesIn(Compartment compartment) =>
        [
            .. db
                .Model.GetEntityTypes()
                .SelectMany(Parts)
                .Where(part => part.Compartment == compartment)
                .Select(part => part.Type.GetTableName()!)
                .Order(StringComparer.Ordinal),
        ];

    public static bool IsSealed(IReadOnlyProperty field) =>
        field.ClrType == typeof(Sealed) || FileAddresses.IsOne(field);

    /// <summary>One for each compartment of a table whose rows belong to a case, or to a person of one.</summary>
    private static IEnumerable<Part> Parts(IEntityType type)
    {
        if (Compartments.NoneBecause(type) is not null || Owner(type) is not { } owner)
        {
            return [];
        }

        return type.GetProperties()
            .Where(field => Compartments.Find(field) is not null)
            .GroupBy(field => Compartments.Find(field)!.Value)
            .Select(fields => new Part(type, fields.Key, [.. fields], owner))
            // A person's rows of the practice's own running are those of its staff.
            .Where(part => part.IsOfCase || part.Compartment != Compartment.PracticeAdministration);
    }

    private static (string Column, bool IsOfCase)? Owner(IEntityType type) =>
        type.ClrType == typeof(Case) ? ("Id", true)
        : type.GetProperties().FirstOrDefault(f => f.ClrType == typeof(CaseId)) is { } ofCase ? (ofCase.Name, true)
        : type.ClrType == typeof(Person) ? ("Id", false)
        : type.FindProperty("PersonId") is { } ofPerson ? (ofPerson.Name, false)
        : null;

    private sealed record Part(
        IEntityType Type,
        Compartment Compartment,
        List<IProperty> Fields,
        (string Column, bool IsOfCase) Owner
    )
    {
        public bool IsOfCase => Owner.IsOfCase;

        /// <summary>A compartment of some columns counts where one of them holds something.</summary>
        public string Sql(int number)
        {
            var belongs = IsOfCase
                ? "= {1}"
                : """IN (SELECT "PersonId" FROM "CasePeople" WHERE "PracticeId" = {0} AND "CaseId" = {1})""";
            var isWhole = Fields.Exists(field => field.IsPrimaryKey());
            var holds = string.Join(" OR ", Fields.Select(field => $"\"{field.GetColumnName()}\" IS NOT NULL"));
            return string.Create(
                    CultureInfo.InvariantCulture,
                    $"""SELECT {number} AS "Part", count(*) AS "Rows" FROM "{Type.GetTableName()}" """
                )
                + $"""WHERE "PracticeId" = """
                + "{0}"
                + $""" AND "{Owner.Column}" {belongs}{(isWhole ? "" : $" AND ({holds})")}""";
        }
    }

    private sealed class Counted
    {
        public int Part { get; set; }
        public long Rows { get; set; }
    }
}
