using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Reknit.Web.Storage.Backups;

/// <summary>PostgreSQL's own programs for copying a database; the password goes by the environment, never by arguments.</summary>
internal static class PostgresTools
{
    private static readonly string[] Ownerless = ["--no-owner", "--no-privileges"];

    public static Task Dump(string connection, string path, CancellationToken ct) =>
        Run("pg_dump", connection, [.. Ownerless, "--format=custom", $"--file={path}"], ct);

    /// <summary>All or nothing, in one transaction.</summary>
    public static Task Restore(string connection, string path, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connection).Database;
        string[] whole = ["--single-transaction", "--exit-on-error", $"--dbname={database}", path];
        return Run("pg_restore", connection, [.. Ownerless, .. whole], ct);
    }

    private static async Task Run(string tool, string connection, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Environment(new(connection)))
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }

        using var process = Start(start);
        var said = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new MendableException($"{tool} failed: {said.Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MendableException(
                $"{start.FileName} was not found. Install PostgreSQL's client programs: apt-get install postgresql-client"
            );
        }
    }

    private static IEnumerable<(string Name, string? Value)> Environment(NpgsqlConnectionStringBuilder connection) =>
        [
            ("PGHOST", connection.Host),
            ("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGDATABASE", connection.Database),
            ("PGUSER", connection.Username),
            ("PGPASSWORD", connection.Password),
            ("PGPASSFILE", connection.Passfile),
            ("PGSSLROOTCERT", connection.RootCertificate),
            ("PGSSLMODE", SslMode(connection.SslMode)),
        ];

    private static string SslMode(SslMode mode) =>
        mode switch
        {
            Npgsql.SslMode.VerifyCA => "verify-ca",
            Npgsql.SslMode.VerifyFull => "verify-full",
            var other => other.ToString().ToLowerInvariant(),
        };
}
