using System.Text;
using Npgsql;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Looks for words as a thief of disk and database would: in every byte that the program keeps.</summary>
internal static class AtRest
{
    /// <summary>The places where the words stand readable: file names, or tables of PostgreSQL.</summary>
    public static async Task<IReadOnlyList<string>> PlacesOf(string words, Settings settings)
    {
        var places = new List<string>();
        foreach (var file in Directory.EnumerateFiles(settings.DataFolder, "*", SearchOption.AllDirectories))
        {
            if (file.Contains(words, StringComparison.OrdinalIgnoreCase) || Holds(await Bytes(file), words))
            {
                places.Add(Path.GetRelativePath(settings.DataFolder, file));
            }
        }

        if (settings.Database == DatabaseKind.PostgreSql)
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync();
            foreach (var table in await Tables(connection))
            {
                await using var command = new NpgsqlCommand(
                    $"""SELECT count(*) FROM "{table}" t WHERE t::text ILIKE @words OR t::text ILIKE @hex""",
                    connection
                );
                command.Parameters.AddWithValue("words", $"%{words}%");
                command.Parameters.AddWithValue("hex", $"%{Convert.ToHexString(Encoding.UTF8.GetBytes(words))}%");
                if ((long)(await command.ExecuteScalarAsync())! > 0)
                {
                    places.Add(table);
                }
            }
        }

        return places;
    }

    private static bool Holds(byte[] bytes, string words) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0;

    private static async Task<byte[]> Bytes(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<List<string>> Tables(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
            connection
        );
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }
}
