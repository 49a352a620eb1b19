using System.Globalization;
using System.Text;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>The list of who looked as a file for a spreadsheet, under a name that tells nothing.</summary>
internal static class WhoLookedFile
{
    private const int Most = 100_000;
    private static readonly byte[] ByteOrderMark = Encoding.UTF8.GetPreamble();

    [Requires(Permission.SeeWhoLooked)]
    public static async Task<IResult> OfCase(
        Guid id,
        HttpContext context,
        WhoLooked looked,
        LocalTime local,
        Guid? who,
        DateOnly? day,
        CancellationToken ct
    ) => await File(await looked.OfCase(context.User.Actor(), new(id), ct), context, looked, local, who, day, ct);

    [Requires(Permission.SeeWhoLooked)]
    public static async Task<IResult> OfPerson(
        Guid id,
        HttpContext context,
        WhoLooked looked,
        LocalTime local,
        Guid? who,
        DateOnly? day,
        CancellationToken ct
    ) => await File(await looked.OfPerson(context.User.Actor(), new(id), ct), context, looked, local, who, day, ct);

    private static async Task<IResult> File(
        LookScope? scope,
        HttpContext context,
        WhoLooked looked,
        LocalTime local,
        Guid? who,
        DateOnly? day,
        CancellationToken ct
    )
    {
        if (scope is null)
        {
            return Results.NotFound();
        }

        var zone = await local.Zone(ct);
        var filter = new LookFilter(who is { } reader ? new PersonId(reader) : null, day);
        var looks = await looked.Read(scope, filter, 0, Most, ct);
        looked.Note(context.User.Actor(), scope, LookWords.File);
        var csv = new StringBuilder("When,UTC,Who,What,About\r\n");
        foreach (var look in looks)
        {
            var utc = look.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            string[] fields = [zone.Written(look.At), utc, look.Reader, look.What, look.About ?? "The case"];
            csv.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        }

        return Results.File(
            [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(csv.ToString())],
            "text/csv; charset=utf-8",
            "who-looked.csv"
        );
    }

    /// <summary>Quoted always; a spreadsheet would take a name that begins like a formula for one.</summary>
    private static string Field(string words)
    {
        var harmless =
            words.Length > 0 && "=+-@\t\r".Contains(words[0], StringComparison.Ordinal) ? "'" + words : words;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
