using Npgsql;

namespace Reknit.Web.Storage.Backups;

/// <summary>A PostgreSQL database beside the real one, which is gone when the rehearsal is over.</summary>
internal sealed class RehearsalDatabase : IAsyncDisposable
{
    private readonly string _beside;
    private readonly string _name;

    private RehearsalDatabase(string beside, string name)
    {
        (_beside, _name) = (beside, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(beside) { Database = name, Pooling = false }.ToString();
    }

    public string ConnectionString { get; }

    public static async Task<RehearsalDatabase> Create(string beside, TimeProvider clock, CancellationToken ct)
    {
        var name = $"reknit_rehearsal_{Guid.CreateVersion7(clock.GetUtcNow()):N}";
        try
        {
            await Run(beside, $"CREATE DATABASE \"{name}\" TEMPLATE template0", ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MendableException(
                "A rehearsal needs a database of its own, which this user may not create: ALTER USER … CREATEDB."
            );
        }

        return new(beside, name);
    }

    public async ValueTask DisposeAsync() =>
        await Run(_beside, $"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)", CancellationToken.None);

    private static async Task Run(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
