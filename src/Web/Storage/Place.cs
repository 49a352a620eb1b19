using System.Text;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>Where sealed words stand; bound into the seal, so that they cannot be moved to another row or column.</summary>
internal readonly record struct Place(PracticeId Practice, string Table, string Row, string Column)
{
    public Place(PracticeId practice, string table, Guid row, string column)
        : this(practice, table, row.ToString("D"), column) { }

    public byte[] Bound() => Encoding.UTF8.GetBytes($"reknit 1|{Practice.Value:D}|{Table}|{Row}|{Column}");
}
