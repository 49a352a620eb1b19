using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Portal;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>A help line as it stands for a practice.</summary>
/// <param name="Version">0 while the practice has not changed a shipped one.</param>
internal sealed record HelpLineShown(
    string Key,
    string Name,
    string For,
    string Number,
    string Text,
    DateOnly? CheckedOn,
    bool IsHidden,
    int Version
)
{
    public string Link => "tel:" + HelpLine.Dialled(Number);
}

/// <summary>The shipped help lines, each in the practice's own words where it has some, then the practice's own.</summary>
internal sealed class HelpLines(CaseworkDb db)
{
    /// <summary>Where no practice is known, as they ship.</summary>
    public async Task<IReadOnlyList<HelpLineShown>> All(CancellationToken ct)
    {
        var own = await db.HelpLines.AsNoTracking().OrderBy(l => l.Name).ToListAsync(ct);
        var shipped = ShippedHelpLines.All.Select(s => own.Find(l => l.Key == s.Key) is { } l ? Of(l) : Of(s));
        var added = own.Where(l => ShippedHelpLines.All.All(s => s.Key != l.Key)).Select(Of);
        return [.. shipped, .. added];
    }

    private static HelpLineShown Of(ShippedHelpLine line) =>
        new(line.Key, line.Name, line.For, line.Number, line.Text, null, false, 0);

    private static HelpLineShown Of(HelpLine line) =>
        new(line.Key, line.Name, line.For, line.Number, line.Text, line.CheckedOn, line.IsHidden, line.Version);
}
