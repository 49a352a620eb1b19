using Npgsql;

namespace Reknit.Web.Storage.Backups;

/// <summary>The empty database that a restore to PostgreSQL begins with, and ends with where it is refused.</summary>
internal static class EmptyPostgres
{
    private const string Count =
        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'";

    /// <summary>The database was empty before, so all that is there came with the backup.</summary>
    private const string DropAll = """
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('DROP TABLE public.%I CASCADE', name);
            END LOOP;
        END $$
        """;

    public static async Task Require(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Count, connection);
        if ((long)(await command.ExecuteScalarAsync(ct))! > 0)
        {
            throw new MendableException(
                $"The database {connection.Database} is not empty, and a restore never overwrites one. "
                    + "Make a new one with createdb and name it in ConnectionString; the old one stays as it is."
            );
        }
    }

    public static async Task MakeAgain(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(DropAll, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
