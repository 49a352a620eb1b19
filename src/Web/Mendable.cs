using Microsoft.Data.Sqlite;
using Npgsql;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web;

/// <summary>Something that the person who runs the program can put right; the message says how.</summary>
internal sealed class MendableException(string message) : Exception(message);

/// <summary>Which failures are told in one line, because they are about the machine and not about the program.</summary>
internal static class Mendable
{
    /// <summary>The line to print, or null for a failure whose stack trace is needed.</summary>
    public static string? Words(Exception failure) =>
        failure switch
        {
            MendableException or KeyFileException => failure.Message,
            PostgresException refused => $"PostgreSQL refuses: {refused.MessageText}",
            NpgsqlException => $"PostgreSQL cannot be reached: {failure.Message}",
            SqliteException => $"The database file cannot be used: {failure.Message}",
            IOException or UnauthorizedAccessException => failure.Message,
            // How the framework reports that a database went away.
            InvalidOperationException { InnerException: NpgsqlException inner } => Words(inner),
            _ => null,
        };
}
