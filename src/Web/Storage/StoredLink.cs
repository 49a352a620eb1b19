using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Web.Storage;

/// <summary>Reads a link of history as it is stored.</summary>
internal static class StoredLink
{
    /// <returns>Null when a value in it is none that the program could have written.</returns>
    public static HistoryEntry? Of(IEntityType type, StoredRow row)
    {
        try
        {
            return new()
            {
                PracticeId = new(Value<Guid>(nameof(HistoryEntry.PracticeId))),
                StrandKind = Word<StrandKind>(nameof(HistoryEntry.StrandKind)),
                StrandId = Value<Guid>(nameof(HistoryEntry.StrandId)),
                Sequence = Value<long>(nameof(HistoryEntry.Sequence)),
                At = Value<DateTime>(nameof(HistoryEntry.At)),
                Actor = Value<Guid?>(nameof(HistoryEntry.Actor)) is { } actor ? new PersonId(actor) : null,
                Act = Value<string>(nameof(HistoryEntry.Act)),
                Table = Value<string>(nameof(HistoryEntry.Table)),
                Row = Value<string>(nameof(HistoryEntry.Row)),
                Change = Word<Change>(nameof(HistoryEntry.Change)),
                Compartment = Word<Compartment>(nameof(HistoryEntry.Compartment)),
                Payload = new(Value<byte[]>(nameof(HistoryEntry.Payload))),
                Format = Value<int>(nameof(HistoryEntry.Format)),
                PreviousHash = Value<byte[]>(nameof(HistoryEntry.PreviousHash)),
                Hash = Value<byte[]>(nameof(HistoryEntry.Hash)),
            };
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or NullReferenceException)
        {
            return null;
        }

        T Value<T>(string field) => (T)row[type.FindProperty(field)!]!;
        TEnum Word<TEnum>(string field)
            where TEnum : struct, Enum => Enum.Parse<TEnum>(Value<string>(field));
    }
}
