using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Canary;

/// <summary>Whether the family is filled in whole: every column of sealed words must hold a marker.</summary>
internal static class SealedColumns
{
    /// <summary>Columns in which no marker can stand; each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Without = new Dictionary<string, string>
    {
        ["EmergencyTellings.ShownBecause"] = "from before each reader had a decision of their own; nothing writes it",
        ["Orders.SaidBecause"] = "from before each correction had a reason of its own; nothing writes it",
        ["ChildBands.Band"] = "one of four words; nobody types into it",
        ["PrivacyTalks.Said"] = "a band, a day, ticks and keys; nobody types into it",
        ["Screens.Outcome"] = "numbers, bands and alerts; nobody types into it",
        ["ChildWays.State"] = "numbers, days and keys; nobody types into it",
        ["HandFacts.Answer"] = "a number, a day or one of a few words; nobody types freely",
        ["WayRatings.Said"] = "a line, a word and days; nobody types into it",
        ["StepNotes.Account"] = "numbers, days, ticks and one of a few words; nobody types freely",
        ["WayDecisions.Before"] = "numbers, days and keys; nobody types into it",
        ["WayDecisions.Move"] = "numbers, days, keys and, of a step, the place that the child's answer holds too",
        ["CaseClosings.Because"] = "the family's own case stays open, so that its ways out can be walked",
        ["CaseClosings.ReopenedBecause"] = "as above",
        ["SessionsWithoutStep.Found"] = "of a session signed without a step; none of the family is",
        ["WayWatches.Unmet"] = "ids of requirements and days; nobody types into it",
        ["WayPapers.File"] = "the bytes of a file; its words stand in WayTellings.Words",
        ["DraftAnswers.Answer"] = "Yes, No or Not known; nobody types it",
        ["DraftAnswers.Sides"] = "of an order that is in no open case; the family's own is",
        ["DraftsMade.Answer"] = "Yes, No or Not known; nobody types it",
        ["OutgoingMail.Recipient"] = "the outbox is a channel and is searched whole",
        ["OutgoingMail.Subject"] = "the outbox is a channel and is searched whole",
    };

    /// <summary>The columns that neither hold a marker nor stand among the exceptions, and exceptions that are none.</summary>
    public static async Task<IReadOnlyList<string>> Wrong(CanaryFamily family)
    {
        var wrong = new List<string>();
        await family.App.Within(
            family.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var vault = services.GetRequiredService<Vault>();
                await db.Database.OpenConnectionAsync();
                foreach (var column in Of(db.Model))
                {
                    var name = $"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}";
                    var isFilled = await IsFilled(db, vault, family.Practice, column);
                    if (isFilled == Without.ContainsKey(name))
                    {
                        wrong.Add(isFilled ? $"{name} holds a marker after all" : $"{name} holds no marker");
                    }
                }
            }
        );
        return wrong;
    }

    public static IEnumerable<IProperty> Of(IModel model) =>
        model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(p => p.ClrType == typeof(Sealed));

    private static async Task<bool> IsFilled(CaseworkDb db, Vault vault, PracticeId practice, IProperty column)
    {
        var type = (IEntityType)column.DeclaringType;
        var rows = new List<StoredRow>();
        await foreach (var row in StoredRows.Of(db, type, default))
        {
            rows.Add(row);
        }

        foreach (var row in rows)
        {
            if (row[column] is byte[] bytes)
            {
                var key = RowContent.KeyOf(type, field => row[field]);
                var place = new Place(practice, type.GetTableName()!, key, column.GetColumnName());
                if (Marker.In(await Open(vault, new(bytes), place)).Any())
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static async Task<string> Open(Vault vault, Sealed value, Place place)
    {
        try
        {
            return Encoding.UTF8.GetString(await vault.OpenBytes(value, place, Reader.Program, default));
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"{place} does not open.", e);
        }
    }
}
