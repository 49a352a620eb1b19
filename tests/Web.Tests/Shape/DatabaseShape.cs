using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Shape;

/// <summary>What a database consists of, read from its own catalogue: one line for each part.</summary>
internal static class DatabaseShape
{
    private const string OnSqlite = """
        WITH tables AS (
            SELECT name, sql FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\_\_EF%' ESCAPE '\'
        ), parts AS (
            SELECT 'table ' || name AS part FROM tables
            UNION ALL
            SELECT 'column ' || t.name || '.' || c.name || ': ' || c.type || iif(c."notnull", ' not null', ' null')
            FROM tables t, pragma_table_xinfo(t.name) c
            UNION ALL
            SELECT 'primary key of ' || name || ': ' || columns FROM (
                SELECT t.name, group_concat(c.name, ', ' ORDER BY c.pk) AS columns
                FROM tables t, pragma_table_xinfo(t.name) c WHERE c.pk > 0 GROUP BY t.name)
            UNION ALL
            SELECT 'foreign key of ' || name || ': ' || columns || ' on delete ' || on_delete FROM (
                SELECT t.name, f.on_delete, group_concat(f."from", ', ' ORDER BY f.seq)
                    || ' to ' || f."table" || ' ' || group_concat(f."to", ', ' ORDER BY f.seq) AS columns
                FROM tables t, pragma_foreign_key_list(t.name) f GROUP BY t.name, f.id, f."table", f.on_delete)
            UNION ALL
            SELECT iif("unique", 'unique ', '') || 'index ' || iif(origin = 'c', index_name, '')
                || ' of ' || name || ': ' || columns || coalesce(' ' || condition, '') FROM (
                SELECT t.name, i.name AS index_name, i."unique", i.origin,
                    group_concat(c.name || iif(c.desc, ' desc', ''), ', ' ORDER BY c.seqno) AS columns,
                    (SELECT substr(sql, instr(sql, ' WHERE ')) FROM sqlite_master
                        WHERE name = i.name AND i.partial) AS condition
                FROM tables t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
                WHERE c.key AND i.origin <> 'pk' GROUP BY t.name, i.name)
        )
        SELECT part AS "Value" FROM parts
        """;

    private const string OnPostgres = """
        WITH tables AS (
            SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname NOT LIKE '\_\_EF%'
        )
        SELECT 'table ' || relname AS "Value" FROM tables
        UNION ALL
        SELECT 'column ' || t.relname || '.' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END
            || CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END
        FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'constraint of ' || t.relname || ': ' || pg_get_constraintdef(c.oid)
        FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid
        UNION ALL
        SELECT 'index of ' || t.relname || ': ' || pg_get_indexdef(i.indexrelid)
        FROM tables t JOIN pg_index i ON i.indrelid = t.oid WHERE NOT i.indisprimary
        """;

    private const string ChecksOnSqlite = """
        SELECT name || char(10) || sql AS "Value" FROM sqlite_master WHERE type = 'table' AND sql LIKE '% CHECK (%'
        """;

    public static async Task<IReadOnlyList<string>> Of(CaseworkDb db)
    {
        var parts = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? OnSqlite : OnPostgres).ToListAsync();
        return db.Database.IsSqlite() ? [.. parts, .. await Checks(db)] : parts;
    }

    /// <summary>What stands in one list only, each with where it is missing.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> migrated, IReadOnlyList<string> model) =>
        model
            .Except(migrated)
            .Select(part => $"missing in the migrations: {part}")
            .Concat(migrated.Except(model).Select(part => $"in the migrations only: {part}"))
            .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> Checks(CaseworkDb db)
    {
        var tables = await db.Database.SqlQueryRaw<string>(ChecksOnSqlite).ToListAsync();
        return tables
            .Select(text => text.Split('\n', StringSplitOptions.TrimEntries))
            .SelectMany(lines =>
                lines
                    .Where(line => line.Contains(" CHECK (", StringComparison.Ordinal))
                    .Select(check => $"check of {lines[0]}: {check.TrimEnd(',')}")
            );
    }
}
